// Figures of extracted records against gold annotations, in per cent.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::evaluate {

/// Rows in the order of printing; nullopt where gold and found have nothing to compare. The last is "OVERALL", the mean
/// of header, legal_references, targets, measures, duties and deadlines.
using Scores = std::vector<std::pair<std::string, std::optional<double>>>;

Scores score(const PlanRecords& gold, const PlanRecords& found);
/// Means over documents, row by row.
Scores average(const std::vector<Scores>& all);
/// The row's figure; nullopt where there is none.
std::optional<double> figure(const Scores& scores, const std::string& row);

}  // namespace doichieu::evaluate
