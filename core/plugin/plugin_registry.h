// All plugins of one engine: found, checked, configured, and handed out by role.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "doichieu/engine.h"
#include "doichieu/spi/exporter.h"
#include "doichieu/spi/extractor.h"
#include "doichieu/spi/reader.h"
#include "doichieu/spi/recognizer.h"

namespace doichieu {

/// Filled once, then const and thread-safe.
class PluginRegistry {
 public:
  /// Takes a plugin that is linked in and configures it. A failure is told by statuses(), not thrown.
  void add(std::unique_ptr<Plugin> plugin, const Host& host, const std::string& library = "(linked in)");
  /// Loads every *.so of the folder in the order of names. A plugin id that is there already is refused.
  void loadFolder(const std::filesystem::path& folder, const Host& host);

  const std::vector<PluginStatus>& statuses() const { return statuses_; }
  const std::vector<const Reader*>& readers() const { return readers_; }
  /// nullptr where none is loaded.
  const Recognizer* recognizer() const { return recognizers_.empty() ? nullptr : recognizers_.front(); }
  /// By rising order().
  const std::vector<const Extractor*>& extractors() const { return extractors_; }
  const std::vector<const Exporter*>& exporters() const { return exporters_; }

 private:
  void file(const Plugin& plugin);

  std::vector<PluginStatus> statuses_;
  std::vector<std::unique_ptr<Plugin>> plugins_;
  std::vector<const Reader*> readers_;
  std::vector<const Recognizer*> recognizers_;
  std::vector<const Extractor*> extractors_;
  std::vector<const Exporter*> exporters_;
};

}  // namespace doichieu
