// A plan among its like: what it implements, what implements it, the cited plans that the store lacks, and the same
// plan of other years.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"

namespace doichieu {

/// A plan of the store above or below, or one that is only cited.
struct ChainLink {
  int depth = 1;                     // 1: cited by the plan, or citing it; 2: by one of those ...
  std::optional<std::int64_t> plan;  // nullopt: the store lacks it
  std::int64_t citing = 0;  // the plan that cites: for links above, the lower one; for links below, this plan itself
  std::string type;         // as cited, or of the plan's header
  Text symbol, issuer, level, date, title;
  std::string role;  // "basis" or "cites"
};

struct Chain {
  PlanSummary plan;
  std::vector<ChainLink> above;    // what it implements, nearest first; those that the store lacks among them
  std::vector<ChainLink> below;    // what implements it, nearest first, by issuer
  std::vector<PlanSummary> years;  // the same issuer's plans of the same programme for other years, oldest first
};

struct ChainBounds {
  int depth = 5;          // ministry, province, district, commune, and one to spare
  std::size_t below = 0;  // plans below each plan, by issuer; 0: all
};

/// Throws UsageError where the store has no such plan.
Chain chainOf(Store& store, std::int64_t planId, const ChainBounds& bounds = {});
/// Plans of the store that cite the plan directly: its children for a matrix.
std::vector<std::int64_t> childrenOf(Store& store, std::int64_t planId);
/// The plan of the store that stands nearest above; nullopt where none is cited.
std::optional<std::int64_t> parentOf(Store& store, std::int64_t planId);

nlohmann::ordered_json toJson(const Chain& chain);

}  // namespace doichieu
