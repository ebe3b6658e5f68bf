// The rows of a table whose columns are aligned by blanks.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "typed_tables.h"

namespace doichieu {

/// A typed line cut into its columns.
struct AlignedLine {
  std::vector<std::string> cells;
  bool blankAbove = false;
  bool spans = false;  // runs across columns

  std::size_t filled() const;
};

/// Gathers lines into rows: by ordinals at the top or in the middle of their rows, or by where most cells begin.
std::vector<TypedRow> gatherRows(const std::vector<AlignedLine>& lines);

}  // namespace doichieu
