// From pages to the plan that extractors read: text passes, zones, paragraphs, sections, tables. The steps stand in
// build(), in order; each has a file of its own.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "doichieu/model/page.h"
#include "doichieu/model/plan.h"

namespace doichieu {

/// Immutable after load; build() is const and thread-safe.
class PlanBuilder {
 public:
  /// Reads outline/ and text/ of the configuration. Throws ConfigError.
  static PlanBuilder load(const std::filesystem::path& configFolder);
  PlanBuilder(PlanBuilder&&) noexcept;
  PlanBuilder& operator=(PlanBuilder&&) noexcept;
  ~PlanBuilder();

  /// Pages must have their items (reader or layout gives them).
  Plan build(const std::vector<Page>& pages) const;

 private:
  struct Impl;
  explicit PlanBuilder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu
