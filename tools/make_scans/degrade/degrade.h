#pragma once

#include "rng.h"
#include "scan/image.h"

namespace doichieu::make_scans {

// What paper, scanners, faxes and cameras do to a picture. Each keeps the picture's size unless it says otherwise,
// draws from the random numbers only, and lives in the file that bears its subject's name.

/// tones.cc: maps black and white to the darkness of toner and the brightness of paper.
void setTones(Image& image, int black, int white);

/// tones.cc: multiplies red, green and blue, as paper and lamps that are not white do. The picture must have colour.
void castColour(Image& image, double red, double green, double blue);

/// blur.cc: Gaussian blur; the deviation is in pixels, useful up to about 2.
void blur(Image& image, double deviation);

/// noise.cc: sensor noise, alike in all samples of a pixel; the deviation is in grey levels.
void addNoise(Image& image, double deviation, Rng& rng);

/// mottle.cc: soft patches some centimetres wide, as of recycled paper; `depth` in grey levels.
void addMottle(Image& image, double depth, Rng& rng);

/// light.cc: a lamp that stands to one side: the far corner loses the given share of light.
void lightUnevenly(Image& image, double share, Rng& rng);

/// light.cc: the soft-edged shadow of a hand or head across the page, taking the given share of light.
void castShadow(Image& image, double share, Rng& rng);

/// skew.cc: turns a grey page about its centre, clockwise when positive; corners that come into view get `fill`.
void skew(Image& image, double degrees, std::uint8_t fill);

/// speckle.cc: dust and dropouts: dark specks and light holes of one to three pixels, so many a million pixels each.
void addSpeckle(Image& image, double dark, double light, Rng& rng);

/// show_through.cc: the next sheet shines through mirrored; `share` of its ink is seen. Sheets of another size do
/// nothing.
void showThrough(Image& image, const Image& behind, double share);

/// faxLines.cc: rows that the line dropped (repeated from above) and thin vertical streaks of a dirty glass.
void addFaxLines(Image& image, Rng& rng);

/// threshold.cc: black below the level, white from it on.
void threshold(Image& image, int level);

/// quarterTurn.cc: the picture turned by 90 degrees; width and height change places.
Image quarterTurn(const Image& image, bool clockwise);

/// photograph.cc: the grey page in colour as seen by a hand-held camera, lying on a dark desk. The result is larger
/// than the page by kDeskShare on each side, at a resolution that leaves the sheet its size.
inline constexpr double kDeskShare = 0.06;
Image photograph(const Image& page, Rng& rng);

}  // namespace doichieu::make_scans
