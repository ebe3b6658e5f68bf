#include "serve/summaries.h"

#include <algorithm>
#include <tuple>

#include "doichieu/text/fold.h"

namespace doichieu::serve {
namespace {

// Bodies outside the gazetteer are told apart by their names; two walks, since a join of both would multiply them.
std::vector<AgencyTotal> agencyTotals(Store& store) {
  std::map<std::string, AgencyTotal> totals;
  const auto keyOf = [](const std::string& id, const std::string& folded) { return id.empty() ? "\n" + folded : id; };
  for (const Row& row : store.database().select(
           "SELECT g.agency_id, n.folded, min(n.name), max(coalesce(g.level, '')), max(coalesce(g.line, '')), "
           "count(DISTINCT g.plan_id), sum(g.mentions) FROM agencies g JOIN names n ON n.id = g.name_id GROUP BY "
           "g.agency_id, CASE WHEN g.agency_id = '' THEN n.folded END")) {
    AgencyTotal& total = totals[keyOf(row.text(0), row.text(1))];
    total = {row.text(2), row.text(0), row.text(3), row.text(4), "", row.integer(5), row.integer(6), 0};
    total.folded = foldForSearch(total.name + " " + total.id);
  }
  for (const Row& row : store.database().select(
           "SELECT coalesce(a.agency_id, ''), n.folded, count(*) FROM record_agencies a JOIN duties t ON t.record_id = "
           "a.record_id JOIN names n ON n.id = a.name_id WHERE a.role = 'agency' GROUP BY 1, CASE WHEN a.agency_id IS "
           "NULL THEN n.folded END")) {
    const auto found = totals.find(keyOf(row.text(0), row.text(1)));
    if (found != totals.end()) found->second.duties += row.integer(2);
  }
  std::vector<AgencyTotal> list;
  list.reserve(totals.size());
  for (auto& [key, total] : totals) list.push_back(std::move(total));
  std::sort(list.begin(), list.end(), [](const AgencyTotal& a, const AgencyTotal& b) {
    return std::tie(b.duties, b.mentions, a.folded) < std::tie(a.duties, a.mentions, b.folded);
  });
  return list;
}

DutyMatrix countedDuties(Store& store) {
  DutyMatrix counts;
  for (const Row& row : store.database().select(
           "SELECT a.line, t.role, count(*) FROM duties t JOIN record_agencies a ON a.record_id = t.record_id WHERE "
           "a.role = 'agency' AND a.line IS NOT NULL GROUP BY a.line, t.role"))
    counts[row.text(0)][row.text(1)] = row.integer(2);
  return counts;
}

PlanFacets planFacets(Store& store) {
  PlanFacets facets;
  for (const Row& row :
       store.database().select("SELECT DISTINCT province FROM plans WHERE province IS NOT NULL ORDER BY 1"))
    facets.provinces.push_back(row.text(0));
  for (const Row& row :
       store.database().select("SELECT DISTINCT first_year FROM plans WHERE first_year IS NOT NULL ORDER BY 1 DESC"))
    facets.years.push_back(row.integer(0));
  return facets;
}

}  // namespace

std::shared_ptr<const PlanTree> Summaries::tree(Store& store) {
  return tree_.get(store, planTreeOf);
}

std::shared_ptr<const std::vector<LackingPlan>> Summaries::lacking(Store& store) {
  return lacking_.get(store, lackingPlans);
}

std::shared_ptr<const std::vector<AgencyTotal>> Summaries::agencies(Store& store) {
  return agencies_.get(store, agencyTotals);
}

std::shared_ptr<const DutyMatrix> Summaries::dutyMatrix(Store& store) {
  return dutyMatrix_.get(store, countedDuties);
}

std::shared_ptr<const PlanFacets> Summaries::facets(Store& store) {
  return facets_.get(store, planFacets);
}

}  // namespace doichieu::serve
