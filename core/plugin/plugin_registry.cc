#include "plugin/plugin_registry.h"

#include <algorithm>

#include "plugin/plugin_library.h"

namespace doichieu {

void PluginRegistry::add(std::unique_ptr<Plugin> plugin, const Host& host, const std::string& library) {
  PluginStatus status;
  status.library = library;
  try {
    status.descriptor = plugin->descriptor();
    const bool taken = std::any_of(statuses_.begin(), statuses_.end(), [&](const PluginStatus& s) {
      return s.loaded && s.descriptor.id == status.descriptor.id;
    });
    if (taken) throw ConfigError("a plugin \"" + status.descriptor.id + "\" is loaded already");
    plugin->configure(host);
    file(*plugin);
    plugins_.push_back(std::move(plugin));
    status.loaded = true;
  } catch (const std::exception& e) {
    status.problem = e.what();
    host.log(Severity::error, "plugin " + library + ": " + e.what());
  }
  statuses_.push_back(std::move(status));
}

void PluginRegistry::loadFolder(const std::filesystem::path& folder, const Host& host) {
  std::vector<std::filesystem::path> libraries;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".so") libraries.push_back(entry.path());
  if (error) throw ConfigError(folder.string() + ": the plugin folder cannot be read: " + error.message());
  std::sort(libraries.begin(), libraries.end());
  for (const auto& library : libraries) {
    try {
      for (auto& plugin : PluginLibrary::load(library)) add(std::move(plugin), host, library.filename().string());
    } catch (const std::exception& e) {
      PluginStatus status;
      status.library = library.filename().string();
      status.problem = e.what();
      statuses_.push_back(std::move(status));
      host.log(Severity::error, "plugin " + library.string() + ": " + e.what());
    }
  }
}

void PluginRegistry::file(const Plugin& plugin) {
  if (const auto* reader = dynamic_cast<const Reader*>(&plugin)) {
    readers_.push_back(reader);
  } else if (const auto* recognizer = dynamic_cast<const Recognizer*>(&plugin)) {
    recognizers_.push_back(recognizer);
  } else if (const auto* extractor = dynamic_cast<const Extractor*>(&plugin)) {
    extractors_.push_back(extractor);
    std::stable_sort(extractors_.begin(), extractors_.end(),
                     [](const Extractor* a, const Extractor* b) { return a->order() < b->order(); });
  } else if (const auto* exporter = dynamic_cast<const Exporter*>(&plugin)) {
    exporters_.push_back(exporter);
  } else {
    throw ConfigError("has none of the roles reader, recognizer, extractor, exporter");
  }
}

}  // namespace doichieu
