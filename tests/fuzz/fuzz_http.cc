// A request as it comes from the network, to the service over a store with one plan. "@token@" and "@cookie@" stand for
// those of this process, so that a seed can get past the guard.
#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequest.h>

#include <cstdlib>
#include <iostream>
#include <sstream>

#include "core/serve/site_under_test.h"
#include "serve/poco_request.h"

namespace doichieu::serve {
namespace {

void replaceAll(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size())
    text.replace(at, name.size(), value);
}

/// What no answer may hold, whatever was asked.
void demandSound(const Response& response) {
  const auto sound = [](const std::string& text) { return text.find_first_of("\r\n") == std::string::npos; };
  bool good = response.status >= 200 && response.status < 600 && response.status != 500 && sound(response.type);
  for (const auto& [name, value] : response.headers) good = good && sound(name) && sound(value);
  const std::string to = response.header("Location");
  good = good && (to.empty() || (to[0] == '/' && to.substr(0, 2) != "//" && to.substr(0, 2) != "/\\"));
  if (good) return;
  std::cerr << "status " << response.status << ", Location " << to << '\n' << response.body.substr(0, 2000) << '\n';
  std::abort();
}

}  // namespace
}  // namespace doichieu::serve

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace doichieu::serve;
  static auto* const site = new testing_support::SiteUnderTest;
  static const std::string cookie = "fuzz", token = site->service().site().sessions().formToken(cookie);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  replaceAll(bytes, "@token@", token);
  replaceAll(bytes, "@cookie@", cookie);
  std::istringstream in(bytes);
  Poco::Net::HTTPRequest parsed;
  try {
    parsed.read(in);
  } catch (const Poco::Exception&) {
    return 0;  // refused by the server before it is ours
  }
  Request request = requestFrom(parsed);
  request.client = "127.0.0.1";
  if (!request.isSafe()) request.body = &in;
  demandSound(site->service().answer(request));
  return 0;
}
