// Acts that are no longer in force: config/gazetteers/ended_acts.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace doichieu {

struct EndedAct {
  std::string symbol;
  std::string ended;       // last day in force
  std::string replacedBy;  // symbol; "" where its time ran out
};

/// Throws ConfigError.
std::vector<EndedAct> loadEndedActs(const std::filesystem::path& configFolder);

}  // namespace doichieu
