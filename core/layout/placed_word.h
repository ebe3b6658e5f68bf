// A word where it would stand if the page lay straight, in points from the page's top left: a scan that leans by one
// degree shifts the ends of a line by a whole line's height, so everything in this room compares straightened places.
#pragma once

#include <vector>

#include "doichieu/model/page.h"

namespace doichieu::layout {

struct PlacedWord {
  const Word* word = nullptr;  // of the page, which must outlive this
  Box at;                      // points, straightened
};

struct StraightPage {
  double width = 0, height = 0;  // points
  std::vector<PlacedWord> words;
  std::vector<Ruling> rulings;  // fractions of the page, straightened
};

/// Words without a box are left out. The lean is told from long rulings, else from the lines that the recognizer saw.
StraightPage straighten(const Page& page);

}  // namespace doichieu::layout
