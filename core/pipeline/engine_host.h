// What the engine lends its plugins.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "doichieu/agencies/directory.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"

namespace doichieu {

class EngineHost : public Host {
 public:
  using Log = std::function<void(Severity, std::string_view)>;
  EngineHost(std::filesystem::path configFolder, Log log);

  const std::filesystem::path& configFolder() const override { return configFolder_; }
  std::shared_ptr<const RuleSet> rules(std::string_view name) const override;
  const AgencyDirectory& agencies() const override { return agencies_; }
  void log(Severity severity, std::string_view message) const override;

 private:
  std::filesystem::path configFolder_;
  Log log_;
  AgencyDirectory agencies_;
  mutable std::mutex mutex_;  // guards rules_
  mutable std::map<std::string, std::shared_ptr<const RuleSet>, std::less<>> rules_;
};

}  // namespace doichieu
