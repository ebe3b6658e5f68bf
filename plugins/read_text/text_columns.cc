#include "text_columns.h"

#include <algorithm>
#include <optional>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// In characters of a line of some 80.
constexpr std::size_t kGap = 4;             // between the columns at least
constexpr std::size_t kRightFrom = 24;      // the right column does not begin before
constexpr double kSameCentre = 6;           // centres of a column's lines differ by no more
constexpr std::size_t kMostBlankLines = 4;  // inside a block: the place of the signature
constexpr std::size_t kMostLines = 60;      // of a block: recipients fill half a page at most
constexpr std::size_t kTab = 8;

struct Part {
  std::string text;
  std::size_t begin = 0, end = 0;  // characters from the line's start
  double centre() const { return static_cast<double>(begin + end) / 2; }
};

std::string withoutTabs(const std::string& line) {
  std::string expanded;
  for (char c : line) {
    if (c == '\t') {
      expanded.append(kTab - codePointCount(expanded) % kTab, ' ');
    } else {
      expanded += c;
    }
  }
  return expanded;
}

/// The pieces of a line between gaps.
std::vector<Part> partsOf(const std::string& typed) {
  const std::string line = withoutTabs(typed);
  std::vector<Part> parts;
  for (std::size_t at = line.find_first_not_of(' '); at != std::string::npos;) {
    std::size_t end = line.find(std::string(kGap, ' '), at);
    if (end == std::string::npos) end = line.find_last_not_of(' ') + 1;
    const std::string text = line.substr(at, end - at);
    const std::size_t begin = codePointCount(std::string_view(line).substr(0, at));
    parts.push_back({text, begin, begin + codePointCount(text)});
    at = line.find_first_not_of(' ', end);
  }
  return parts;
}

/// One printed line of a block; either side may be empty.
struct Row {
  std::optional<Part> left, right;
};

Part joined(const std::vector<Part>& parts, std::size_t from, std::size_t to) {
  Part whole = parts[from];
  for (std::size_t i = from + 1; i < to; ++i) {
    whole.text += ' ' + parts[i].text;
    whole.end = parts[i].end;
  }
  return whole;
}

/// Places to be filled in ("Số:      /KH-UBND") are gaps too, so the columns part before a capital; the widest such gap
/// counts.
Row rowOf(const std::string& line) {
  const std::vector<Part> parts = partsOf(line);
  std::size_t cut = 0, widest = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t gap = parts[i].begin - parts[i - 1].end;
    if (parts[i].begin < kRightFrom || !startsWithCapital(parts[i].text) || gap <= widest) continue;
    widest = gap;
    cut = i;
  }
  Row row;
  if (cut > 0) {
    row.left = joined(parts, 0, cut);
    row.right = joined(parts, cut, parts.size());
  } else if (!parts.empty()) {
    Part whole = joined(parts, 0, parts.size());
    (whole.begin >= kRightFrom ? row.right : row.left) = std::move(whole);
  }
  return row;
}

class Block {
 public:
  explicit Block(Row first) : low_(first.right->centre()), high_(low_), firstBegin_(first.right->begin) {
    rows_.push_back(std::move(first));
  }

  /// Takes the row in where it fits below the others.
  bool take(const Row& row) {
    if (row.right) {
      const double low = std::min(low_, row.right->centre()), high = std::max(high_, row.right->centre());
      if (high - low > kSameCentre) return false;
      low_ = low;
      high_ = high;
      startsDiffer_ = startsDiffer_ || row.right->begin != firstBegin_;
    } else if (row.left && row.left->end + kGap > kRightFrom * 2) {
      return false;  // a line of the body
    }
    rows_.push_back(row);
    return true;
  }

  bool isTwoColumns() const {
    const auto both = std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.left && row.right; });
    return both >= 2 && startsDiffer_;
  }

  void write(std::vector<TypedLine>& out) const {
    for (const Row& row : rows_)
      if (row.left) out.push_back({row.left->text, Column::left});
    for (const Row& row : rows_)
      if (row.right) out.push_back({row.right->text, Column::right});
  }

 private:
  std::vector<Row> rows_;
  double low_, high_;  // of the centres of the right column
  std::size_t firstBegin_;
  bool startsDiffer_ = false;
};

/// The block that begins at line `at`, and the line behind its last row with a right column; `at` where there is none.
std::size_t blockAt(const std::vector<std::string>& lines, std::size_t at, std::optional<Block>& found) {
  Row first = rowOf(lines[at]);
  if (!first.left || !first.right) return at;
  Block block(std::move(first));
  std::size_t end = at + 1, blanks = 0;
  Block longest = block;
  const std::size_t last = std::min(lines.size(), at + kMostLines);
  for (std::size_t i = at + 1; i < last && blanks <= kMostBlankLines; ++i) {
    if (trimmed(lines[i]).empty()) {
      ++blanks;
      continue;
    }
    const Row row = rowOf(lines[i]);
    if (!block.take(row)) break;
    blanks = 0;
    if (!row.right) continue;
    longest = block;
    end = i + 1;
  }
  if (!longest.isTwoColumns()) return at;
  found = std::move(longest);
  return end;
}

}  // namespace

std::vector<TypedLine> separatedColumns(const std::vector<std::string>& lines) {
  std::vector<TypedLine> out;
  for (std::size_t at = 0; at < lines.size();) {
    std::optional<Block> block;
    const std::size_t end = blockAt(lines, at, block);
    if (block) {
      block->write(out);
      at = end;
    } else {
      out.push_back({lines[at++], Column::whole});
    }
  }
  return out;
}

}  // namespace doichieu
