#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "output/output_file.h"
#include "plan/plan.h"

namespace doichieu::make_scans {

/// What to make of a plan.
struct Order {
  std::uint64_t seed = 1;
  std::vector<std::string> variants;  ///< "clean" and names of variants()
  bool printedText = false;           ///< NAME.txt
  bool typedText = false;             ///< NAME.typed.txt
  std::size_t threads = 1;
};

/// All files of one plan. The same plan and order give the same bytes, whatever the number of threads.
/// Throws PlanError or RenderError.
std::vector<OutputFile> renderPlan(const Plan& plan, const Order& order);

}  // namespace doichieu::make_scans
