// `doichieu serve` as a process of its own, and requests to it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/program.h"

namespace doichieu::testing_support {

struct Answer {
  int status = 0;
  std::string body;
  std::string cookie;           // as it was set, attributes and all
  std::string strictTransport;  // header Strict-Transport-Security
};

/// Listens at a free port of this machine and ends with the object. With --certificate among the words it is spoken to
/// by TLS, whose certificate is not verified: the tests make their own.
class Served {
 public:
  explicit Served(std::vector<std::string> words);
  ~Served();
  Served(const Served&) = delete;  // owns the process
  Served& operator=(const Served&) = delete;

  Answer get(const std::string& address, const std::string& cookie = "") const;
  /// With the header that the JSON interface asks for.
  Answer post(const std::string& address, const nlohmann::json& body, const std::string& cookie = "") const;

 private:
  Answer ask(const std::string& method, const std::string& address, const std::string& body,
             const std::string& cookie) const;

  Folder folder_;
  pid_t process_ = -1;
  bool tls_ = false;
  std::uint16_t port_ = 0;
};

}  // namespace doichieu::testing_support
