#pragma once

#include <string>
#include <vector>

namespace doichieu::make_scans {

/// One page's picture, encoded.
struct EncodedImage {
  enum class Kind { kJpegGrey, kJpegColour, kBits };
  Kind kind = Kind::kJpegGrey;
  std::string bytes;  ///< a JPEG file, or rows of bits padded to bytes with 1 for white
  int width = 0;
  int height = 0;
  double dpi = 0;
};

/// A PDF that holds nothing but pictures, one a page, each page exactly as large as its picture at its resolution.
/// Bits are packed as CCITT G4. No date is written.
std::string imagePdf(const std::vector<EncodedImage>& pages);

}  // namespace doichieu::make_scans
