// A line cut out of a page, as the network takes it.
#pragma once

#include "../pix.h"
#include "network.h"

namespace doichieu::ocr::lines {

/// By what a line has to be scaled to be of the height.
float scaleTo(Pix& line, int height);

/// Scales the grey `line` to the height and stretches its contrast: black is the lower quarter of the valleys along
/// the line's middle, white the upper quarter of the hills.
Picture pictureOf(Pix& line, int height);

/// The same in negative, with the valleys and hills of the negative.
Picture negativeOf(Pix& line, int height);

}  // namespace doichieu::ocr::lines
