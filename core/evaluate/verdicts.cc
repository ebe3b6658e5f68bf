#include "evaluate/verdicts.h"

#include <algorithm>

#include "evaluate/matching.h"

namespace doichieu::evaluate {
namespace {

template <typename Record>
bool agreesInDetail(const Record&, const Record&) {
  return true;
}

bool agreesInDetail(const Target& gold, const Target& found) {
  return match(gold.measures, found.measures).size() == std::max(gold.measures.size(), found.measures.size());
}

template <typename Record>
void judge(const std::string& kind, const std::vector<Record>& gold, const std::vector<Record>& found,
           std::vector<Verdict>& out) {
  std::vector<bool> right(found.size());
  for (const auto& [i, j] : match(gold, found)) right[j] = agreesInDetail(gold[i], found[j]);
  for (std::size_t j = 0; j < found.size(); ++j) out.push_back({kind, found[j].rule, found[j].confidence, right[j]});
}

}  // namespace

std::vector<Verdict> verdicts(const PlanRecords& gold, const PlanRecords& found) {
  std::vector<Verdict> all;
  judge("legal_references", gold.legalReferences, found.legalReferences, all);
  judge("targets", gold.targets, found.targets, all);
  judge("duties", gold.duties, found.duties, all);
  judge("deadlines", gold.deadlines, found.deadlines, all);
  return all;
}

}  // namespace doichieu::evaluate
