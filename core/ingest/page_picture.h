// A page as a picture for a browser: small enough to travel, sharp enough to read.
#pragma once

#include <string>

#include "ingest/processor.h"

namespace doichieu {

/// PNG where the page is black and white, else JPEG; base64 without line breaks. At the most `width` pixels wide, and
/// turned clockwise by 0, 90, 180 or 270 degrees. Throws DocumentError.
std::string pagePicture(DocumentReading& reading, int page, int width, int turned);

}  // namespace doichieu
