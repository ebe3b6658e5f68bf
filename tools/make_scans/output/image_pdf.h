#pragma once

#include <string>
#include <vector>

namespace doichieu::make_scans {

/// One page's picture, encoded.
struct EncodedImage {
  enum class Kind { kJpegGrey, kJpegColour, kFax };
  Kind kind = Kind::kJpegGrey;
  std::string bytes;  ///< a JPEG file, or CCITT G4 rows of which 0 is black
  int width = 0;
  int height = 0;
  double dpi = 0;
};

/// A PDF that holds nothing but pictures, one a page, each page exactly as large as its picture at its resolution.
/// No date is written: the same pictures give the same bytes. Throws RenderError.
std::string imagePdf(const std::vector<EncodedImage>& pages);

}  // namespace doichieu::make_scans
