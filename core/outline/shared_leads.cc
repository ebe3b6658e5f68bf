#include "outline/shared_leads.h"

#include <algorithm>
#include <set>
#include <string>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// What one column says in the rows that name both leads and co-operating bodies.
struct Names {
  std::set<std::string> bodies, heads;  // folded; heads: their first words
  std::size_t rows = 0, lists = 0;      // lists: rows with several bodies

  void add(const std::string& cell) {
    ++rows;
    if (cell.find(';') != std::string::npos) ++lists;
    for (std::size_t begin = 0; begin <= cell.size();) {
      const std::size_t end = std::min(cell.find(';', begin), cell.size());
      const std::string body(trimmed(std::string_view(cell).substr(begin, end - begin)));
      if (!body.empty()) {
        bodies.insert(foldForCompare(body));
        heads.insert(headOf(body));
      }
      begin = end + 1;
    }
  }

  static std::string headOf(std::string_view body) { return foldForCompare(body.substr(0, body.find(' '))); }
};

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
        leads_.add(lead), partners_.add(coordinate);
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
    named.add(cell);
    if (named.lists > 0) return 4 * leads_.lists <= leads_.rows;
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
