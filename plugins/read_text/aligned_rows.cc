#include "aligned_rows.h"

#include <algorithm>
#include <string_view>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu {
namespace {

constexpr std::size_t kFewFilled = 2;  // cells; a row or header fills more
constexpr std::size_t kFewOthers = 2;  // lines of a header, and what else may stand in the column of ordinals

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

bool startsSmall(std::string_view text) {
  return !text.empty() && !startsWithCapital(text) && letterCount(text.substr(0, characterEnd(text, 0))) > 0;
}

/// Gathers the lines of a block into rows.
class Rows {
 public:
  explicit Rows(const std::vector<AlignedLine>& lines) : lines_(lines) {}

  std::vector<TypedRow> gather() const {
    if (const std::vector<std::size_t> middles = middlesOfRows(); !middles.empty()) return around(middles);
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
    return ordinals > 0 && (ordinals >= others || others <= kFewOthers);
  }

  // Where every cell is centred, its lines stand as far above its row's ordinal as below it. The lines of the ordinals,
  // that of their column's name first; nothing where rows begin with their ordinals.
  std::vector<std::size_t> middlesOfRows() const {
    std::vector<std::size_t> middles;
    std::size_t ordinals = 0, inside = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (ordinal(i).empty()) continue;
      const bool named = isOrdinal(ordinal(i));
      if (!named && (!middles.empty() || lines_[i].filled() < kFewFilled)) return {};
      middles.push_back(i);
      if (!named) continue;
      ++ordinals;
      if (statement(i).empty() || startsSmall(statement(i))) ++inside;
    }
    const bool headed = !middles.empty() && !isOrdinal(ordinal(middles.front())) && middles.front() > 0;
    return headed && 3 * inside > ordinals ? middles : std::vector<std::size_t>();
  }

  std::vector<TypedRow> around(const std::vector<std::size_t>& middles) const {
    std::vector<TypedRow> rows(middles.size(), TypedRow(lines_.front().cells.size()));
    for (std::size_t c = 0; c < lines_.front().cells.size(); ++c) {
      std::size_t above = 0;  // lines of the cell above its middle
      for (std::size_t i = 0; i < middles.front(); ++i) above += lines_[i].cells[c].empty() ? 0 : 1;
      std::size_t row = 0, below = above;
      for (std::size_t i = 0, behind = 0; i < lines_.size(); ++i) {
        const bool last = row + 1 == middles.size();
        if (!last && i == middles[row + 1]) ++row, below = behind, behind = 0;
        const std::string& cell = lines_[i].cells[c];
        if (cell.empty()) continue;
        const bool after = i > middles[row] && row + 1 < middles.size();
        const bool next = after && below == 0;
        if (after && below > 0) --below;
        if (next) ++behind;
        rows[next ? row + 1 : row][c].push_back(cell);
      }
    }
    return rows;
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
      const AlignedLine& line = lines_[i];
      const auto small = static_cast<std::size_t>(std::count_if(
          line.cells.begin(), line.cells.end(), [](const auto& cell) { return !cell.empty() && startsSmall(cell); }));
      if (line.blankAbove || (line.filled() > kFewFilled && 2 * small < line.filled() && !line.cells[0].empty() &&
                              !startsSmall(line.cells[0])))
        begins.push_back(i);
    }
    return begins;
  }

  const std::vector<AlignedLine>& lines_;
};

}  // namespace

std::size_t AlignedLine::filled() const {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

std::vector<TypedRow> gatherRows(const std::vector<AlignedLine>& lines) {
  return Rows(lines).gather();
}

}  // namespace doichieu
