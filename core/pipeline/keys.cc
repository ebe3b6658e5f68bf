#include "pipeline/keys.h"

#include <dlfcn.h>

#include <algorithm>

#include "base/digest.h"

namespace doichieu {
namespace {

std::filesystem::path ownFile() {
  Dl_info info{};
  const bool known = dladdr(reinterpret_cast<const void*>(&artifactKey), &info) != 0 && info.dli_fname != nullptr;
  // Linked into a program, the name is as it was called, which may have been found along PATH.
  return known && std::filesystem::exists(info.dli_fname) ? info.dli_fname : "/proc/self/exe";
}

}  // namespace

std::string artifactKey(const std::vector<PluginDescriptor>& plugins, const std::filesystem::path& configFolder,
                        const std::vector<std::string>& folders, const std::string& extra) {
  std::vector<std::string> parts{extra};
  for (const PluginDescriptor& plugin : plugins) parts.push_back(plugin.id + " " + plugin.version);
  for (const std::string& folder : folders) {
    if (!std::filesystem::exists(configFolder / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(configFolder / folder))
      if (entry.is_regular_file())
        parts.push_back(std::filesystem::relative(entry.path(), configFolder).string() + " " +
                        sha256OfFile(entry.path()));
  }
  std::sort(parts.begin() + 1, parts.end());
  std::string all;
  for (const std::string& part : parts) all += part + "\n";
  return sha256(all);
}

std::string codeDigest(const std::vector<std::filesystem::path>& libraries) {
  std::string all = sha256OfFile(ownFile());
  for (const std::filesystem::path& library : libraries) all += " " + sha256OfFile(library);
  return sha256(all);
}

std::vector<std::string> foldersBut(const std::filesystem::path& configFolder, const std::vector<std::string>& names) {
  std::vector<std::string> folders;
  for (const auto& entry : std::filesystem::directory_iterator(configFolder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && std::find(names.begin(), names.end(), name) == names.end()) folders.push_back(name);
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace doichieu
