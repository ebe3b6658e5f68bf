// Which plan of the store implements which, over the whole store.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "store/store.h"

namespace doichieu::serve {

struct PlanTree {
  std::map<std::int64_t, std::vector<std::int64_t>> children;  // a plan stands below the nearest one that it cites
  std::vector<std::int64_t> roots;                             // plans with children and without a parent; most first

  /// Plans below one, at any depth.
  std::size_t below(std::int64_t plan) const;
};

PlanTree planTreeOf(Store& store);

}  // namespace doichieu::serve
