#include "text_pages.h"

#include <algorithm>
#include <string>
#include <utility>

#include "doichieu/text/fold.h"
#include "text_columns.h"

namespace doichieu {
namespace {

constexpr std::string_view kLineEnds = "\r\n\v";

/// Calls `visit` for each line; "\r\n" counts once, a lone "\r" (old Macintosh files) ends a line too.
template <typename Visit>
void forEachLine(std::string_view text, const Visit& visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(kLineEnds, begin), text.size());
    visit(text.substr(begin, end - begin));
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

Page pageOf(std::string_view text, int number) {
  Page page;
  page.number = number;
  page.origin = TextOrigin::typed;
  std::vector<std::string> raw;
  forEachLine(text, [&](std::string_view line) { raw.emplace_back(line); });
  bool blank = false;
  for (const TypedLine& typed : separatedColumns(raw)) {
    PageLine line;
    line.text = squeezed(typed.text);
    line.column = typed.column;
    if (line.text.empty()) {
      blank = true;
      continue;
    }
    line.blankBefore = std::exchange(blank, false);
    page.items.emplace_back(std::move(line));
  }
  return page;
}

}  // namespace

std::vector<Page> textPages(std::string_view text) {
  std::vector<Page> pages;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    // A form feed at the very end closes the last page and opens none.
    if (end < text.size() || !trimmed(part).empty() || pages.empty())
      pages.push_back(pageOf(part, static_cast<int>(pages.size()) + 1));
    begin = end + 1;
  }
  return pages;
}

}  // namespace doichieu
