#include "serve/guard.h"

#include <algorithm>

namespace doichieu::serve {
namespace {

// Only our own files, and nothing inline: text of a plan that slipped through as markup could not run.
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// "[::1]:8080" -> "[::1]", "localhost:8080" -> "localhost"
std::string withoutPort(const std::string& host) {
  const std::size_t bracket = host.rfind(']');
  const std::size_t colon = host.rfind(':');
  if (colon == std::string::npos || (bracket != std::string::npos && colon < bracket)) return host;
  return host.substr(0, colon);
}

/// "https://host:1" -> "host:1"; "null" stays.
std::string hostOfOrigin(const std::string& origin) {
  const std::size_t scheme = origin.find("://");
  return scheme == std::string::npos ? origin : origin.substr(scheme + 3);
}

bool comesFromElsewhere(const Request& request) {
  const std::string site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const std::string origin = request.header("origin");
  return !origin.empty() && hostOfOrigin(origin) != request.header("host");
}

}  // namespace

bool isOurHost(const Request& request, const SiteSettings& settings) {
  if (settings.hosts.empty()) return true;
  const std::string host = withoutPort(request.header("host"));
  return std::find(settings.hosts.begin(), settings.hosts.end(), host) != settings.hosts.end();
}

void demandOwnForm(Visit& visit) {
  const Request& request = visit.request();
  if (comesFromElsewhere(request)) throw HttpError(403, visit.text("error.other_site"));
  if (request.isApi() && !request.header("x-doichieu-request").empty()) return;
  std::string token = request.header("x-csrf-token");
  if (token.empty()) token = visit.query().value(kTokenField);
  if (token.empty()) token = visit.form().value(kTokenField);
  if (!visit.isNew() && visit.site().sessions().isFormToken(token, visit.cookie())) return;
  throw HttpError(403, visit.text("error.form_expired"));
}

void addSecurityHeaders(Response& response, const SiteSettings& settings) {
  response.set("Content-Security-Policy", kPolicy);
  response.set("X-Content-Type-Options", "nosniff");
  response.set("X-Frame-Options", "DENY");
  response.set("Referrer-Policy", "same-origin");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (settings.tls) response.set("Strict-Transport-Security", "max-age=31536000");
  if (response.header("Cache-Control").empty()) response.set("Cache-Control", "no-store");
}

}  // namespace doichieu::serve
