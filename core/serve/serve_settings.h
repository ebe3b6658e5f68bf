// The settings "serve.*" of config/doichieu.properties.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace doichieu::serve {

struct ServeSettings {
  std::string address = "127.0.0.1";
  int port = 8080;
  int threads = 16;
  std::uint64_t uploadBytes = std::uint64_t{200} << 20;
  std::string certificate, key;
};

/// What the file does not say stays as it is. Throws ConfigError naming file and key.
ServeSettings readServeSettings(const std::filesystem::path& configFolder);

}  // namespace doichieu::serve
