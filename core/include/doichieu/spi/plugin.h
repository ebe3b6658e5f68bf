// What every plugin is: a descriptor, a configure step and, by its role, one verb (reader.h, recognizer.h,
// extractor.h, exporter.h). The smallest example is plugins/example_budget.
//
// A plugin is created once by the host, configured once, and then used from several threads at the same time: its verb
// is const and keeps no state between documents. It may throw the exceptions of base/error.h; anything else that
// leaves it is caught by the host and becomes a diagnostic of the document.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "doichieu/base/diagnostic.h"
#include "doichieu/base/error.h"

namespace doichieu {

class RuleSet;
class AgencyDirectory;

/// Raised with every incompatible change of the headers under doichieu/. The host compares it before the first call.
inline constexpr int kPluginApiVersion = 2;

enum class PluginRole { reader, recognizer, extractor, exporter };
std::string_view toString(PluginRole role);

struct PluginDescriptor {
  std::string id;  // "extract_targets": also the name of its library and of its folder under plugins/
  PluginRole role = PluginRole::extractor;
  std::string version;      // of the plugin; part of the key of what it made, so raise it when results change
  std::string description;  // one line, English
};

/// What the host lends a plugin. Lives longer than any plugin; all calls are thread-safe.
class Host {
 public:
  virtual ~Host();
  /// The folder of config/ in use.
  virtual const std::filesystem::path& configFolder() const = 0;
  /// config/rules/NAME.rules, loaded and compiled once. Throws ConfigError with file:line.
  virtual std::shared_ptr<const RuleSet> rules(std::string_view name) const = 0;
  /// The gazetteer of bodies and how to resolve a name against it.
  virtual const AgencyDirectory& agencies() const = 0;
  /// One line for the log; English.
  virtual void log(Severity severity, std::string_view message) const = 0;
};

class Plugin {
 public:
  virtual ~Plugin();
  virtual PluginDescriptor descriptor() const = 0;
  /// Called once before the first verb. Load rules and tables here. Throws ConfigError.
  virtual void configure(const Host& host) = 0;
};

/// What a plugin library exports through Poco's class loader.
class PluginProvider {
 public:
  virtual ~PluginProvider();
  virtual Plugin* create() const = 0;  // the caller owns it
};

}  // namespace doichieu

/// Once in each plugin: names the class that NAME (the folder's name) makes. The build adds the loader's manifest.
#define DOICHIEU_PLUGIN(NAME, CLASS)                      \
  extern "C" doichieu::Plugin* doichieu_create_##NAME() { \
    return new CLASS;                                     \
  }
