#include "outline/cell_split.h"

#include <algorithm>
#include <array>
#include <limits>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "text/printed_width.h"

namespace doichieu {
namespace {

constexpr double kForbidden = -1e6;
constexpr double kWordBlank = 0.25;  // em

// Points for and against a cell's beginning or going on at a line; what matters is their order.
constexpr double kFits = 4;     // the line begins as cells of that column do
constexpr double kMisfit = -4;  // it cannot begin such a cell
constexpr double kPlain = 0;
constexpr double kSomething = 0.5;  // a column of which nothing is known is rather filled than not
constexpr double kGoesOn = 2;       // the line before runs on into this one
constexpr double kTorn = -5;        // a cell would end in the middle of a phrase
constexpr double kEnds = 2;         // the cell before ended with a full stop
constexpr double kWrongWidth = -2.5;

enum class Opens { nothing, agency, time, unit, quantity, product, task };

struct Line {
  std::string_view text;
  Opens opens = Opens::nothing;
  bool lower = false, open = false, ended = false, semicolon = false;
  double width = 0, firstWord = 0;
};

Opens opensFromString(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Opens>, 6> kNames = {{{"agency", Opens::agency},
                                                                         {"time", Opens::time},
                                                                         {"unit", Opens::unit},
                                                                         {"quantity", Opens::quantity},
                                                                         {"product", Opens::product},
                                                                         {"task", Opens::task}}};
  for (const auto& [known, value] : kNames)
    if (known == name) return value;
  return Opens::nothing;
}

bool namesBodies(ColumnRole role) {
  return role == ColumnRole::lead || role == ColumnRole::coordinate;
}

bool isFigure(const Line& line) {
  return line.opens == Opens::time || line.opens == Opens::quantity || line.opens == Opens::unit;
}

double startScore(ColumnRole role, const Line& line) {
  switch (role) {
    case ColumnRole::statement:
      return line.lower ? kMisfit / 2 : line.opens == Opens::task ? kFits / 2 : kPlain + 1;
    case ColumnRole::lead:
    case ColumnRole::coordinate:
      if (line.opens == Opens::agency) return kFits;
      return line.lower || line.opens == Opens::task || isFigure(line) ? kMisfit : kPlain;
    case ColumnRole::time:
      return line.opens == Opens::time ? kFits + 1 : kMisfit;
    case ColumnRole::unit:
      return line.opens == Opens::unit ? kFits : kMisfit;
    case ColumnRole::quantity:
    case ColumnRole::money:
      return line.opens == Opens::quantity ? kFits : kMisfit;
    case ColumnRole::product:
      return line.opens == Opens::product ? kFits / 2 : line.lower ? kMisfit : kPlain;
    case ColumnRole::place:
      return line.lower ? kMisfit : kPlain;
    case ColumnRole::unknown:
      return line.lower || line.opens == Opens::time ? kMisfit
             : line.opens == Opens::agency           ? kPlain
                                                     : kPlain + kSomething;
    default:
      return line.lower ? kMisfit : kPlain;
  }
}

double skipScore(ColumnRole role) {
  switch (role) {
    case ColumnRole::statement:
      return -8;
    case ColumnRole::lead:
      return -2.5;
    case ColumnRole::unit:
    case ColumnRole::quantity:
      return -2;
    case ColumnRole::time:
      return -1.5;
    case ColumnRole::coordinate:
    case ColumnRole::product:
      return -1;
    case ColumnRole::note:
      return 0;
    case ColumnRole::unknown:
      return -kSomething;
    default:
      return -0.5;
  }
}

double stayScore(ColumnRole role, const Line& before, const Line& line) {
  if (before.open || line.lower) return kGoesOn;
  const bool figure = isFigure(line);
  switch (role) {
    case ColumnRole::statement:
      if (line.opens == Opens::agency) return before.ended ? -3 : -1;
      return figure ? -2 : kPlain;
    case ColumnRole::lead:
    case ColumnRole::coordinate:
      if (line.opens == Opens::agency) return before.semicolon ? kGoesOn : -2;
      return figure ? kMisfit : kPlain;
    case ColumnRole::time:
      return line.opens == Opens::agency ? kMisfit : figure ? kPlain : -1;
    case ColumnRole::unit:
    case ColumnRole::quantity:
      return -2;
    default:
      return line.opens == Opens::agency ? -1 : figure ? kMisfit : kPlain;
  }
}

double leaveScore(ColumnRole role, const Line& before) {
  if (before.open) return kTorn;
  if (before.semicolon && namesBodies(role)) return kTorn;
  return before.ended && role == ColumnRole::statement ? kEnds : kPlain;
}

// A few words in lower case right before an amount are its unit, whether the rules know it or not.
void markUnits(std::vector<std::vector<Line>>& rows) {
  constexpr int kLongestUnit = 5;  // words
  for (std::vector<Line>& row : rows)
    for (std::size_t i = 1; i + 1 < row.size(); ++i)
      if (row[i].opens == Opens::nothing && row[i].lower && row[i + 1].opens == Opens::quantity &&
          wordCount(row[i].text) <= kLongestUnit && !row[i - 1].open && row[i - 1].opens != Opens::unit)
        row[i].opens = Opens::unit;
}

// "02", "lần/tuần": in a table that counts nothing it is a time that broke.
void markTornRhythms(std::vector<std::vector<Line>>& rows) {
  for (std::vector<Line>& row : rows)
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      if (row[i].opens == Opens::quantity && row[i + 1].opens == Opens::unit && row[i + 1].lower) {
        row[i].opens = Opens::time;
        row[i].open = true;
        row[i + 1].opens = Opens::nothing;
      }
}

// The widest lines of each column as far as known; 0 unknown.
using Widths = std::vector<double>;

enum class Rows { one, many };

class RowSplit {
 public:
  RowSplit(const std::vector<Line>& lines, const std::vector<ColumnRole>& roles, const Widths& widths,
           Rows rows = Rows::one)
      : lines_(lines), roles_(roles), widths_(widths), rows_(rows) {}

  /// The column of each line.
  std::vector<int> best() {
    const std::size_t count = lines_.size(), columns = roles_.size();
    score_.assign(count, std::vector<double>(columns, kForbidden));
    from_.assign(count, std::vector<int>(columns, -1));
    opens_.assign(count, std::vector<bool>(columns, false));
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t c = 0; c < columns; ++c) fill(i, c);
    std::size_t last = 0;
    double bestScore = std::numeric_limits<double>::lowest();
    for (std::size_t c = 0; c < columns; ++c) {
      const double total = score_[count - 1][c] + skipped(c + 1, columns);
      if (total > bestScore) bestScore = total, last = c;
    }
    std::vector<int> assigned(count);
    for (std::size_t i = count; i-- > 0;) {
      assigned[i] = static_cast<int>(last);
      if (i > 0) last = static_cast<std::size_t>(from_[i][last]);
    }
    return assigned;
  }

  /// Whether a line that `best` put into the column begins a row of many there.
  bool opensRow(std::size_t i, int column) const { return opens_[i][static_cast<std::size_t>(column)]; }

 private:
  double skipped(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t c = begin; c < end; ++c) sum += skipScore(roles_[c]);
    return sum;
  }

  double widthScore(std::size_t i, std::size_t c) const {
    return widths_[c] > 0 && lines_[i].width > widths_[c] * 1.15 ? kWrongWidth : 0;
  }

  // A line that had room for the next line's first word ended its cell.
  double shortScore(std::size_t before, std::size_t c) const {
    const bool room = lines_[before].width + kWordBlank + lines_[before + 1].firstWord < widths_[c] * 0.9;
    return widths_[c] > 0 && room ? kWrongWidth : 0;
  }

  void fill(std::size_t i, std::size_t c) {
    const Line& line = lines_[i];
    if (i == 0) {
      score_[0][c] = startScore(roles_[c], line) + skipped(0, c) + widthScore(0, c);
      return;
    }
    const Line& before = lines_[i - 1];
    for (std::size_t p = 0; p <= c; ++p) {
      double step = score_[i - 1][p];
      if (p == c)
        step += stayScore(roles_[c], before, line) + shortScore(i - 1, c);
      else
        step += leaveScore(roles_[p], before) + skipped(p + 1, c) + startScore(roles_[c], line);
      if (step > score_[i][c]) score_[i][c] = step, from_[i][c] = static_cast<int>(p);
    }
    if (rows_ == Rows::many && c <= kMergedFirst) openRow(i, c);
    score_[i][c] += widthScore(i, c);
  }

  // In a calendar one time may stand beside several rows: they begin in the second column.
  static constexpr std::size_t kMergedFirst = 1;

  void openRow(std::size_t i, std::size_t c) {
    for (std::size_t p = 0; p < roles_.size(); ++p) {
      const double step = score_[i - 1][p] + leaveScore(roles_[p], lines_[i - 1]) + skipped(p + 1, roles_.size()) +
                          skipped(0, c) + startScore(roles_[c], lines_[i]);
      if (step <= score_[i][c]) continue;
      score_[i][c] = step;
      from_[i][c] = static_cast<int>(p);
      opens_[i][c] = true;
    }
  }

  const std::vector<Line>& lines_;
  const std::vector<ColumnRole>& roles_;
  const Widths& widths_;
  Rows rows_;
  std::vector<std::vector<double>> score_;
  std::vector<std::vector<int>> from_;
  std::vector<std::vector<bool>> opens_;  // by line and column: a row of many begins there
};

Widths measure(const std::vector<std::vector<Line>>& rows, const std::vector<std::vector<int>>& assigned,
               std::size_t columns) {
  std::vector<std::vector<double>> widths(columns);
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t i = 0; i < rows[r].size(); ++i)
      widths[static_cast<std::size_t>(assigned[r][i])].push_back(rows[r][i].width);
  Widths out(columns, 0);
  for (std::size_t c = 0; c < columns; ++c) {
    if (widths[c].size() < 4) continue;  // too few lines to tell the column's width
    std::sort(widths[c].begin(), widths[c].end());
    out[c] = widths[c][widths[c].size() * 9 / 10];
  }
  return out;
}

constexpr std::size_t kLongestHead = 60;  // bytes; a cut letter behind it does no harm
constexpr int kRounds = 3;                // the first without widths; after the third nothing moves any more

Line lineOf(std::string_view text, std::string_view opens, bool runsOn) {
  return {.text = text,
          .opens = opensFromString(opens),
          .lower = startsLower(text) || isDashedNumber(text),
          .open = runsOn && opens != "quantity",  // "-": no amount
          .ended = endsStatement(text) && !text.ends_with(";"),
          .semicolon = text.ends_with(";"),
          .width = printedWidth(text),
          .firstWord = printedWidth(text.substr(0, std::min(text.find(' '), text.size())))};
}

}  // namespace

CellSplitter CellSplitter::load(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "outline";
  CellSplitter splitter(RuleSet::load(folder / "cell_openers.rules"), RuleSet::load(folder / "cell_ends.rules"));
  const TableFile heads = TableFile::load(configFolder / "gazetteers" / "agency_heads.tsv");
  for (const TableFile::Row& row : heads.rows()) splitter.heads_.add(row.cells[heads.column("head")], 0);
  return splitter;
}

std::string_view CellSplitter::opener(std::string_view line) const {
  if (const auto match = openers_.bestAtStart(line)) return match->rule->attribute("opens");
  if (!startsWithCapital(line)) return {};
  const auto head = heads_.atStart(line.substr(0, std::min(line.size(), kLongestHead)));
  return head && head->span.begin == 0 ? "agency" : "";
}

bool CellSplitter::runsOn(std::string_view line) const {
  if (endsOpen(line)) return true;
  const auto match = ends_.best(line);
  return match != nullptr && match->rule->attribute("torn") != "no";
}

bool CellSplitter::helps(std::string_view cell) const {
  const auto match = openers_.bestAtStart(cell);
  return match && match->rule->attribute("helps") == "yes";
}

std::vector<std::vector<int>> CellSplitter::split(const std::vector<Row>& rows,
                                                  const std::vector<ColumnRole>& roles) const {
  std::vector<std::vector<Line>> lines;
  for (const Row& row : rows) {
    std::vector<Line>& out = lines.emplace_back();
    for (const std::string_view text : row) out.push_back(lineOf(text, opener(text), runsOn(text)));
  }
  const auto has = [&](ColumnRole role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
  if (has(ColumnRole::unit)) markUnits(lines);
  if (has(ColumnRole::time) && !has(ColumnRole::unit) && !has(ColumnRole::quantity)) markTornRhythms(lines);
  std::vector<std::vector<int>> assigned(rows.size());
  Widths widths(roles.size(), 0);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t r = 0; r < lines.size(); ++r)
      if (!lines[r].empty()) assigned[r] = RowSplit(lines[r], roles, widths).best();
    widths = measure(lines, assigned, roles.size());
  }
  return assigned;
}

std::vector<CellSplitter::Place> CellSplitter::splitRows(const Row& lines, const std::vector<ColumnRole>& roles) const {
  if (lines.empty()) return {};
  std::vector<std::vector<Line>> all(1);
  for (const std::string_view text : lines) all[0].push_back(lineOf(text, opener(text), runsOn(text)));
  Widths widths(roles.size(), 0);
  std::vector<Place> places(lines.size());
  for (int round = 0; round < kRounds; ++round) {
    RowSplit split(all[0], roles, widths, Rows::many);
    const std::vector<int> columns = split.best();
    for (std::size_t i = 0, row = 0; i < lines.size(); ++i) {
      if (i > 0 && split.opensRow(i, columns[i])) ++row;
      places[i] = {static_cast<int>(row), columns[i]};
    }
    widths = measure(all, {columns}, roles.size());
  }
  return places;
}

}  // namespace doichieu
