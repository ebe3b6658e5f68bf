// Pages as pixels.
#pragma once

#include <poppler.h>

#include "doichieu/model/image.h"
#include "pdf_contents.h"

namespace doichieu {

/// Most pixels that one image or drawn page may have: A3 at 600 dpi has 70 million.
inline constexpr std::int64_t kPixelBudget = 120'000'000;

/// Throws DocumentError ("image.too_large") where the count exceeds the budget.
void checkBudget(std::int64_t pixels, int number);

/// The only image of a page, as it is in the file, turned and mirrored as the page shows it. An empty image where its
/// resolution differs between the axes, so that it has to be drawn.
RasterImage soleImage(PopplerPage& page, const PlacedImage& placed);

/// The page drawn at `dpi`, or at less where it would exceed the budget. Throws DocumentError for a page that is too
/// large even at screen resolution.
RasterImage drawnPage(PopplerPage& page, int number, double dpi);

/// The image turned clockwise by a multiple of 90 degrees.
RasterImage turned(const RasterImage& image, int degrees);

/// The resolution that draws the largest image of a scanned page pixel for pixel; 0 where no image covers the page.
double nativeDpi(PopplerPage& page, const PdfContents& contents);

}  // namespace doichieu
