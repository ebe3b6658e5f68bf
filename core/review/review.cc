#include "review/review.h"

#include <algorithm>
#include <array>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "review/record_lists.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kActions = {"confirm", "correct", "reject", "add"};
constexpr std::array<std::string_view, 7> kOutcomes = {"applied",      "restored",      "unneeded", "superseded",
                                                       "text_changed", "value_changed", "text_gone"};

template <typename Records>
const RecordBase* withId(const Records& records, const std::string& id) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

std::string_view toString(ReviewAction action) {
  return kActions.at(static_cast<std::size_t>(action));
}

ReviewAction reviewActionFromString(std::string_view word) {
  const auto found = std::find(kActions.begin(), kActions.end(), word);
  if (found == kActions.end()) throw UsageError("no action of a review: " + std::string(word));
  return static_cast<ReviewAction>(found - kActions.begin());
}

std::string_view toString(ReviewOutcome outcome) {
  return kOutcomes.at(static_cast<std::size_t>(outcome));
}

bool isConflict(ReviewOutcome outcome) {
  return outcome == ReviewOutcome::textChanged || outcome == ReviewOutcome::valueChanged ||
         outcome == ReviewOutcome::textGone;
}

std::string kindOfRecord(const PlanRecords& plan, const std::string& id) {
  if (id == "header") return "header";
  if (withId(plan.targets, id) != nullptr) return "targets";
  if (withId(plan.duties, id) != nullptr) return "duties";
  if (withId(plan.deadlines, id) != nullptr) return "deadlines";
  if (withId(plan.legalReferences, id) != nullptr) return "references";
  const auto other =
      std::find_if(plan.others.begin(), plan.others.end(), [&](const CustomRecord& r) { return r.id == id; });
  return other == plan.others.end() ? "" : other->kind;
}

Json recordJson(const PlanRecords& plan, const std::string& kind, const std::string& id) {
  const Json json = toJson(plan);
  if (kind == "header") return json.at("header");
  for (const Json& record : json.value(review::listOf(kind), Json::array()))
    if (record.at("id") == id && review::isOfKind(record, kind)) return record;
  return nullptr;
}

}  // namespace doichieu
