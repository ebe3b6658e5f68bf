// A child plan held against its parent: the model of "doichieu.comparison/1" (core/records.md).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu {

enum class TargetStatus { equal, stricter, weaker, changed, missing, added };
std::string_view toString(TargetStatus status);
/// Throws UsageError on another word.
TargetStatus targetStatusFromString(std::string_view word);

/// What differs between two measures: "value", "unit", "comparator", "change", "measure".
struct Difference {
  std::string what;
  std::string parent, child;  // as shown: "≥ 60 %", "" where the side has none
};

struct TargetRow {
  std::optional<std::size_t> parent, child;  // indices into the plans' targets
  TargetStatus status = TargetStatus::missing;
  double similarity = 0;  // 0..1
  std::string why;        // in the comparison's language
  std::vector<Difference> differences;
  std::vector<std::string> addressedIn;  // missing ones: ids of the child's duties and sections that speak of it
};

struct DutyRow {
  std::string line;                        // vertical line
  std::vector<std::string> parent, child;  // ids of duties
  std::string status;                      // covered, missing, added
};

struct ReferenceRow {
  std::string symbol;
  bool parent = false, child = false;
  Text ended, replacedBy;  // the child cites it though this was its last day in force, before the child's date
};

struct DeadlineRow {
  std::string what;
  std::optional<std::string> parent, child;  // ids
  std::string status;                        // equal, later, earlier, missing
};

struct Comparison {
  std::string parentName, childName;
  bool citesParent = false;
  std::vector<TargetRow> targets;  // one a parent target, in its order; then the added ones
  std::vector<DutyRow> duties;
  std::vector<ReferenceRow> references;
  std::vector<DeadlineRow> deadlines;
  double targetCoverage = 0, dutyCoverage = 0;  // share of the parent's that the child takes up
};

struct PlanRecords;
nlohmann::ordered_json toJson(const Comparison& comparison, const PlanRecords& parent, const PlanRecords& child);

}  // namespace doichieu
