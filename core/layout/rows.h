// Words to printed rows.
#pragma once

#include <vector>

#include "layout/placed_word.h"

namespace doichieu::layout {

/// Words at one height, left to right. What stands side by side in two columns is one row.
struct Row {
  std::vector<PlacedWord> words;
  Box at;            // points, straightened
  float height = 0;  // median height of its words

  float centerY() const { return at.centerY(); }
};

/// Rows top to bottom. Words that the recognizer put on one line stay together; the rest is grouped by height.
std::vector<Row> rowsOf(const std::vector<PlacedWord>& words);

/// A row of some of the words of another.
Row rowOf(std::vector<PlacedWord> words);

/// The printed line that a row is: text, words, box on the page, bold and italic.
PageLine lineOf(const Row& row);

}  // namespace doichieu::layout
