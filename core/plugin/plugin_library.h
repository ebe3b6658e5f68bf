// One plugin library on disk, opened through Poco's class loader. The only place that knows Poco's loader.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "doichieu/spi/plugin.h"

namespace doichieu {

/// Stays loaded until the process ends: objects of its classes may outlive every other owner.
class PluginLibrary {
 public:
  /// Opens the library, compares its API version and only then creates its plugins, not yet configured. Throws
  /// ConfigError: not a library, another version, no manifest.
  static std::vector<std::unique_ptr<Plugin>> load(const std::filesystem::path& file);
};

}  // namespace doichieu
