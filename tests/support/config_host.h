// A host that lends the source tree's config/ and nothing else: enough for exporters.
#pragma once

#include <stdexcept>

#include "doichieu/spi/plugin.h"

namespace doichieu::testing_support {

class ConfigHost : public Host {
 public:
  const std::filesystem::path& configFolder() const override { return folder_; }
  std::shared_ptr<const RuleSet> rules(std::string_view) const override {
    throw std::logic_error("exporters have no rules");
  }
  const AgencyDirectory& agencies() const override { throw std::logic_error("exporters resolve no agencies"); }
  void log(Severity, std::string_view) const override {}

 private:
  std::filesystem::path folder_ = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";
};

}  // namespace doichieu::testing_support
