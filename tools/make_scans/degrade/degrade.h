#pragma once

#include "rng.h"
#include "scan/image.h"

namespace doichieu::make_scans {

// What paper, scanners, faxes and cameras do to a picture. Each keeps the picture's size unless it says otherwise, and draws
// from the random numbers only.

/// Maps black and white to the darkness of toner and the brightness of paper.
void setTones(Image& image, int black, int white);

/// Gaussian blur; the deviation is in pixels, useful up to about 2.
void blur(Image& image, double deviation);

/// Sensor noise, alike in all samples of a pixel; the deviation is in grey levels.
void addNoise(Image& image, double deviation, Rng& rng);

/// Large soft patches, as of recycled paper or an old lamp; `depth` in grey levels.
void addMottle(Image& image, double depth, Rng& rng);

/// Turns the page about its centre, clockwise when positive; corners that come into view get `fill`.
void skew(Image& image, double degrees, std::uint8_t fill);

}  // namespace doichieu::make_scans
