#include "serve/service.h"

#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "serve/assets.h"
#include "serve/guard.h"
#include "serve/pages/pages.h"
#include "serve/shell.h"
#include "serve/visit.h"

namespace doichieu::serve {
namespace {

/// "?lang=en" on any address of ours: the choice is kept in a cookie, and the reader comes back to the same page.
std::optional<Response> languageChoice(const Visit& visit) {
  if (!visit.query().has("lang") || visit.request().isApi() || visit.request().method != "GET") return std::nullopt;
  const std::string language = visit.query().value("lang") == "en" ? "en" : "vi";
  Parameters rest = visit.query();
  rest.remove("lang");
  Response response = Response::redirect(address(visit.request().path, rest));
  response.set("Set-Cookie",
               std::string(kLanguageCookie) + "=" + language + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  return response;
}

std::string sessionCookie(const std::string& value, bool secure) {
  return std::string(kSessionCookie) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
}

}  // namespace

Service::Service(std::unique_ptr<Site> site) : site_(std::move(site)) {
  router_.add("GET", "/assets/{digest}/{name}", std::nullopt,
              [](Visit& visit) { return assetResponse(visit.pathValue("name")); });
  addPages(router_);
}

Service::~Service() = default;

Response Service::answer(const Request& request) {
  Visit visit(*site_, request);
  Response response = answerUnguarded(visit);
  if (visit.isNew() && response.header("Set-Cookie").empty() && response.type.rfind("text/html", 0) == 0)
    response.set("Set-Cookie", sessionCookie(visit.cookie(), site_->settings().tls));
  addSecurityHeaders(response, site_->settings());
  return response;
}

void Service::end() {
  if (PageImages* images = site_->images()) images->end();
}

Response Service::answerUnguarded(Visit& visit) {
  try {
    if (!isOurHost(visit.request(), site_->settings())) return trouble(visit, 421, visit.text("error.host"));
    return dispatch(visit);
  } catch (const HttpError& e) {
    return trouble(visit, e.status(), e.what());
  } catch (const UsageError& e) {
    return trouble(visit, 400, e.what());
  } catch (const StoreError& e) {
    return trouble(visit, 503, e.diagnostic().code.empty() ? e.what() : visit.words().messages().text(e.diagnostic()));
  } catch (const DocumentError& e) {
    return trouble(visit, 422, visit.words().messages().text(e.diagnostic()));
  } catch (const std::exception& e) {
    return trouble(visit, 500, e.what());
  }
}

Response Service::dispatch(Visit& visit) {
  const Request& request = visit.request();
  Router::Found found = router_.find(request.method, request.path);
  if (found.route == nullptr && !found.allowed.empty()) {
    Response response = trouble(visit, 405, "");
    response.set("Allow", found.allowed);
    return response;
  }
  if (found.route == nullptr) throw HttpError(404, "");
  if (auto choice = languageChoice(visit)) return std::move(*choice);
  visit.setPathValues(std::move(found.values));
  if (found.route->role) {
    visit.dropEndedAccount();
    if (!visit.account()) {
      if (request.isApi()) throw HttpError(401, visit.text("error.login"));
      Parameters back;
      if (request.isSafe()) back.set("to", address(request.path, request.query));
      return Response::redirect(address("/login", back));
    }
    if (!visit.may(*found.route->role)) throw HttpError(403, visit.text("error.role"));
  }
  if (!request.isSafe()) demandOwnForm(visit);
  return found.route->handler(visit);
}

Response Service::trouble(Visit& visit, int status, const std::string& message) const {
  Response response = visit.request().isApi()
                          ? Response::json({{"error", {{"status", status}, {"message", message}}}}, status)
                          : troublePage(visit, status, message);
  response.keepConnection = visit.request().isSafe();
  return response;
}

}  // namespace doichieu::serve
