// The front door for embedders: one document in, its records out; no store, no global state.
//
//   doichieu::Engine engine({.configFolder = "/usr/share/doichieu/config", .pluginFolder = "/usr/lib/doichieu"});
//   doichieu::PlanRecords plan = engine.extract("plan.pdf");
//
// An Engine is costly to make (rules are compiled, plugins loaded) and then const: share one between threads.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "doichieu/model/page.h"
#include "doichieu/model/plan.h"
#include "doichieu/model/record.h"
#include "doichieu/spi/exporter.h"
#include "doichieu/spi/plugin.h"
#include "doichieu/spi/reader.h"
#include "doichieu/spi/recognizer.h"

namespace doichieu {

struct EngineOptions {
  std::filesystem::path configFolder;        // config/ of this project, or a copy with local changes
  std::filesystem::path pluginFolder;        // *.so; empty: only linked-in plugins
  std::vector<Plugin* (*)()> linkedPlugins;  // factories (DOICHIEU_PLUGIN) of plugins linked into the program
  std::function<void(Severity, std::string_view)> log;  // where log lines go; empty: nowhere. Must be thread-safe.
  bool forceOcr = false;                                // read every page by OCR even where a text layer is good
};

/// A plugin library as found: loaded, or why not.
struct PluginStatus {
  std::string library;          // file name, or "(linked in)"
  PluginDescriptor descriptor;  // empty id where it could not be asked and is not expected either
  bool loaded = false;
  std::string problem;  // English; "" where loaded
};

class Engine {
 public:
  /// Throws ConfigError. A broken plugin library does not throw: it is told by plugins().
  explicit Engine(EngineOptions options);
  ~Engine();

  struct Progress {
    int page = 0, pages = 0;
  };
  using ProgressCallback = std::function<void(const Progress&)>;  // may throw Cancelled to stop

  /// The whole way. Throws DocumentError, ConfigError, Cancelled.
  PlanRecords extract(const std::filesystem::path& path, const ProgressCallback& progress = {}) const;

  // The same way in steps, for those who keep artifacts between them.
  /// The most certain reader is taken. Throws DocumentError ("file.unreadable", "file.empty", "file.unknown_format"
  /// ...).
  std::unique_ptr<OpenDocument> open(const std::filesystem::path& path) const;
  /// One page: text layer judged, recognised where needed, rulings found. `session` may be null until a page needs it;
  /// it is then opened and left there for reuse. What hinders the reading stands in the page's diagnostics; throws
  /// ConfigError where the recognizer's data is missing.
  Page readPage(OpenDocument& document, int number, std::unique_ptr<RecognizerSession>& session) const;
  /// From pages to text and outline. Throws DocumentError where no page has text.
  Plan buildPlan(const std::vector<Page>& pages) const;
  /// From the plan to records with ids, agencies and links.
  PlanRecords extractRecords(const Plan& plan, const std::vector<Page>& pages, SourceInfo source) const;
  /// The plain reading: lines in reading order, pages parted by form feeds.
  std::string plainText(const std::vector<Page>& pages) const;

  const std::vector<PluginStatus>& plugins() const;
  const std::vector<const Exporter*>& exporters() const;
  /// nullptr where none is loaded.
  const Recognizer* recognizer() const;
  const Host& host() const;
  /// Digest of everything that decides a page's reading (reader and recognizer plugins, their options and files).
  std::string readingKey() const;
  /// Digest of everything that decides the records (the code itself, rules, gazetteers).
  std::string rulesKey() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu
