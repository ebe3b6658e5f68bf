#include "serve/serve_settings.h"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

using Settings = Poco::Util::PropertyFileConfiguration;

int number(const Settings& settings, const std::string& file, const std::string& key, int least, int most,
           int otherwise) {
  int value = otherwise;
  try {
    value = settings.getInt(key, otherwise);
  } catch (const Poco::Exception&) {
    throw ConfigError(file + ": " + key + " is no whole number");
  }
  if (value < least || value > most)
    throw ConfigError(file + ": " + key + " is not from " + std::to_string(least) + " to " + std::to_string(most));
  return value;
}

}  // namespace

ServeSettings readServeSettings(const std::filesystem::path& configFolder) {
  const std::string file = (configFolder / "doichieu.properties").string();
  Poco::AutoPtr<Settings> settings;
  try {
    settings = new Settings(file);
  } catch (const Poco::Exception& e) {
    throw ConfigError(file + ": " + e.displayText());
  }
  ServeSettings read;
  read.address = settings->getString("serve.address", read.address);
  read.port = number(*settings, file, "serve.port", 0, 65535, read.port);
  read.threads = number(*settings, file, "serve.threads", 2, 256, read.threads);
  read.uploadBytes = static_cast<std::uint64_t>(number(*settings, file, "serve.upload_mb", 1, 100'000, 200)) << 20;
  read.certificate = settings->getString("serve.certificate", "");
  read.key = settings->getString("serve.key", "");
  return read;
}

}  // namespace doichieu::serve
