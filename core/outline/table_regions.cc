#include "outline/table_regions.h"

#include <re2/re2.h>

#include <algorithm>

#include "outline/endings.h"
#include "outline/table_rows.h"
#include "outline/text_table_header.h"
#include "outline/text_table_ordinals.h"
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

  // With a column of ordinals, or by the names of its columns alone.
  bool beginsHeader(std::size_t i) const {
    const auto below = [&](std::size_t k) {
      return isLine(i + k) ? std::string_view(line(i + k)) : std::string_view();
    };
    if (columns_.beginsWithOrdinal(line(i), below(1), below(2))) return true;
    constexpr int kLongestName = 10;  // words
    if (wordCount(line(i)) > kLongestName || !columns_.mayBegin(line(i))) return false;
    constexpr std::size_t kLongestHeader = 40;  // lines, those of the first row included
    std::vector<int> lines;
    for (std::size_t k = i; isLine(k) && k < i + kLongestHeader; ++k) lines.push_back(items_[k].item.line);
    return TextTableHeaders(columns_, text_, lines).at(0).has_value();
  }

  std::size_t annexEnd(std::size_t first) const {
    std::size_t end = first;
    while (isLine(end) && items_[end].zone == Zone::annex && !(end > first && items_[end].annexStart)) ++end;
    return end;
  }

  // The table ends where a numbered heading begins, or a line wider than any of its cells.
  std::size_t bodyEnd(std::size_t first) const {
    constexpr std::size_t kFirstLines = 12;  // after which the width of the widest cell is known
    double widest = 0;
    int number = 0;                         // of the last row
    bool marked = false, numbered = false;  // ordinals of the rows: "1." like those of headings, or "1"
    std::size_t end = first;
    for (; isLine(end) && items_[end].zone == Zone::body && items_[end].cue != Cue::closing; ++end) {
      const double width = printedWidth(line(end));
      const auto ordinal = end > first ? ordinalOf(line(end)) : std::nullopt;
      if (ordinal && !numbered && isFirstOrdinal(ordinal->label)) numbered = true, marked = ordinal->marked;
      if (end > first && looksLikeHeading(line(end)) && !(marked && goesOn(end, widest))) break;
      if (ordinal && ordinal->number > 0 && (ordinal->number == number + 1 || ordinal->number == 1))
        number = ordinal->number;
      if (end > first + kFirstLines && width > widest * kWider && !insideRows(end, number, marked)) break;
      widest = std::max(widest, width);
    }
    return end;
  }

  // A wide line inside a table stands right behind its row's number, or more rows follow soon.
  bool insideRows(std::size_t at, int number, bool marked) const {
    constexpr std::size_t kLongestRow = 16;  // lines
    const auto before = ordinalOf(line(at - 1));
    if (before && !before->dash && before->rest >= line(at - 1).size()) return true;
    for (std::size_t i = at; i < at + kLongestRow && isLine(i) && items_[i].zone == Zone::body; ++i) {
      if (items_[i].cue == Cue::closing) return false;
      const auto ordinal = ordinalOf(line(i));
      if (!ordinal || ordinal->dash) continue;
      if (ordinal->group ? !ordinal->marked : ordinal->number == number + 1 && ordinal->marked == marked) return true;
    }
    return false;
  }

  // Parts are lettered A to I at most; "P. VHXH" is a body.
  static bool looksLikeHeading(const std::string& words) {
    static const RE2 heading(R"(^(?:[IVX]+|[A-IĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s?[.)/-]\s+\p{Lu}.*)");
    return RE2::FullMatch(words, heading);
  }

  // Behind a heading the text has its full width again; behind a row's number at the latest where the next one begins.
  bool goesOn(std::size_t row, double widest) const {
    constexpr std::size_t kAhead = 10;
    const auto ordinal = ordinalOf(line(row));
    for (std::size_t i = row; i < row + kAhead && isLine(i) && items_[i].zone == Zone::body; ++i) {
      if (i > row && ordinal && !ordinal->group && ordinalOf(line(i))) return true;
      if (items_[i].cue == Cue::closing || printedWidth(line(i)) > widest * kWider) return false;
    }
    return true;
  }

  static constexpr double kWider = 1.4;

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
