#include "pipeline/keys.h"

#include <algorithm>

#include "base/digest.h"

namespace doichieu {

std::string artifactKey(const std::vector<PluginDescriptor>& plugins, const std::filesystem::path& configFolder,
                        const std::vector<std::string>& folders, const std::string& extra) {
  std::vector<std::string> parts{extra};
  for (const PluginDescriptor& plugin : plugins) parts.push_back(plugin.id + " " + plugin.version);
  for (const std::string& folder : folders) {
    if (!std::filesystem::exists(configFolder / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(configFolder / folder))
      if (entry.is_regular_file())
        parts.push_back(std::filesystem::relative(entry.path(), configFolder).string() + " " + sha256OfFile(entry.path()));
  }
  std::sort(parts.begin() + 1, parts.end());
  std::string all;
  for (const std::string& part : parts) all += part + "\n";
  return sha256(all);
}

}  // namespace doichieu
