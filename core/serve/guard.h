// What is checked before a request is answered, and what every answer carries.
#pragma once

#include <string>

#include "serve/message.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// True where the Host header names us: a page of another site that had its name resolved to this machine ("DNS
/// rebinding") is refused.
bool isOurHost(const Request& request, const SiteSettings& settings);
/// Throws HttpError(403) where a request that changes something does not come from our own pages: the browser says that
/// another site sent it, or it lacks the form's token. Programs send the header "X-Doichieu-Request" to /api/ instead,
/// which no foreign page can.
void demandOwnForm(Visit& visit);
/// Content-Security-Policy and the like.
void addSecurityHeaders(Response& response, const SiteSettings& settings);

inline constexpr const char* kTokenField = "token";

}  // namespace doichieu::serve
