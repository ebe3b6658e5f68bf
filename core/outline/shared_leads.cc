#include "outline/shared_leads.h"

#include <algorithm>
#include <set>
#include <string>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// Where the next body of a cell begins: behind ";", or behind "," where a name begins there ("Sở Y tế, Sở Tư pháp").
std::size_t bodyEnd(const CellSplitter& cells, std::string_view cell, std::size_t begin) {
  for (std::size_t at = cell.find_first_of(";,", begin); at != std::string_view::npos;
       at = cell.find_first_of(";,", at + 1)) {
    if (cell[at] == ';' || cells.opener(trimmed(cell.substr(at + 1))) == "agency") return at;
  }
  return cell.size();
}

// What one column says in the rows that name both leads and co-operating bodies.
struct Names {
  std::set<std::string> bodies, heads;  // folded; heads: their first words
  std::size_t rows = 0, lists = 0;      // lists: rows with several bodies

  void add(const CellSplitter& cells, std::string_view cell) {
    ++rows;
    if (bodyEnd(cells, cell, 0) < cell.size()) ++lists;
    for (std::size_t begin = 0; begin <= cell.size();) {
      const std::size_t end = bodyEnd(cells, cell, begin);
      const std::string body(trimmed(cell.substr(begin, end - begin)));
      if (!body.empty()) {
        bodies.insert(foldForCompare(body));
        heads.insert(headOf(body));
      }
      begin = end + 1;
    }
  }

  static std::string headOf(std::string_view body) { return foldForCompare(body.substr(0, body.find(' '))); }
};

// Of so many rows with a lead of its own at most one names several: then several bodies alone are those that help.
constexpr std::size_t kFewLeadTogether = 4;

class SharedLeads {
 public:
  SharedLeads(const CellSplitter& cells, int lead, const std::vector<CellSplitter::Row>& rows,
              std::vector<std::vector<int>>& assigned)
      : cells_(cells), lead_(lead), rows_(rows), assigned_(assigned) {}

  void move() {
    std::vector<std::size_t> alone;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const std::string lead = cellOf(r, lead_), coordinate = cellOf(r, lead_ + 1);
      if (lead.empty()) continue;
      if (coordinate.empty())
        alone.push_back(r);
      else
        leads_.add(cells_, lead), partners_.add(cells_, coordinate);
    }
    for (const std::size_t r : alone)
      if (r > 0 && !rows_[r - 1].empty() && cooperate(cellOf(r, lead_)))
        std::replace(assigned_[r].begin(), assigned_[r].end(), lead_, lead_ + 1);
  }

 private:
  std::string cellOf(std::size_t row, int column) const {
    std::string words;
    for (std::size_t i = 0; i < rows_[row].size(); ++i)
      if (assigned_[row][i] == column) words += (words.empty() ? "" : " ") + std::string(rows_[row][i]);
    return words;
  }

  bool cooperate(const std::string& cell) const {
    Names named;
    named.add(cells_, cell);
    // Several bodies help more often than they lead, unless in this table they lead often enough.
    if (named.lists > 0) return leads_.lists * kFewLeadTogether <= leads_.rows;
    const std::string &body = *named.bodies.begin(), &head = *named.heads.begin();
    const bool led = leads_.bodies.count(body) > 0, helped = partners_.bodies.count(body) > 0;
    if (led != helped) return helped;
    const bool leads = leads_.heads.count(head) > 0, helps = partners_.heads.count(head) > 0;
    if (leads != helps) return helps;
    return !leads && partners_.rows > 1 && cells_.helps(cell);
  }

  const CellSplitter& cells_;
  int lead_;
  const std::vector<CellSplitter::Row>& rows_;
  std::vector<std::vector<int>>& assigned_;
  Names leads_, partners_;
};

}  // namespace

void moveSharedLeads(const CellSplitter& cells, const std::vector<ColumnRole>& roles,
                     const std::vector<CellSplitter::Row>& rows, std::vector<std::vector<int>>& assigned) {
  const auto lead = std::find(roles.begin(), roles.end(), ColumnRole::lead);
  if (lead == roles.end() || lead + 1 == roles.end() || *(lead + 1) != ColumnRole::coordinate) return;
  SharedLeads(cells, static_cast<int>(lead - roles.begin()), rows, assigned).move();
}

}  // namespace doichieu
