// One request and its answer as values, free of sockets: what the server hands to the service and gets back.
#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "serve/html.h"
#include "serve/url.h"

namespace doichieu::serve {

struct Request {
  std::string method = "GET";
  std::string path = "/";                      // as it came: "/plans/42%2FKH-UBND"
  Parameters query;                            // behind "?"
  std::map<std::string, std::string> headers;  // names in lower case
  std::map<std::string, std::string> cookies;
  std::string client;            // address of the other side, without port
  std::istream* body = nullptr;  // nullptr where there is none

  std::string header(const std::string& name) const;
  std::string cookie(const std::string& name) const;
  /// Bytes of the body as the other side says; 0 where it does not.
  std::uint64_t announcedLength() const;
  /// GET and HEAD change nothing.
  bool isSafe() const { return method == "GET" || method == "HEAD"; }
  bool isApi() const { return path.rfind("/api/", 0) == 0; }
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  /// False where the request's body was left unread, so that the connection cannot be used again.
  bool keepConnection = true;

  void set(const std::string& name, const std::string& value) { headers.emplace_back(name, value); }
  std::string header(const std::string& name) const;

  static Response html(const Html& page, int status = 200);
  static Response json(const nlohmann::ordered_json& json, int status = 200);
  static Response file(std::string type, std::string bytes);
  /// 303: to be fetched with GET. `to` lies within the site.
  static Response redirect(const std::string& to);
};

/// What ends a request early; the service makes a page, or JSON for /api/, of it.
class HttpError : public std::exception {
 public:
  HttpError(int status, std::string message) : status_(status), message_(std::move(message)) {}
  int status() const { return status_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  int status_;
  std::string message_;  // in the user's language where a user may meet it; may be empty
};

}  // namespace doichieu::serve
