// What a page is made of, told from its content stream without decoding a pixel.
#pragma once

#include <cstdint>
#include <optional>
#include <qpdf/QPDF.hh>
#include <vector>

namespace doichieu {

/// An image as it lies on the upright page. The matrix takes the unit square of the image (origin lower left) to
/// fractions of the page (origin lower left): x' = a x + c y + e, y' = b x + d y + f.
struct PlacedImage {
  std::int64_t width = 0, height = 0;  // pixels
  int bits = 8;                        // of a component
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  /// It covers the page, its edges along the page's edges.
  bool fillsPage() const;
  /// Share of the page's area under it, 0..1.
  double coverage() const;
};

struct PdfContents {
  std::vector<PlacedImage> images;
  bool visibleText = false;  // text that is not set in the invisible mode of OCR layers
  bool drawing = false;      // filled or stroked paths, shadings, inline images
  bool annotations = false;  // with an appearance: stamps, signatures, form fields

  double coverage() const;            // 0..1
  std::int64_t largestImage() const;  // pixels
  /// The one image that is all there is to see; nullptr where the page shows more or something else.
  const PlacedImage* onlyImage() const;
};

/// nullopt where the page cannot be understood (torn). `number` from 1.
std::optional<PdfContents> contentsOf(QPDF& document, int number);

}  // namespace doichieu
