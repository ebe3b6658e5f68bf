// Ordinals of table rows as they begin a line of text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

struct Ordinal {
  std::string label;
  std::size_t rest = 0;  // where the text after it begins; the line's size where nothing follows
  int number = 0;        // of Arabic ordinals
  bool dash = false, group = false;
  bool marked = false;  // "1." or "1)": printed like the numbers of headings

  bool isDecimal() const { return label.find('.') != std::string::npos; }  // 1.1
};

std::optional<Ordinal> ordinalOf(std::string_view line);
/// 2 of "II", "B" and "b"; 0 of what numbers no group.
int groupNumber(const Ordinal& ordinal);

}  // namespace doichieu
