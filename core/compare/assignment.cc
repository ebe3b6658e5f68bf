#include "compare/assignment.h"

#include <algorithm>
#include <limits>

namespace doichieu::compare {
namespace {

// The Hungarian method over rows and slots (Kuhn and Munkres, with potentials): O(rows² · slots).
class SlotAssignment {
 public:
  explicit SlotAssignment(const std::vector<std::vector<double>>& costs)
      : costs_(costs),
        rows_(costs.size()),
        slots_(costs.empty() ? 0 : costs.front().size()),
        rowPotential_(rows_ + 1),
        slotPotential_(slots_ + 1),
        rowOf_(slots_ + 1, 0),
        previous_(slots_ + 1) {
    for (std::size_t row = 1; row <= rows_; ++row) place(row);
  }

  /// Slot of each row; both count from 0.
  std::vector<std::size_t> slots() const {
    std::vector<std::size_t> result(rows_);
    for (std::size_t slot = 1; slot <= slots_; ++slot)
      if (rowOf_[slot] != 0) result[rowOf_[slot] - 1] = slot - 1;
    return result;
  }

 private:
  // Rows and slots count from 1 here; slot 0 holds the row that is being placed.
  void place(std::size_t row) {
    rowOf_[0] = row;
    std::size_t slot = 0;
    std::vector<double> least(slots_ + 1, std::numeric_limits<double>::infinity());
    std::vector<char> used(slots_ + 1, 0);
    do {
      used[slot] = 1;
      slot = nextSlot(slot, least, used);
    } while (rowOf_[slot] != 0);
    for (; slot != 0; slot = previous_[slot]) rowOf_[slot] = rowOf_[previous_[slot]];
  }

  std::size_t nextSlot(std::size_t from, std::vector<double>& least, const std::vector<char>& used) {
    const std::size_t row = rowOf_[from];
    double step = std::numeric_limits<double>::infinity();
    std::size_t next = 0;
    for (std::size_t slot = 1; slot <= slots_; ++slot) {
      if (used[slot]) continue;
      const double reduced = costs_[row - 1][slot - 1] - rowPotential_[row] - slotPotential_[slot];
      if (reduced < least[slot]) {
        least[slot] = reduced;
        previous_[slot] = from;
      }
      if (least[slot] < step) {
        step = least[slot];
        next = slot;
      }
    }
    for (std::size_t slot = 0; slot <= slots_; ++slot)
      if (used[slot]) {
        rowPotential_[rowOf_[slot]] += step;
        slotPotential_[slot] -= step;
      } else {
        least[slot] -= step;
      }
    return next;
  }

  const std::vector<std::vector<double>>& costs_;
  std::size_t rows_, slots_;
  std::vector<double> rowPotential_, slotPotential_;
  std::vector<std::size_t> rowOf_, previous_;
};

}  // namespace

std::vector<std::optional<std::size_t>> bestAssignment(const std::vector<std::vector<double>>& gains,
                                                       double reuseCost) {
  const std::size_t rows = gains.size(), columns = gains.empty() ? 0 : gains.front().size();
  // A column has as many slots as rows that want it; only those that may gain in spite of the cost are kept.
  std::vector<std::pair<std::size_t, int>> slots;
  for (std::size_t column = 0; column < columns; ++column) {
    double most = -1;
    int wanted = 0;
    for (const auto& row : gains) {
      most = std::max(most, row[column]);
      if (row[column] >= 0) ++wanted;
    }
    for (int use = 0; use < wanted && most >= use * reuseCost; ++use) slots.emplace_back(column, use);
  }
  // Each row also has a slot of its own, which means none.
  std::vector<std::vector<double>> costs(rows);
  constexpr double kForbidden = 1e6;
  for (std::size_t row = 0; row < rows; ++row) {
    for (const auto& [column, use] : slots)
      costs[row].push_back(gains[row][column] >= 0 ? use * reuseCost - gains[row][column] : kForbidden);
    for (std::size_t other = 0; other < rows; ++other) costs[row].push_back(other == row ? 0.0 : kForbidden);
  }
  std::vector<std::optional<std::size_t>> result(rows);
  const std::vector<std::size_t> taken = SlotAssignment(costs).slots();
  for (std::size_t row = 0; row < rows; ++row)
    if (taken[row] < slots.size()) result[row] = slots[taken[row]].first;
  return result;
}

}  // namespace doichieu::compare
