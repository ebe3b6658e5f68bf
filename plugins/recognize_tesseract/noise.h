// Grain and stairs.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Standard deviation of the grain of the paper, in grey levels.
double noiseLevel(Pix& grey);
/// The width of the Gauss filter, in pixels, that such a grain calls for; 0: none.
double smoothingFor(double noise);
/// By a Gauss filter of that width; 8 bits.
PixPtr smoothed(Pix& grey, double sigma);

}  // namespace doichieu::ocr
