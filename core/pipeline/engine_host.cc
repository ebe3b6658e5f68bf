#include "pipeline/engine_host.h"

namespace doichieu {

EngineHost::EngineHost(std::filesystem::path configFolder, Log log)
    : configFolder_(std::move(configFolder)), log_(std::move(log)), agencies_(AgencyDirectory::load(configFolder_)) {}

std::shared_ptr<const RuleSet> EngineHost::rules(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  auto found = rules_.find(name);
  if (found == rules_.end()) {
    const std::filesystem::path file = configFolder_ / "rules" / (std::string(name) + ".rules");
    found = rules_.emplace(name, std::make_shared<const RuleSet>(RuleSet::load(file))).first;
  }
  return found->second;
}

void EngineHost::log(Severity severity, std::string_view message) const {
  if (log_) log_(severity, message);
}

}  // namespace doichieu
