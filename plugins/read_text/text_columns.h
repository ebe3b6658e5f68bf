// Two columns typed side by side with blanks: letterheads and closing blocks, as "pdftotext -layout" and typists write
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

struct TypedLine {
  std::string text;  // as typed, leading and inner blanks kept; "" for an empty line
  Column column = Column::whole;
};

/// Cuts the lines of such blocks in two and puts the left column before the right one; all other lines stay.
/// The columns of a block are centred, those of a table begin at the same place: tables are left alone.
std::vector<TypedLine> separatedColumns(const std::vector<std::string>& lines);

}  // namespace doichieu
