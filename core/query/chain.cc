#include "query/chain.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "doichieu/base/error.h"
#include "doichieu/model/level.h"
#include "doichieu/text/fold.h"
#include "store/citations.h"
#include "store/lists.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kSameProgramme = 0.75;

PlanSummary summaryOf(Store& store, std::int64_t plan) {
  auto summary = store.plans().summary(plan);
  if (!summary) throw noSuchPlan(plan);
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

std::vector<std::int64_t> keysOf(const std::map<std::int64_t, Citation>& citations) {
  std::vector<std::int64_t> keys;
  for (const auto& [key, citation] : citations) keys.push_back(key);
  return keys;
}

bool mayStandAbove(const Text& level, const Text& below) {
  return !level || !below || rankOfLevel(*level) < rankOfLevel(*below);
}

std::vector<ChainLink> linksAbove(Store& store, const PlanSummary& start, int mostDepth) {
  std::vector<ChainLink> links;
  std::set<std::int64_t> seen = {start.id};
  std::set<std::tuple<std::string, Text, Text>> lacking;
  std::vector<PlanSummary> level = {start};
  for (int depth = 1; depth <= mostDepth && !level.empty(); ++depth) {
    std::vector<PlanSummary> next;
    for (const PlanSummary& lower : level)
      for (const Citation& citation : citationsOf(store.database(), lower.id)) {
        if (!citation.programme) continue;
        const std::vector<std::int64_t> meant = plansOf(store.database(), citation);
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

/// Plans that cite one directly, by issuer, with how they cite it.
std::vector<std::pair<PlanSummary, Citation>> citing(Store& store, const PlanSummary& upper, std::size_t most) {
  std::map<std::int64_t, Citation> citations;
  for (Citation& citation : citationsTo(store.database(), upper.id))
    citations.emplace(citation.citing, std::move(citation));
  std::vector<std::int64_t> lower;
  for (const Row& row : store.database().select("SELECT p.id, p.issuer_level FROM plans p WHERE p.id IN (SELECT value "
                                                "FROM json_each(?)) ORDER BY p.issuer_folded, p.id",
                                                {jsonList(keysOf(citations))}))
    if (mayStandAbove(upper.issuerLevel, row.optionalText(1)) && (most == 0 || lower.size() < most))
      lower.push_back(row.integer(0));
  std::vector<std::pair<PlanSummary, Citation>> found;
  for (PlanSummary& plan : store.plans().summaries(lower)) {
    Citation& citation = citations.at(plan.id);
    found.emplace_back(std::move(plan), std::move(citation));
  }
  return found;
}

std::vector<ChainLink> linksBelow(Store& store, const PlanSummary& start, const ChainBounds& bounds) {
  std::vector<ChainLink> links;
  std::set<std::int64_t> seen = {start.id};
  std::vector<PlanSummary> level = {start};
  for (int depth = 1; depth <= bounds.depth && !level.empty(); ++depth) {
    std::vector<std::pair<PlanSummary, Citation>> found;
    for (const PlanSummary& upper : level)
      for (auto& link : citing(store, upper, bounds.below))
        if (seen.insert(link.first.id).second) found.push_back(std::move(link));
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

Chain chainOf(Store& store, std::int64_t planId, const ChainBounds& bounds) {
  Chain chain{summaryOf(store, planId), {}, {}, {}};
  chain.above = linksAbove(store, chain.plan, bounds.depth);
  chain.below = linksBelow(store, chain.plan, bounds);
  chain.years = otherYears(store, chain.plan);
  return chain;
}

std::vector<std::int64_t> childrenOf(Store& store, std::int64_t planId) {
  std::vector<std::int64_t> children;
  for (const ChainLink& link : linksBelow(store, summaryOf(store, planId), {1, 0})) children.push_back(*link.plan);
  return children;
}

std::optional<std::int64_t> parentOf(Store& store, std::int64_t planId) {
  const auto row = store.database().selectOne("SELECT parent_id FROM plan_parents WHERE plan_id = ?", {planId});
  return row ? std::optional(row->integer(0)) : std::nullopt;
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
