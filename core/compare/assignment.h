// The best assignment of rows to columns over the whole table, not row by row.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace doichieu::compare {

/// gains[row][column]: what it is worth to give the row that column; from 0 on it may be given. Each row takes at most
/// one column. A column serves several rows, at `reuseCost` for the second, twice that for the third and so on.
/// Maximises the sum.
std::vector<std::optional<std::size_t>> bestAssignment(const std::vector<std::vector<double>>& gains, double reuseCost);

}  // namespace doichieu::compare
