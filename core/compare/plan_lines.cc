#include "compare/plan_lines.h"

#include <algorithm>
#include <map>
#include <set>

#include "compare/similarity.h"
#include "doichieu/text/fold.h"

namespace doichieu::compare {
namespace {

std::map<std::string, std::vector<std::string>> dutiesByLine(const PlanRecords& plan) {
  std::map<std::string, std::vector<std::string>> lines;
  for (const Duty& duty : plan.duties)
    if (duty.line) lines[*duty.line].push_back(duty.id);
  return lines;
}

std::set<std::string> symbolsOf(const PlanRecords& plan) {
  std::set<std::string> symbols;
  for (const LegalReference& reference : plan.legalReferences)
    if (reference.symbol) symbols.insert(*reference.symbol);
  return symbols;
}

/// When the plan was made; without a date, the first day that it is for.
std::string dateOf(const PlanRecords& plan) {
  return plan.header.date.value_or(plan.header.period ? plan.header.period->start : "");
}

const EndedAct* endedBefore(const std::string& symbol, const std::string& date, const Settings& settings) {
  const std::string folded = foldForSearch(symbol);
  const auto found = std::find_if(settings.endedActs.begin(), settings.endedActs.end(), [&](const EndedAct& act) {
    return act.ended < date && foldForSearch(act.symbol) == folded;
  });
  return found == settings.endedActs.end() ? nullptr : &*found;
}

// Deadlines are alike when they ask for the same thing; a child's report to a parent is due before the parent's own.
std::string statusOf(const Deadline& parent, const Deadline& child) {
  if (!parent.due || !child.due || parent.due == child.due) return "equal";
  return *child.due > *parent.due ? "later" : "earlier";
}

}  // namespace

std::vector<DutyRow> compareDuties(const PlanRecords& parent, const PlanRecords& child) {
  const auto ofParent = dutiesByLine(parent), ofChild = dutiesByLine(child);
  std::vector<DutyRow> rows;
  for (const auto& [line, ids] : ofParent) {
    const auto found = ofChild.find(line);
    rows.push_back({line, ids, found == ofChild.end() ? std::vector<std::string>{} : found->second,
                    found == ofChild.end() ? "missing" : "covered"});
  }
  for (const auto& [line, ids] : ofChild)
    if (ofParent.count(line) == 0) rows.push_back({line, {}, ids, "added"});
  return rows;
}

std::vector<ReferenceRow> compareReferences(const PlanRecords& parent, const PlanRecords& child,
                                            const Settings& settings) {
  const std::set<std::string> ofParent = symbolsOf(parent), ofChild = symbolsOf(child);
  std::set<std::string> all = ofParent;
  all.insert(ofChild.begin(), ofChild.end());
  std::vector<ReferenceRow> rows;
  const std::string date = dateOf(child);
  for (const std::string& symbol : all) {
    ReferenceRow& row =
        rows.emplace_back(ReferenceRow{symbol, ofParent.count(symbol) > 0, ofChild.count(symbol) > 0, {}, {}});
    const EndedAct* act = row.child ? endedBefore(symbol, date, settings) : nullptr;
    if (act == nullptr) continue;
    row.ended = act->ended;
    if (!act->replacedBy.empty()) row.replacedBy = act->replacedBy;
  }
  return rows;
}

std::vector<DeadlineRow> compareDeadlines(const PreparedPlan& parent, const PreparedPlan& child,
                                          const Settings& settings) {
  Frequencies ofParent, ofChild;
  for (const Terms& terms : parent.deadlines) ofParent.count(terms);
  for (const Terms& terms : child.deadlines) ofChild.count(terms);
  const Rarity rarity(ofParent, ofChild);
  const std::vector<Weighted> parents = rarity.weigh(parent.deadlines), children = rarity.weigh(child.deadlines);
  std::vector<DeadlineRow> rows;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const Deadline& deadline = parent.records.deadlines[i];
    DeadlineRow row{deadline.what, deadline.id, {}, "missing"};
    double best = settings.passageThreshold;
    for (std::size_t j = 0; j < children.size(); ++j) {
      const Deadline& candidate = child.records.deadlines[j];
      const double value = similarity(parents[i], children[j], settings);
      if (value < best || candidate.rrule != deadline.rrule) continue;
      best = value;
      row.child = candidate.id;
      row.status = statusOf(deadline, candidate);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace doichieu::compare
