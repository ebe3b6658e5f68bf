// How a camera was held: the orientation tag of EXIF data in JPEG, PNG and WebP files (TIFF is turned by Leptonica).
#pragma once

#include <string_view>

namespace doichieu {

/// 1 (upright) to 8 as in the EXIF standard, tag 0x0112; 1 where the file says nothing or nonsense.
int exifOrientation(std::string_view file);

}  // namespace doichieu
