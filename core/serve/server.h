// The service on a socket: Poco's HTTP server in front of Service, with or without TLS.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "serve/service.h"

namespace doichieu::serve {

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;     // 0: any that is free
  std::string certificate, key;  // PEM files; both empty: no TLS
  int threads = 16;
};

/// True for addresses that only programs on this machine can reach.
bool isLoopback(const std::string& address);

class Server {
 public:
  /// Throws ConfigError where the address or port cannot be had, or the certificate does not load.
  Server(Service& service, const ServerSettings& settings);
  /// Lets the requests under way end; the service answers no more after it.
  ~Server();

  std::uint16_t port() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu::serve
