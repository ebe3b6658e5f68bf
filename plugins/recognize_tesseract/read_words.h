// What the steps share that read parts of a page once more.
#pragma once

#include <cstddef>
#include <vector>

#include "engine.h"

namespace doichieu::ocr {

/// Pixels; the height of most words, and of print at reading size where there are none.
double usualHeight(const std::vector<ReadWord>& words);

/// Puts new words in the place of old ones, given by their indices, ascending. Their lines get numbers of their own.
void replaceWords(std::vector<ReadWord>& words, const std::vector<std::size_t>& old, std::vector<ReadWord> fresh);

}  // namespace doichieu::ocr
