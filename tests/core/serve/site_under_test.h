// A service over a store with the sample plan, and requests to it, without a socket.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/store/sample_plan.h"
#include "serve/service.h"
#include "serve/visit.h"

namespace doichieu::serve::testing_support {

class SiteUnderTest {
 public:
  struct Options {
    bool accounts = false;
    bool tls = false;
    bool withPlan = true;
  };
  SiteUnderTest() : SiteUnderTest(Options{}) {}
  explicit SiteUnderTest(const Options& options);

  Service& service() { return *service_; }
  Store& store() { return store_; }
  std::int64_t plan() const { return plan_; }
  const std::filesystem::path& folder() const { return folder_.path(); }

  /// "GET /plans?year=2024" as a browser on this machine sends it. The cookies that answers set are sent back.
  Response get(const std::string& address, std::map<std::string, std::string> headers = {});
  /// A form with the token that belongs to the browser's cookie.
  Response post(const std::string& address, Parameters form, std::map<std::string, std::string> headers = {});
  /// The same without the token.
  Response postWithoutToken(const std::string& address, const Parameters& form,
                            std::map<std::string, std::string> headers = {});
  Response postJson(const std::string& address, const std::string& json, std::map<std::string, std::string> headers);
  std::map<std::string, std::string> cookies;

 private:
  Response send(Request request);

  doichieu::testing_support::TemporaryFolder folder_;
  Store store_;
  std::int64_t plan_ = 0;
  std::unique_ptr<Service> service_;
};

}  // namespace doichieu::serve::testing_support
