#include "query/chain.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "query/citations.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kMostDepth = 5;  // ministry, province, district, commune, and one to spare
constexpr double kSameProgramme = 0.75;

PlanSummary summaryOf(Store& store, std::int64_t plan) {
  auto summary = store.plans().summary(plan);
  if (!summary) throw UsageError("the store has no plan " + std::to_string(plan));
  return std::move(*summary);
}

ChainLink linkOf(const Citation& citation, int depth) {
  return {depth,           std::nullopt, citation.citing, citation.type,  citation.symbol,
          citation.issuer, std::nullopt, citation.date,   citation.title, citation.role};
}

ChainLink linkOf(const PlanSummary& plan, const Citation& citation, int depth) {
  return {depth,       plan.id,      citation.citing,  plan.docType.value_or(citation.type),
          plan.symbol, plan.issuer,  plan.issuerLevel, plan.date,
          plan.title,  citation.role};
}

/// Levels from above; those that are not known stand last.
int rankOf(const Text& level) {
  constexpr std::array<std::string_view, 4> kLevels = {"central", "province", "district", "commune"};
  return static_cast<int>(std::find(kLevels.begin(), kLevels.end(), level.value_or("")) - kLevels.begin());
}

bool mayStandAbove(const Text& level, const Text& below) {
  return !level || !below || rankOf(*level) < rankOf(*below);
}

std::vector<ChainLink> linksAbove(Store& store, const PlanSummary& start) {
  std::vector<ChainLink> links;
  std::set<std::int64_t> seen = {start.id};
  std::set<std::tuple<std::string, Text, Text>> lacking;
  std::vector<PlanSummary> level = {start};
  for (int depth = 1; depth <= kMostDepth && !level.empty(); ++depth) {
    std::vector<PlanSummary> next;
    for (const PlanSummary& lower : level)
      for (const Citation& citation : citationsOf(store.database(), lower.id)) {
        if (!isProgramme(citation)) continue;
        const std::vector<std::int64_t> meant = meantBy(store.database(), citation);
        if (meant.empty() && lacking.insert({citation.type, citation.symbol, citation.date}).second)
          links.push_back(linkOf(citation, depth));
        for (const std::int64_t plan : meant) {
          if (!seen.insert(plan).second) continue;
          PlanSummary upper = summaryOf(store, plan);
          if (!mayStandAbove(upper.issuerLevel, lower.issuerLevel)) continue;
          links.push_back(linkOf(upper, citation, depth));
          next.push_back(std::move(upper));
        }
      }
    level = std::move(next);
  }
  return links;
}

std::vector<ChainLink> linksBelow(Store& store, const PlanSummary& start, int mostDepth) {
  std::vector<ChainLink> links;
  std::set<std::int64_t> seen = {start.id};
  std::vector<PlanSummary> level = {start};
  for (int depth = 1; depth <= mostDepth && !level.empty(); ++depth) {
    std::vector<std::pair<PlanSummary, Citation>> found;
    for (const PlanSummary& upper : level)
      for (Citation& citation : citationsTo(store.database(), upper.id)) {
        if (!seen.insert(citation.citing).second) continue;
        PlanSummary lower = summaryOf(store, citation.citing);
        if (!mayStandAbove(upper.issuerLevel, lower.issuerLevel)) continue;
        found.emplace_back(std::move(lower), std::move(citation));
      }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return foldForSearch(a.first.issuer.value_or("")) < foldForSearch(b.first.issuer.value_or(""));
    });
    level.clear();
    for (auto& [plan, citation] : found) {
      links.push_back(linkOf(plan, citation, depth));
      level.push_back(std::move(plan));
    }
  }
  return links;
}

std::vector<PlanSummary> otherYears(Store& store, const PlanSummary& plan) {
  std::vector<PlanSummary> years;
  for (const Row& row : store.database().select(
           "SELECT o.id, o.title FROM plans p JOIN plans o ON o.issuer_folded = p.issuer_folded AND o.id <> p.id "
           "AND o.issuer_folded <> '' AND o.first_year <> p.first_year WHERE p.id = ? ORDER BY o.first_year, o.id",
           {plan.id}))
    if (titleLikeness(plan.title.value_or(""), row.text(1)) >= kSameProgramme)
      years.push_back(summaryOf(store, row.integer(0)));
  return years;
}

template <typename Value>
Json orNullJson(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json linkJson(const ChainLink& link) {
  return {{"depth", link.depth},
          {"plan", orNullJson(link.plan)},
          {"citing", link.citing},
          {"type", link.type},
          {"symbol", orNullJson(link.symbol)},
          {"issuer", orNullJson(link.issuer)},
          {"level", orNullJson(link.level)},
          {"date", orNullJson(link.date)},
          {"title", orNullJson(link.title)},
          {"role", link.role}};
}

Json planJson(const PlanSummary& plan) {
  return {{"plan", plan.id},
          {"symbol", orNullJson(plan.symbol)},
          {"issuer", orNullJson(plan.issuer)},
          {"level", orNullJson(plan.issuerLevel)},
          {"date", orNullJson(plan.date)},
          {"title", orNullJson(plan.title)},
          {"start", orNullJson(plan.periodStart)},
          {"end", orNullJson(plan.periodEnd)},
          {"file", plan.path}};
}

}  // namespace

Chain chainOf(Store& store, std::int64_t planId) {
  Chain chain{summaryOf(store, planId), {}, {}, {}};
  chain.above = linksAbove(store, chain.plan);
  chain.below = linksBelow(store, chain.plan, kMostDepth);
  chain.years = otherYears(store, chain.plan);
  return chain;
}

std::vector<std::int64_t> childrenOf(Store& store, std::int64_t planId) {
  std::vector<std::int64_t> children;
  for (const ChainLink& link : linksBelow(store, summaryOf(store, planId), 1)) children.push_back(*link.plan);
  return children;
}

std::optional<std::int64_t> parentOf(Store& store, std::int64_t planId) {
  const PlanSummary child = summaryOf(store, planId);
  std::optional<std::int64_t> parent;
  std::tuple<int, bool, std::string> best;
  for (const Citation& citation : citationsOf(store.database(), planId))
    for (const std::int64_t id : meantBy(store.database(), citation)) {
      const PlanSummary plan = summaryOf(store, id);
      if (!mayStandAbove(plan.issuerLevel, child.issuerLevel)) continue;
      const int rank = plan.issuerLevel ? rankOf(plan.issuerLevel) : -1;
      const std::tuple candidate{rank, citation.role == "basis", plan.date.value_or("")};
      if (parent && candidate <= best) continue;
      parent = id;
      best = candidate;
    }
  return parent;
}

std::vector<LackingPlan> lackingPlans(Store& store) {
  using Key = std::tuple<std::string, std::string, std::string>;  // type, symbol or title, date
  std::map<Key, std::optional<LackingPlan>> found;                // nullopt: the store has it
  for (const Row& row :
       store.database().select("SELECT r.plan_id FROM legal_references t JOIN records r ON r.id = t.record_id "
                               "WHERE t.type IN ('KH', 'CTr', 'ĐA', 'QĐ') GROUP BY r.plan_id"))
    for (const Citation& citation : citationsOf(store.database(), row.integer(0))) {
      if (!isProgramme(citation)) continue;
      const Key key{citation.type, citation.symbol.value_or(foldForSearch(citation.title.value_or(""))),
                    citation.date.value_or("")};
      const auto [entry, isNew] = found.try_emplace(key);
      if (isNew && meantBy(store.database(), citation).empty())
        entry->second = {citation.type, citation.symbol, citation.issuer, citation.date, citation.title, {}};
      if (entry->second) entry->second->citedBy.push_back(citation.citing);
    }
  std::vector<LackingPlan> list;
  for (auto& [key, lacking] : found)
    if (lacking) list.push_back(std::move(*lacking));
  std::stable_sort(list.begin(), list.end(),
                   [](const LackingPlan& a, const LackingPlan& b) { return a.citedBy.size() > b.citedBy.size(); });
  return list;
}

Json toJson(const Chain& chain) {
  const auto all = [](const auto& list, auto one) {
    Json json = Json::array();
    for (const auto& element : list) json.push_back(one(element));
    return json;
  };
  return {{"schema", "doichieu.chain/1"},
          {"plan", planJson(chain.plan)},
          {"above", all(chain.above, linkJson)},
          {"below", all(chain.below, linkJson)},
          {"years", all(chain.years, planJson)}};
}

}  // namespace doichieu
