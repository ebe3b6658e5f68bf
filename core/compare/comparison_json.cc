#include <nlohmann/json.hpp>

#include "compare/comparison.h"
#include "doichieu/model/record.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json orNull(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// Ids as in the records; hand-made files have none, and rows number them in order.
Json targetId(const PlanRecords& plan, const std::optional<std::size_t>& index) {
  if (!index) return nullptr;
  const std::string& id = plan.targets[*index].id;
  return id.empty() ? "t" + std::to_string(*index + 1) : id;
}

Json targetText(const PlanRecords& plan, const std::optional<std::size_t>& index) {
  return index ? Json(plan.targets[*index].text) : Json(nullptr);
}

Json rowJson(const TargetRow& row, const PlanRecords& parent, const PlanRecords& child) {
  Json differences = Json::array();
  for (const Difference& d : row.differences)
    differences.push_back({{"what", d.what}, {"parent", d.parent}, {"child", d.child}});
  return {{"parent", targetId(parent, row.parent)},
          {"child", targetId(child, row.child)},
          {"parent_text", targetText(parent, row.parent)},
          {"child_text", targetText(child, row.child)},
          {"status", toString(row.status)},
          {"similarity", row.similarity},
          {"why", row.why},
          {"differences", differences},
          {"addressed_in", row.addressedIn}};
}

}  // namespace

Json toJson(const Comparison& comparison, const PlanRecords& parent, const PlanRecords& child) {
  Json targets = Json::array(), duties = Json::array(), references = Json::array(), deadlines = Json::array();
  for (const TargetRow& row : comparison.targets) targets.push_back(rowJson(row, parent, child));
  for (const DutyRow& row : comparison.duties)
    duties.push_back({{"line", row.line}, {"parent", row.parent}, {"child", row.child}, {"status", row.status}});
  for (const ReferenceRow& row : comparison.references)
    references.push_back({{"symbol", row.symbol},
                          {"parent", row.parent},
                          {"child", row.child},
                          {"ended", orNull(row.ended)},
                          {"replaced_by", orNull(row.replacedBy)}});
  for (const DeadlineRow& row : comparison.deadlines)
    deadlines.push_back(
        {{"what", row.what}, {"parent", orNull(row.parent)}, {"child", orNull(row.child)}, {"status", row.status}});
  return {{"schema", "doichieu.comparison/1"},
          {"parent", comparison.parentName},
          {"child", comparison.childName},
          {"cites_parent", comparison.citesParent},
          {"targets", targets},
          {"duties", duties},
          {"legal_references", references},
          {"deadlines", deadlines},
          {"coverage", {{"targets", comparison.targetCoverage}, {"duties", comparison.dutyCoverage}}}};
}

}  // namespace doichieu
