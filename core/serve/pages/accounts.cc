// Logging in and out.
#include <nlohmann/json.hpp>

#include "serve/components.h"
#include "serve/guard.h"
#include "serve/pages/pages.h"
#include "serve/shell.h"

namespace doichieu::serve {
namespace {

std::string sessionCookie(const std::string& value, bool secure) {
  return std::string(kSessionCookie) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
}

Html loginForm(Visit& visit, const std::string& to, const std::string& problem) {
  const auto entry = [&](const char* name, const char* type, const char* fills) {
    return element("label", {{"class", "field"}},
                   {element("span", {}, {visit.text(std::string("login.") + name)}),
                    element("input", {{"type", type}, {"name", name}, {"required", true}, {"autocomplete", fills}})});
  };
  return element("form", {{"class", "login"}, {"method", "post"}, {"action", "/login"}},
                 {tokenField(visit), element("input", {{"type", "hidden"}, {"name", "to"}, {"value", to}}),
                  element("h1", {}, {visit.text("login.title")}),
                  problem.empty() ? Html() : element("p", {{"class", "problem"}, {"role", "alert"}}, {problem}),
                  entry("name", "text", "username"), entry("password", "password", "current-password"),
                  element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("login.submit")})});
}

Response loginPage(Visit& visit, const std::string& to, const std::string& problem, int status) {
  const Html main = element("div", {{"class", "centered"}}, {loginForm(visit, to, problem)});
  return pageResponse(visit, {visit.text("login.title"), "", {}, false}, main, status);
}

/// The account that name and password belong to; nullopt where they belong to none, or too many attempts failed.
std::optional<Account> authenticated(Visit& visit, const std::string& name, const std::string& password) {
  const auto now = Sessions::Clock::now();
  LoginBrake& brake = visit.site().brake();
  const std::string client = "@" + visit.request().client;
  if (brake.holds(name, now) || brake.holds(client, now)) throw HttpError(429, visit.text("login.too_often"));
  const auto account = Accounts(visit.store().database()).check(name, password);
  if (account) {
    brake.succeeded(name);
    brake.succeeded(client);
  } else {
    brake.failed(name, now);
    brake.failed(client, now);
  }
  return account;
}

/// A fresh cookie with each login: one that was known before it is worth nothing after it.
std::string openedSession(Visit& visit, const Account& account) {
  return sessionCookie(visit.site().sessions().open(account, Sessions::Clock::now()), visit.site().settings().tls);
}

Response postLogin(Visit& visit) {
  const Parameters& form = visit.form();
  const auto account = authenticated(visit, form.value("name"), form.value("password"));
  if (!account) return loginPage(visit, form.value("to"), visit.text("login.wrong"), 401);
  Response response = Response::redirect(form.value("to").empty() ? "/plans" : form.value("to"));
  response.set("Set-Cookie", openedSession(visit, *account));
  return response;
}

Response postLogout(Visit& visit) {
  visit.site().sessions().close(visit.cookie());
  Response response = Response::redirect("/login");
  response.set("Set-Cookie", sessionCookie("", visit.site().settings().tls) + "; Max-Age=0");
  return response;
}

Response postApiSession(Visit& visit) {
  const auto credentials = visit.json();
  const auto text = [&](const char* key) {
    return credentials.is_object() && credentials.contains(key) && credentials[key].is_string()
               ? credentials[key].get<std::string>()
               : std::string();
  };
  const auto account = authenticated(visit, text("name"), text("password"));
  if (!account) throw HttpError(401, visit.text("login.wrong"));
  Response response = Response::json({{"name", account->name}, {"role", toString(account->role)}});
  response.set("Set-Cookie", openedSession(visit, *account));
  return response;
}

}  // namespace

void addAccountPages(Router& router) {
  router.add("GET", "/login", std::nullopt,
             [](Visit& visit) { return loginPage(visit, visit.query().value("to"), "", 200); });
  router.add("POST", "/login", std::nullopt, postLogin);
  router.add("POST", "/logout", Role::reader, postLogout);
  router.add("POST", "/api/v1/session", std::nullopt, postApiSession);
}

}  // namespace doichieu::serve
