// The text layer of a PDF page as words with boxes, sizes and fonts.
#pragma once

#include <poppler.h>

#include "doichieu/model/page.h"

namespace doichieu {

/// Size, words and their places, turned upright where most of the text runs up or down the page; no images.
Page textLayer(PopplerPage& page, int number);

}  // namespace doichieu
