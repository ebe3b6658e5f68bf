#include "core/serve/site_under_test.h"

#include <sstream>

namespace doichieu::serve::testing_support {
namespace {

std::unique_ptr<Service> serviceOver(const std::filesystem::path& store, const SiteUnderTest::Options& options) {
  SiteSettings settings;
  settings.configFolder = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";
  settings.store = store;
  settings.accounts = options.accounts;
  settings.tls = options.tls;
  settings.hosts = {"localhost", "127.0.0.1", "[::1]"};
  return std::make_unique<Service>(std::make_unique<Site>(std::move(settings), nullptr, nullptr));
}

Request requestTo(const std::string& method, const std::string& address, std::map<std::string, std::string> headers) {
  Request request;
  request.method = method;
  const std::size_t question = address.find('?');
  request.path = address.substr(0, question);
  if (question != std::string::npos) request.query = Parameters::parse(address.substr(question + 1));
  request.headers = std::move(headers);
  request.headers.emplace("host", "localhost:8080");
  request.client = "127.0.0.1";
  return request;
}

}  // namespace

SiteUnderTest::SiteUnderTest(const Options& options) : store_(folder_.path() / "plans.db") {
  if (options.withPlan) plan_ = doichieu::testing_support::putPlan(store_, doichieu::testing_support::samplePlan());
  service_ = serviceOver(folder_.path() / "plans.db", options);
}

Response SiteUnderTest::send(Request request) {
  request.cookies = cookies;
  Response response = service_->answer(request);
  for (const auto& [name, value] : response.headers) {
    if (name != "Set-Cookie") continue;
    const std::string pair = value.substr(0, value.find(';'));
    cookies[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
  }
  return response;
}

Response SiteUnderTest::get(const std::string& address, std::map<std::string, std::string> headers) {
  return send(requestTo("GET", address, std::move(headers)));
}

Response SiteUnderTest::postWithoutToken(const std::string& address, const Parameters& form,
                                         std::map<std::string, std::string> headers) {
  Request request = requestTo("POST", address, std::move(headers));
  request.headers["content-type"] = "application/x-www-form-urlencoded";
  std::istringstream body(form.encoded());
  request.body = &body;
  return send(std::move(request));
}

Response SiteUnderTest::post(const std::string& address, Parameters form, std::map<std::string, std::string> headers) {
  if (cookies[kSessionCookie].empty()) get("/login");
  form.set("token", service_->site().sessions().formToken(cookies[kSessionCookie]));
  return postWithoutToken(address, form, std::move(headers));
}

Response SiteUnderTest::postJson(const std::string& address, const std::string& json,
                                 std::map<std::string, std::string> headers) {
  Request request = requestTo("POST", address, std::move(headers));
  request.headers["content-type"] = "application/json";
  std::istringstream body(json);
  request.body = &body;
  return send(std::move(request));
}

}  // namespace doichieu::serve::testing_support
