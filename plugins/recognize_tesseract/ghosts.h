// Words that are none: specks, and pieces of other words that were read once more.
#pragma once

#include <vector>

#include "engine.h"

namespace doichieu::ocr {

/// Takes out words no larger than dirt, and doubtful ones that lie on a larger word and are but its marks: where a
/// table's columns stand at different heights, the engine makes a line of its own of the marks above letters.
void dropGhosts(std::vector<ReadWord>& words);
/// Where one word lies on another so, their line was found wrong.
bool haveGhosts(const std::vector<ReadWord>& words);

}  // namespace doichieu::ocr
