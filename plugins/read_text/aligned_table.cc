#include "aligned_table.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// In characters and lines.
constexpr std::size_t kGap = 2;           // between words of two columns, at least
constexpr std::size_t kLeastGutters = 2;  // between columns
constexpr std::size_t kLeastFull = 3;     // lines with text in three columns or more
constexpr std::size_t kHeaderLines = 5;   // of a header above its fullest line
constexpr std::size_t kMostBlank = 2;     // between two lines of one table
constexpr std::size_t kMostSpanning = 3;  // lines in a row that run across the columns

struct Range {
  std::size_t begin = 0, end = 0;  // characters
  std::size_t size() const { return end - begin; }
};

bool continuesCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// A typed line by its characters.
class CharacterLine {
 public:
  explicit CharacterLine(std::string_view text) : text_(text) {
    while (!text_.empty() && std::isspace(static_cast<unsigned char>(text_.back())) != 0) text_.remove_suffix(1);
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (!continuesCharacter(text_[i])) offsets_.push_back(i);
  }

  bool empty() const { return offsets_.empty(); }
  std::size_t size() const { return offsets_.size(); }
  bool blankAt(std::size_t at) const { return at >= size() || text_[offsets_[at]] == ' '; }

  std::string between(std::size_t begin, std::size_t end) const {
    const std::size_t from = begin < size() ? offsets_[begin] : text_.size();
    const std::size_t to = end < size() ? offsets_[end] : text_.size();
    return squeezed(text_.substr(from, to - from));
  }

  /// Runs of words with less than a gap between them.
  std::vector<Range> pieces() const {
    std::vector<Range> found;
    for (std::size_t at = 0; at < size(); ++at) {
      if (blankAt(at)) continue;
      if (found.empty() || at >= found.back().end + kGap) found.push_back({at, at});
      found.back().end = at + 1;
    }
    return found;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> offsets_;  // of the characters, bytes
};

using Gutters = std::vector<Range>;

Gutters gapsOf(const CharacterLine& line) {
  Gutters gaps;
  const std::vector<Range> pieces = line.pieces();
  for (std::size_t i = 1; i < pieces.size(); ++i) gaps.push_back({pieces[i - 1].end, pieces[i].begin});
  return gaps;
}

/// What the line leaves blank of a gutter.
Range blankPart(const Range& gutter, const CharacterLine& line) {
  Range best, run{gutter.begin, gutter.begin};
  for (std::size_t at = gutter.begin; at < gutter.end; ++at) {
    if (line.blankAt(at))
      run.end = at + 1;
    else
      run = {at + 1, at + 1};
    if (run.size() > best.size()) best = run;
  }
  return best;
}

/// What the line leaves blank around a place; empty at its ends, where nothing is parted.
Range gapAround(const Range& place, const CharacterLine& line) {
  Range gap = place;
  while (gap.begin > 0 && line.blankAt(gap.begin - 1)) --gap.begin;
  while (gap.end < line.size() && line.blankAt(gap.end)) ++gap.end;
  return gap.begin == 0 || gap.end >= line.size() ? Range() : gap;
}

/// False where the line runs across the gutters, be it that blanks between its words happen to stand there; the gutters
/// are then as before.
bool narrow(Gutters& gutters, const CharacterLine& line) {
  Gutters left;
  std::size_t gaps = 0, blanks = 0;
  for (const Range& gutter : gutters) {
    left.push_back(blankPart(gutter, line));
    if (left.back().size() == 0) return false;
    if (const Range gap = gapAround(left.back(), line); gap.size() > 0) ++(gap.size() >= kGap ? gaps : blanks);
  }
  if (blanks > gaps) return false;
  gutters = std::move(left);
  return true;
}

// "1", "01.", "1.2", "(3)", "IV", "A", "-".
bool isOrdinal(std::string_view text) {
  if (text == "-" || text == "+") return true;
  if (text.starts_with('(')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  constexpr std::size_t kLongest = 7;
  if (text.empty() || text.size() > kLongest) return false;
  if (text.find_first_not_of("0123456789.") == std::string_view::npos) return true;
  return text.find_first_not_of("IVXLC") == std::string_view::npos || (text.size() == 1 && startsWithCapital(text));
}

bool isFirstOrdinal(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  return text == "1" || text == "01" || text == "I" || text == "A" || text == "(1";
}

struct Line {
  std::vector<std::string> cells;
  bool blankAbove = false;
  bool spans = false;  // runs across columns

  std::size_t filled() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
  }
};

bool startsSmall(std::string_view text) {
  std::size_t first = 1;  // bytes of the first character
  while (first < text.size() && continuesCharacter(text[first])) ++first;
  return !startsWithCapital(text) && letterCount(text.substr(0, first)) > 0;
}

/// The lines of one table and where its columns part.
class Block {
 public:
  Block(const std::vector<std::string>& lines, std::size_t begin) : lines_(lines), begin_(begin), end_(begin) {}

  bool grow() {
    const std::size_t seed = fullestLine();
    gutters_ = gapsOf(at(seed));
    if (gutters_.size() < kLeastGutters) return false;
    for (std::size_t i = seed; i-- > begin_;)
      if (!at(i).empty() && !narrow(gutters_, at(i))) return false;
    growDown(seed);
    return fullLines() >= kLeastFull &&
           std::all_of(gutters_.begin(), gutters_.end(), [this](const Range& gutter) { return partsColumns(gutter); });
  }

  std::size_t end() const { return end_; }

  std::vector<Line> cut() const {
    std::vector<Line> out;
    bool blank = false;
    for (std::size_t i = begin_; i < end_; ++i) {
      const CharacterLine line = at(i);
      if (line.empty()) {
        blank = true;
        continue;
      }
      Gutters gutters = gutters_;
      Line& typed = out.emplace_back();
      typed.blankAbove = std::exchange(blank, false);
      typed.spans = !narrow(gutters, line);
      typed.cells.resize(gutters_.size() + 1);
      if (typed.spans)
        cutSpanning(line, typed);
      else
        cutAtGutters(line, typed);
    }
    return out;
  }

 private:
  CharacterLine at(std::size_t i) const { return CharacterLine(lines_[i]); }

  // The header's fullest line, or its only one.
  std::size_t fullestLine() const {
    std::size_t best = begin_, most = 0;
    for (std::size_t i = begin_; i < lines_.size() && i < begin_ + kHeaderLines; ++i) {
      const std::size_t pieces = at(i).pieces().size();
      if (pieces == 0 && i > begin_) break;
      if (pieces > most) most = pieces, best = i;
    }
    return best;
  }

  void growDown(std::size_t seed) {
    end_ = seed + 1;
    std::size_t blanks = 0, spanning = 0;
    Gutters sure = gutters_;
    for (std::size_t i = end_; i < lines_.size() && blanks <= kMostBlank && spanning <= kMostSpanning; ++i) {
      const CharacterLine line = at(i);
      if (line.empty()) {
        ++blanks;
        continue;
      }
      const bool alone = blanks > 0 && line.pieces().size() == 1;  // a page's number, a line below the table
      if (!narrow(gutters_, line)) {
        ++spanning;
        continue;
      }
      if (alone && spanning == 0) break;
      if (line.pieces().size() == 1 && spanning > 0) continue;
      blanks = spanning = 0;
      sure = gutters_;
      end_ = i + 1;
    }
    gutters_ = sure;
  }

  std::size_t fullLines() const {
    const std::vector<Line> lines = cut();
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const Line& line) { return !line.spans && line.filled() > kLeastGutters; }));
  }

  // Not the blank between two words that happens to stand below another: where both sides are filled, mostly a gap is.
  bool partsColumns(const Range& gutter) const {
    std::size_t gaps = 0, blanks = 0;
    for (std::size_t i = begin_; i < end_; ++i)
      if (const Range gap = gapAround(gutter, at(i)); gap.size() > 0) ++(gap.size() >= kGap ? gaps : blanks);
    return gaps > blanks;
  }

  void cutAtGutters(const CharacterLine& line, Line& typed) const {
    std::size_t from = 0;
    for (std::size_t c = 0; c < gutters_.size(); ++c) {
      typed.cells[c] = line.between(from, gutters_[c].begin);
      from = gutters_[c].end;
    }
    typed.cells.back() = line.between(from, line.size());
  }

  void cutSpanning(const CharacterLine& line, Line& typed) const {
    const Range& first = gutters_.front();
    const bool parted = blankPart(first, line).size() > 0;
    if (parted) typed.cells[0] = line.between(0, first.begin);
    typed.cells[1] = line.between(parted ? first.begin : 0, line.size());
  }

  const std::vector<std::string>& lines_;
  std::size_t begin_, end_;
  Gutters gutters_;
};

/// Gathers the lines of a block into rows.
class Rows {
 public:
  explicit Rows(const std::vector<Line>& lines) : lines_(lines) {}

  std::vector<TypedRow> gather() const {
    std::vector<std::size_t> begins = numbered() ? byOrdinals() : byCapitals();
    if (begins.empty() || begins.front() != 0) begins.insert(begins.begin(), 0);
    std::vector<TypedRow> rows;
    for (std::size_t r = 0; r < begins.size(); ++r) {
      TypedRow& row = rows.emplace_back(lines_.front().cells.size());
      const std::size_t end = r + 1 < begins.size() ? begins[r + 1] : lines_.size();
      for (std::size_t i = begins[r]; i < end; ++i)
        for (std::size_t c = 0; c < lines_[i].cells.size(); ++c)
          if (!lines_[i].cells[c].empty()) row[c].push_back(lines_[i].cells[c]);
    }
    return rows;
  }

 private:
  const std::string& ordinal(std::size_t i) const { return lines_[i].cells.front(); }
  const std::string& statement(std::size_t i) const { return lines_[i].cells[1]; }

  bool numbered() const {
    std::size_t ordinals = 0, others = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!ordinal(i).empty()) ++(isOrdinal(ordinal(i)) ? ordinals : others);
    return ordinals > 0 && (ordinals >= others || others <= kHeaderLines / 2);
  }

  // A row begins at its ordinal, or above it where the ordinal stands in the row's middle.
  std::vector<std::size_t> byOrdinals() const {
    std::vector<std::size_t> begins;
    bool headed = false;
    std::size_t above = 0;  // of the ordinal, or of its column's name
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (ordinal(i).empty()) continue;
      if (!isOrdinal(ordinal(i))) {
        if (begins.empty()) headed = true, above = i;
        continue;
      }
      if (begins.empty() && headed && !isFirstOrdinal(ordinal(i))) addBroken(above + 1, i, begins);
      begins.push_back(beginOf(i, begins.empty() && !headed ? 0 : above + 1));
      above = i;
    }
    return begins;
  }

  // Below the header of a further page the last row of the page before may go on.
  void addBroken(std::size_t from, std::size_t to, std::vector<std::size_t>& begins) const {
    for (std::size_t i = from; i < to; ++i)
      if (!statement(i).empty()) return begins.push_back(i);
  }

  std::size_t beginOf(std::size_t at, std::size_t from) const {
    if (!statement(at).empty() && !startsSmall(statement(at))) return at;
    for (std::size_t i = at; i-- > from;) {
      if (statement(i).empty()) continue;
      if (!startsSmall(statement(i))) return i;
    }
    return at;
  }

  // Without ordinals a row begins where most of its cells do.
  std::vector<std::size_t> byCapitals() const {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      const auto small = static_cast<std::size_t>(std::count_if(
          line.cells.begin(), line.cells.end(), [](const auto& cell) { return !cell.empty() && startsSmall(cell); }));
      if (line.blankAbove || (line.filled() > kLeastGutters && 2 * small < line.filled() && !line.cells[0].empty() &&
                              !startsSmall(line.cells[0])))
        begins.push_back(i);
    }
    return begins;
  }

  const std::vector<Line>& lines_;
};

}  // namespace

std::optional<TypedTable> alignedTable(const std::vector<std::string>& lines, std::size_t at) {
  if (trimmed(lines[at]).empty()) return std::nullopt;
  Block block(lines, at);
  if (!block.grow()) return std::nullopt;
  return TypedTable{at, block.end(), tableOf(Rows(block.cut()).gather())};
}

}  // namespace doichieu
