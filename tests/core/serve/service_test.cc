// What the service does with every request, whatever page is asked for.
#include "serve/service.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/serve/site_under_test.h"
#include "serve/accounts.h"

namespace doichieu::serve {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing_support::SiteUnderTest;

constexpr const char* kPassword = "a password of words";

TEST(Service, EveryAnswerForbidsWhatIsNotOurs) {
  SiteUnderTest site;
  for (const char* address : {"/plans", "/nowhere", "/api/v1/plans", "/api/v1/nowhere"}) {
    const Response response = site.get(address);
    const std::string policy = response.header("Content-Security-Policy");
    EXPECT_THAT(policy, HasSubstr("default-src 'none'")) << address;
    EXPECT_THAT(policy, HasSubstr("script-src 'self'")) << address;
    EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'")) << address;
    EXPECT_THAT(policy, Not(HasSubstr("unsafe"))) << address;
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << address;
  }
}

TEST(Service, RefusesForeignNamesOfThisMachine) {
  SiteUnderTest site;
  for (const char* host : {"localhost:8080", "127.0.0.1", "[::1]:8080"})
    EXPECT_EQ(site.get("/plans", {{"host", host}}).status, 200) << host;
  for (const char* host : {"evil.example", "localhost.evil.example:8080", "", "127.0.0.1.evil.example"})
    EXPECT_EQ(site.get("/plans", {{"host", host}}).status, 421) << host;
}

TEST(Service, TellsUnknownPathsAndWrongMethods) {
  SiteUnderTest site;
  EXPECT_EQ(site.get("/nowhere").status, 404);
  EXPECT_EQ(site.get("/plans/999999").status, 404);
  EXPECT_EQ(site.get("/plans/one").status, 404);
  const Response response = site.post("/plans", {});
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.header("Allow"), "GET");
  const auto json = nlohmann::json::parse(site.get("/api/v1/nowhere").body);
  EXPECT_EQ(json["error"]["status"], 404);
}

TEST(Service, KeepsTheLanguageInACookie) {
  SiteUnderTest site;
  EXPECT_THAT(site.get("/plans").body, HasSubstr("<html lang=\"vi\">"));
  const Response choice = site.get("/plans?lang=en&year=2024");
  EXPECT_EQ(choice.status, 303);
  EXPECT_EQ(choice.header("Location"), "/plans?year=2024");
  EXPECT_THAT(site.get("/plans").body, HasSubstr("<html lang=\"en\">"));
  EXPECT_EQ(site.get("/plans?lang=fr").status, 303);
  EXPECT_THAT(site.get("/plans").body, HasSubstr("<html lang=\"vi\">"));
}

TEST(Service, TheChoiceOfALanguageNeverLeadsToAnotherSite) {
  SiteUnderTest site;
  for (const char* address :
       {"//example.org/plans?lang=en", "http://example.org/plans?lang=en", "/\\example.org?lang=en"}) {
    const Response response = site.get(address);
    EXPECT_EQ(response.status, 404) << address;
    EXPECT_EQ(response.header("Location"), "") << address;
  }
}

TEST(Service, FormsNeedTheirToken) {
  SiteUnderTest site;
  site.get("/plans");
  EXPECT_EQ(site.postWithoutToken("/logout", {}).status, 403);
  Parameters wrong;
  wrong.set("token", "not-the-token");
  EXPECT_EQ(site.postWithoutToken("/logout", wrong).status, 403);
  EXPECT_EQ(site.post("/logout", {}).status, 303);
}

TEST(Service, FormsOfOtherSitesAreRefusedEvenWithAToken) {
  SiteUnderTest site;
  site.get("/plans");
  EXPECT_EQ(site.post("/logout", {}, {{"origin", "http://evil.example"}}).status, 403);
  EXPECT_EQ(site.post("/logout", {}, {{"origin", "null"}}).status, 403);
  EXPECT_EQ(site.post("/logout", {}, {{"sec-fetch-site", "cross-site"}}).status, 403);
  EXPECT_EQ(site.post("/logout", {}, {{"origin", "http://localhost:8080"}, {"sec-fetch-site", "same-origin"}}).status,
            303);
}

TEST(Service, ProgramsSendAHeaderInsteadOfAToken) {
  SiteUnderTest site;
  EXPECT_EQ(site.postJson("/api/v1/session", "{}", {}).status, 403);
  EXPECT_EQ(site.postJson("/api/v1/session", "{}", {{"x-doichieu-request", "1"}}).status, 401);
  EXPECT_EQ(
      site.postJson("/api/v1/session", "{}", {{"x-doichieu-request", "1"}, {"origin", "http://evil.example"}}).status,
      403);
  EXPECT_EQ(site.postJson("/api/v1/session", "{", {{"x-doichieu-request", "1"}}).status, 400);
}

TEST(Service, WithAccountsNothingIsShownBeforeTheLogin) {
  SiteUnderTest site({.accounts = true, .tls = true});
  for (const Route& route : site.service().router().routes()) {
    if (route.method != "GET" || !route.role) continue;
    const Response response = site.get(route.pattern);
    if (route.pattern.rfind("/api/", 0) == 0) {
      EXPECT_EQ(response.status, 401) << route.pattern;
    } else {
      EXPECT_EQ(response.header("Location").rfind("/login", 0), 0U) << route.pattern;
    }
  }
  EXPECT_EQ(site.get("/login").status, 200);
  EXPECT_EQ(site.get("/login").header("Strict-Transport-Security"), "max-age=31536000");
}

TEST(Service, LogsInWithAFreshCookieAndLeadsBack) {
  SiteUnderTest site({.accounts = true, .tls = true});
  Accounts(site.store().database()).put({"lan", Role::reader}, kPassword);
  EXPECT_EQ(site.get("/plans?year=2024").header("Location"), "/login?to=%2Fplans%3Fyear%3D2024");
  site.get("/login");
  const std::string before = site.cookies[kSessionCookie];
  Parameters form;
  form.set("name", "lan");
  form.set("password", "wrong words");
  EXPECT_EQ(site.post("/login", form).status, 401);
  form.set("password", kPassword);
  form.set("to", "/plans?year=2024");
  const Response response = site.post("/login", form);
  EXPECT_EQ(response.header("Location"), "/plans?year=2024");
  EXPECT_THAT(response.header("Set-Cookie"), HasSubstr("HttpOnly"));
  EXPECT_THAT(response.header("Set-Cookie"), HasSubstr("Secure"));
  EXPECT_NE(site.cookies[kSessionCookie], before);
  EXPECT_EQ(site.get("/plans").status, 200);
  EXPECT_EQ(site.post("/logout", {}).status, 303);
  EXPECT_EQ(site.get("/plans").status, 303);
}

TEST(Service, EndsTheSessionsOfAnAccountThatIsChangedOrRemoved) {
  SiteUnderTest site({.accounts = true});
  Accounts accounts(site.store().database());
  Parameters form;
  form.set("name", "lan");
  form.set("password", kPassword);
  accounts.put({"lan", Role::reviewer}, kPassword);
  site.post("/login", form);
  EXPECT_EQ(site.get("/plans").status, 200);
  accounts.put({"lan", Role::reader}, kPassword);
  EXPECT_EQ(site.get("/plans").status, 303) << "the former role holds no longer";
  site.post("/login", form);
  EXPECT_EQ(site.get("/plans").status, 200);
  accounts.remove("lan");
  EXPECT_EQ(site.get("/plans").status, 303);
}

TEST(Service, NeverLeadsToAnotherSiteAfterTheLogin) {
  SiteUnderTest site({.accounts = true});
  Accounts(site.store().database()).put({"lan", Role::reader}, kPassword);
  Parameters form;
  form.set("name", "lan");
  form.set("password", kPassword);
  for (const char* to :
       {"//evil.example/", "/\\evil.example/", "/\t/evil.example/", "/\r\nSet-Cookie: a=b", "evil.example"}) {
    form.set("to", to);
    EXPECT_EQ(site.post("/login", form).header("Location"), "/") << to;
  }
}

TEST(Service, TakesNoFormThatBreaksOff) {
  SiteUnderTest site({.accounts = true});
  Accounts(site.store().database()).put({"lan", Role::reader}, kPassword);
  Parameters form;
  form.set("name", "lan");
  form.set("password", kPassword);
  EXPECT_EQ(site.post("/login", form, {{"content-length", "100000"}}).status, 400);
  EXPECT_EQ(site.get("/plans").status, 303);
}

TEST(Service, SlowsGuessingDown) {
  SiteUnderTest site({.accounts = true});
  Accounts(site.store().database()).put({"lan", Role::reader}, kPassword);
  Parameters form;
  form.set("name", "lan");
  form.set("password", "wrong words");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(site.post("/login", form).status, 401);
  form.set("password", kPassword);
  EXPECT_EQ(site.post("/login", form).status, 429);
}

TEST(Service, ReadersMayNotSendDocuments) {
  SiteUnderTest site({.accounts = true});
  Accounts(site.store().database()).put({"lan", Role::reader}, kPassword);
  Parameters form;
  form.set("name", "lan");
  form.set("password", kPassword);
  site.post("/login", form);
  EXPECT_EQ(site.post("/inbox", {}).status, 403);
  EXPECT_EQ(site.post("/inbox/1/retry", {}).status, 403);
}

TEST(Service, AssetsMayBeKeptForEver) {
  SiteUnderTest site({.accounts = true});
  const std::string page = site.get("/login").body;
  const std::size_t at = page.find("/assets/");
  const std::string address = page.substr(at, page.find('"', at) - at);
  const Response asset = site.get(address);
  EXPECT_EQ(asset.status, 200);
  EXPECT_THAT(asset.header("Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(site.get("/assets/x/../../config").status, 404);
  EXPECT_EQ(site.get("/assets/x/passwd").status, 404);
}

}  // namespace
}  // namespace doichieu::serve
