// How far the lines of text lean.
#pragma once

#include <optional>

#include "pix.h"

namespace doichieu::ocr {

constexpr float kLeastConfidence = 2.5F;  // Leptonica's: how much better lines and paper part than at other angles

/// Radians clockwise by which the page has to be turned; 0 where it lies straight or where it cannot be told. What is
/// known of it already, in degrees, narrows the search.
double findSkew(Pix& grey, std::optional<double> nearDegrees = {});

}  // namespace doichieu::ocr
