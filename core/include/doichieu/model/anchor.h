// Where the words of a record stand: on the page, and in the plan's text.
#pragma once

#include <cstddef>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

struct Anchor {
  int page = 1;            // of the first word, from 1
  std::vector<Box> boxes;  // one a printed line on that page; empty for sources without geometry
  std::size_t start = 0;   // Unicode code points into the plan's text
  std::size_t end = 0;
  friend bool operator==(const Anchor&, const Anchor&) = default;
};

}  // namespace doichieu
