#include "outline/table_regions.h"

#include <re2/re2.h>

#include <algorithm>

#include "text/printed_width.h"

namespace doichieu {
namespace {

class Regions {
 public:
  Regions(const TableColumns& columns, const SourceText& text, const std::vector<ZonedItem>& items)
      : columns_(columns), text_(text), items_(items) {}

  std::size_t end(std::size_t first) const {
    if (!isLine(first)) return first;
    if (items_[first].zone == Zone::annex) return annexEnd(first);
    return items_[first].zone == Zone::body && beginsHeader(first) ? bodyEnd(first) : first;
  }

 private:
  bool isLine(std::size_t i) const { return i < items_.size() && items_[i].item.line >= 0; }
  const std::string& line(std::size_t i) const {
    return text_.lines[static_cast<std::size_t>(items_[i].item.line)].text;
  }

  bool beginsHeader(std::size_t i) const {
    const auto below = [&](std::size_t k) {
      return isLine(i + k) ? std::string_view(line(i + k)) : std::string_view();
    };
    return columns_.beginsWithOrdinal(line(i), below(1), below(2));
  }

  std::size_t annexEnd(std::size_t first) const {
    std::size_t end = first;
    while (isLine(end) && items_[end].zone == Zone::annex && !(end > first && items_[end].annexStart)) ++end;
    return end;
  }

  // The table ends where a numbered heading begins, or a line wider than any of its cells.
  std::size_t bodyEnd(std::size_t first) const {
    static const RE2 heading(R"(^(?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s?[.)/-]\s+\p{Lu}.*)");
    constexpr std::size_t kFirstLines = 12;  // after which the width of the widest cell is known
    constexpr double kWider = 1.4;
    double widest = 0;
    std::size_t end = first;
    for (; isLine(end) && items_[end].zone == Zone::body && items_[end].cue != Cue::closing; ++end) {
      const double width = printedWidth(line(end));
      if (end > first && RE2::FullMatch(line(end), heading)) break;
      if (end > first + kFirstLines && width > widest * kWider) break;
      widest = std::max(widest, width);
    }
    return end;
  }

  const TableColumns& columns_;
  const SourceText& text_;
  const std::vector<ZonedItem>& items_;
};

}  // namespace

std::size_t tableRegionEnd(const TableColumns& columns, const SourceText& text, const std::vector<ZonedItem>& items,
                           std::size_t first) {
  return Regions(columns, text, items).end(first);
}

}  // namespace doichieu
