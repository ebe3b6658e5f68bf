#include "compare/target_rows.h"

#include "compare/alignment.h"
#include "compare/ordering.h"
#include "compare/reasons.h"

namespace doichieu::compare {

std::vector<TargetRow> targetRows(const PreparedPlan& parent, const PreparedPlan& child, const Settings& settings,
                                  const Messages& messages) {
  Alignment alignment(parent, child, settings);
  std::vector<TargetRow> rows;
  std::vector<char> used(child.targets.size(), 0);
  for (std::size_t i = 0; i < alignment.matches().size(); ++i) {
    const Match& match = alignment.matches()[i];
    TargetRow row;
    row.parent = i;
    row.child = match.child;
    row.similarity = match.similarity;
    if (row.child) {
      used[*row.child] = 1;
      const Target& ofParent = parent.records.targets[i];
      const Target& ofChild = child.records.targets[*row.child];
      const Ordering ordering = orderTargets(parent, i, child, *row.child, alignment.rarity());
      row.status = ordering.status;
      row.why = reasonFor(ordering, ofParent, ofChild, messages);
      row.differences = differencesOf(ordering, ofParent, ofChild, messages);
    } else {
      row.addressedIn = alignment.addressedIn(i);
      row.why = messages.text(row.addressedIn.empty() ? "compare.why.missing" : "compare.why.missing_but_addressed");
    }
    rows.push_back(std::move(row));
  }
  for (std::size_t j = 0; j < used.size(); ++j) {
    if (used[j]) continue;
    TargetRow row;
    row.child = j;
    row.status = TargetStatus::added;
    row.why = messages.text("compare.why.added");
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace doichieu::compare
