#include "support/served.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/StreamCopier.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace doichieu::testing_support {
namespace {

constexpr int kMostTries = 600;
constexpr std::chrono::milliseconds kBetweenTries{100};

std::unique_ptr<Poco::Net::HTTPClientSession> sessionOf(bool tls, std::uint16_t port) {
  if (!tls) return std::make_unique<Poco::Net::HTTPClientSession>("127.0.0.1", port);
  const Poco::Net::Context::Ptr context =
      new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", "", "", Poco::Net::Context::VERIFY_NONE);
  return std::make_unique<Poco::Net::HTTPSClientSession>("127.0.0.1", port, context);
}

/// The port in "http://127.0.0.1:8080/"; 0 where the program has not said it yet.
std::uint16_t portIn(const std::string& said) {
  const std::size_t scheme = said.find("://"),
                    colon = scheme == std::string::npos ? scheme : said.find(':', scheme + 3);
  return colon == std::string::npos || said.find('/', colon) == std::string::npos
             ? 0
             : static_cast<std::uint16_t>(std::stoi(said.substr(colon + 1)));
}

}  // namespace

Served::Served(std::vector<std::string> words)
    : tls_(std::find(words.begin(), words.end(), "--certificate") != words.end()) {
  words.insert(words.begin(), "serve");
  words.insert(words.end(), {"--port", "0"});
  process_ = startDoichieu(words, folder_ / "out", folder_ / "err");
  for (int tries = 0; port_ == 0 && tries < kMostTries; ++tries) {
    std::this_thread::sleep_for(kBetweenTries);
    port_ = portIn(bytesOf(folder_ / "out"));
  }
  if (port_ == 0) throw std::runtime_error("the service does not come up: " + bytesOf(folder_ / "err"));
}

Served::~Served() {
  kill(process_, SIGTERM);
  int status = 0;
  waitpid(process_, &status, 0);
}

Answer Served::get(const std::string& address, const std::string& cookie) const {
  return ask("GET", address, "", cookie);
}

Answer Served::post(const std::string& address, const nlohmann::json& body, const std::string& cookie) const {
  return ask("POST", address, body.dump(), cookie);
}

Answer Served::ask(const std::string& method, const std::string& address, const std::string& body,
                   const std::string& cookie) const {
  const auto session = sessionOf(tls_, port_);
  Poco::Net::HTTPRequest request(method, address, "HTTP/1.1");
  request.set("X-Doichieu-Request", "1");
  if (!cookie.empty()) request.set("Cookie", cookie.substr(0, cookie.find(';')));
  if (!body.empty()) request.setContentType("application/json");
  request.setContentLength(static_cast<std::streamsize>(body.size()));
  session->sendRequest(request) << body;
  Poco::Net::HTTPResponse response;
  Answer answer;
  Poco::StreamCopier::copyToString(session->receiveResponse(response), answer.body);
  answer.status = response.getStatus();
  answer.cookie = response.get("Set-Cookie", "");
  answer.strictTransport = response.get("Strict-Transport-Security", "");
  return answer;
}

}  // namespace doichieu::testing_support
