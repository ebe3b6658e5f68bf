#include "aligned_table.h"

#include <algorithm>
#include <utility>

#include "aligned_rows.h"

namespace doichieu {
namespace {

// In characters and lines.
constexpr std::size_t kGap = CharacterLine::kGap;
constexpr std::size_t kLeastGutters = 2;  // between columns
constexpr std::size_t kLeastFull = 3;     // lines with text in three columns or more
constexpr std::size_t kHeaderLines = 5;   // of a header above its fullest line
constexpr std::size_t kMostBlank = 2;     // between two lines of one table
constexpr std::size_t kMostSpanning = 3;  // lines in a row that run across the columns

using Gutters = std::vector<Range>;

Gutters gapsOf(const CharacterLine& line) {
  Gutters gaps;
  const std::vector<Range>& pieces = line.pieces();
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

/// The lines of one table and where its columns part.
class Block {
 public:
  Block(const std::vector<CharacterLine>& lines, std::size_t begin) : lines_(lines), begin_(begin), end_(begin) {}

  bool grow() {
    const std::size_t seed = fullestLine();
    gutters_ = gapsOf(at(seed));
    if (gutters_.size() < kLeastGutters) return false;
    for (std::size_t i = seed; i-- > begin_;)
      if (!at(i).empty() && (!narrow(gutters_, at(i)) || standsAbove(at(i), at(seed)))) return false;
    growDown(seed);
    refine();
    return fullLines() >= kLeastFull &&
           std::all_of(gutters_.begin(), gutters_.end(), [this](const Range& gutter) { return partsColumns(gutter); });
  }

  std::size_t end() const { return end_; }

  std::vector<AlignedLine> cut() const {
    std::vector<AlignedLine> out;
    bool blank = false;
    for (std::size_t i = begin_; i < end_; ++i) {
      const CharacterLine& line = at(i);
      if (line.empty()) {
        blank = true;
        continue;
      }
      Gutters gutters = gutters_;
      AlignedLine& typed = out.emplace_back();
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
  const CharacterLine& at(std::size_t i) const { return lines_[i]; }

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

  // A heading above the table, not the first line of a column's name.
  static bool standsAbove(const CharacterLine& line, const CharacterLine& seed) {
    const std::vector<Range>&pieces = line.pieces(), &names = seed.pieces();
    return pieces.size() == 1 && std::any_of(names.begin(), names.end(), [&](const Range& name) {
             return name.begin < pieces[0].end && pieces[0].begin < name.end;
           });
  }

  // No single line need fill all columns: what all lines leave blank parts them.
  void refine() {
    std::vector<const CharacterLine*> lines;
    std::size_t width = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      Gutters gutters = gutters_;
      if (at(i).empty() || !narrow(gutters, at(i))) continue;
      width = std::max(width, at(i).size());
      lines.push_back(&at(i));
    }
    Gutters found;
    for (std::size_t at = 0, begin = 0; at <= width; ++at) {
      const bool blank = at < width && std::all_of(lines.begin(), lines.end(),
                                                   [at](const CharacterLine* line) { return line->blankAt(at); });
      if (blank) continue;
      if (begin > 0 && begin < at && at < width && partsColumns({begin, at})) found.push_back({begin, at});
      begin = at + 1;
    }
    for (std::size_t k = 0; k < found.size();)
      if (partsNeighbours(found, k, lines))
        ++k;
      else
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(k)), k = 0;
    if (found.size() >= gutters_.size()) gutters_ = std::move(found);
  }

  bool isKnown(const Range& place) const {
    return std::any_of(gutters_.begin(), gutters_.end(),
                       [&](const Range& gutter) { return gutter.begin < place.end && place.begin < gutter.end; });
  }

  // Whether the columns on its two sides, where a line fills both, mostly have a gap between them.
  bool partsNeighbours(const Gutters& gutters, std::size_t k, const std::vector<const CharacterLine*>& lines) const {
    const std::size_t from = k == 0 ? 0 : gutters[k - 1].end;
    std::size_t gaps = 0, blanks = 0;
    for (const CharacterLine* line : lines) {
      const std::size_t to = k + 1 < gutters.size() ? gutters[k + 1].begin : line->size();
      if (line->between(from, gutters[k].begin).empty() || line->between(gutters[k].end, to).empty()) continue;
      ++(gapAround(gutters[k], *line).size() >= kGap ? gaps : blanks);
    }
    return gaps > blanks || (gaps == blanks && gaps == 0 && isKnown(gutters[k]));
  }

  void growDown(std::size_t seed) {
    end_ = seed + 1;
    std::size_t blanks = 0, spanning = 0;
    Gutters sure = gutters_;
    for (std::size_t i = end_; i < lines_.size() && blanks <= kMostBlank && spanning <= kMostSpanning; ++i) {
      const CharacterLine& line = at(i);
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
    const std::vector<AlignedLine> lines = cut();
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](const AlignedLine& line) {
      return !line.spans && line.filled() > kLeastGutters;
    }));
  }

  // Not the blank between two words that happens to stand below another: where both sides are filled, mostly a gap is.
  bool partsColumns(const Range& gutter) const {
    std::size_t gaps = 0, blanks = 0;
    for (std::size_t i = begin_; i < end_; ++i)
      if (const Range gap = gapAround(gutter, at(i)); gap.size() > 0) ++(gap.size() >= kGap ? gaps : blanks);
    return gaps > blanks;
  }

  void cutAtGutters(const CharacterLine& line, AlignedLine& typed) const {
    std::size_t from = 0;
    for (std::size_t c = 0; c < gutters_.size(); ++c) {
      typed.cells[c] = line.between(from, gutters_[c].begin);
      from = gutters_[c].end;
    }
    typed.cells.back() = line.between(from, line.size());
  }

  void cutSpanning(const CharacterLine& line, AlignedLine& typed) const {
    const Range& first = gutters_.front();
    const bool parted = blankPart(first, line).size() > 0;
    if (parted) typed.cells[0] = line.between(0, first.begin);
    typed.cells[1] = line.between(parted ? first.begin : 0, line.size());
  }

  const std::vector<CharacterLine>& lines_;
  std::size_t begin_, end_;
  Gutters gutters_;
};

}  // namespace

std::optional<TypedTable> alignedTable(const std::vector<CharacterLine>& lines, std::size_t at) {
  if (lines[at].empty()) return std::nullopt;
  Block block(lines, at);
  if (!block.grow()) return std::nullopt;
  return TypedTable{at, block.end(), tableOf(gatherRows(block.cut()))};
}

}  // namespace doichieu
