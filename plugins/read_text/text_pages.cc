#include "text_pages.h"

#include <algorithm>
#include <string>
#include <utility>

#include "doichieu/text/fold.h"
#include "text_columns.h"
#include "typed_tables.h"

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

void writeLines(const std::vector<std::string>& raw, Page& page) {
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
}

Page pageOf(std::string_view text, int number) {
  Page page;
  page.number = number;
  page.origin = TextOrigin::typed;
  std::vector<std::string> raw;
  forEachLine(text, [&](std::string_view line) { raw.emplace_back(line); });
  std::size_t from = 0;
  for (TypedTable& typed : typedTables(raw)) {
    writeLines(
        {raw.begin() + static_cast<std::ptrdiff_t>(from), raw.begin() + static_cast<std::ptrdiff_t>(typed.begin)},
        page);
    page.items.emplace_back(std::move(typed.table));
    from = typed.end;
  }
  writeLines({raw.begin() + static_cast<std::ptrdiff_t>(from), raw.end()}, page);
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
