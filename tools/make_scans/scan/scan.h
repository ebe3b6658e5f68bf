#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "output/output_file.h"
#include "page.h"
#include "plan/plan.h"
#include "scan/variant.h"

namespace doichieu::make_scans {

struct ScanJob {
  const Plan& plan;
  const Variant& variant;
  const std::vector<Page>& pages;
  const std::vector<Image>& rasters;  ///< the pages at the variant's resolution
  const std::string& family;          ///< for the words on seals and stamps
  std::uint64_t seed;
  std::size_t threads;
};

/// Degrades a plan's pages and encodes them.
std::vector<OutputFile> scan(const ScanJob& job);

}  // namespace doichieu::make_scans
