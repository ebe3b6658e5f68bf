#include "plugin/plugin_library.h"

#include <Poco/ClassLoader.h>
#include <Poco/SharedLibrary.h>

namespace doichieu {
namespace {

// Read through a handle of its own, so that no constructor of a foreign class runs before the versions agree. (Static
// objects of the library do run when it is opened; nothing short of another process can prevent that.)
void checkApiVersion(const std::string& path) {
  Poco::SharedLibrary library;
  library.load(path);
  if (!library.hasSymbol("doichieu_plugin_api_version"))
    throw ConfigError("is no doichieu plugin (it does not tell its API version)");
  const int version = *static_cast<const int*>(library.getSymbol("doichieu_plugin_api_version"));
  library.unload();
  if (version != kPluginApiVersion)
    throw ConfigError("was built for plugin API " + std::to_string(version) + ", this program has " +
                      std::to_string(kPluginApiVersion) + "; build it again");
}

// Never destroyed: see the class comment.
Poco::ClassLoader<PluginProvider>& loader() {
  static auto* const loader = new Poco::ClassLoader<PluginProvider>;
  return *loader;
}

}  // namespace

std::vector<std::unique_ptr<Plugin>> PluginLibrary::load(const std::filesystem::path& file) {
  const std::string path = std::filesystem::absolute(file).string();
  try {
    checkApiVersion(path);
    loader().loadLibrary(path);
    std::vector<std::unique_ptr<Plugin>> plugins;
    for (const auto* entry : loader().manifestFor(path)) {
      const std::unique_ptr<PluginProvider> provider(entry->create());
      plugins.emplace_back(provider->create());
    }
    return plugins;
  } catch (const Poco::Exception& e) {
    throw ConfigError("cannot be loaded: " + e.displayText());
  }
}

}  // namespace doichieu
