// The matrix of a plan of the store and its children, from comparisons that the store has kept and those made now.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "compare/matrix.h"
#include "store/store.h"

namespace doichieu {

struct PlanMatrix {
  PlanSummary parent;
  std::vector<PlanSummary> children;  // one a child of the matrix
  Matrix matrix;
};

/// `children` empty: all plans that cite the parent. New comparisons are kept in the store until either plan or the
/// settings change. Throws UsageError where the store has no such plan.
PlanMatrix matrixOf(Store& store, const Comparer& comparer, std::int64_t parent,
                    std::vector<std::int64_t> children = {});

/// Makes the comparisons that matrices of the store's plans lack and keeps them, so that nobody who looks waits: 3 ms
/// a pair. `stop` is asked between plans.
void keepComparisons(Store& store, const Comparer& comparer, const std::function<bool()>& stop = {});

}  // namespace doichieu
