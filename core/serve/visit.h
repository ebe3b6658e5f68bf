// One request on its way through the service: what a handler may ask for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "serve/message.h"
#include "serve/router.h"
#include "serve/site.h"

namespace doichieu::serve {

class Visit {
 public:
  Visit(Site& site, const Request& request);

  Site& site() { return site_; }
  const Request& request() const { return request_; }
  const Words& words() const { return words_; }
  std::string text(std::string_view key, const std::vector<std::string>& args = {}) const { return words_(key, args); }

  /// A connection of this request, taken at the first call.
  Store& store();

  const Parameters& query() const { return request_.query; }
  /// A "{value}" of the path.
  const std::string& pathValue(const std::string& name) const;
  /// A "{value}" that is a number; throws HttpError(404) where it is none.
  std::int64_t pathNumber(const std::string& name) const;
  /// The fields of a posted form; empty for other bodies. Throws HttpError(413) where it is too long for a form.
  const Parameters& form();
  /// A posted JSON value. Throws HttpError(400, 413).
  nlohmann::ordered_json json();

  /// Who is asking; nullopt where accounts are needed and nobody has logged in.
  const std::optional<Account>& account() const { return account_; }
  /// Forgets the account, and ends its sessions, where it was changed or removed since its login.
  void dropEndedAccount();
  bool may(Role role) const { return account_ && account_->role >= role; }
  /// The cookie that forms are bound to.
  const std::string& cookie() const { return cookie_; }
  /// True where `cookie` was made up for this visit and has to be set.
  bool isNew() const { return isNew_; }
  std::string formToken() { return site_.sessions().formToken(cookie_); }

  void setPathValues(PathValues values) { pathValues_ = std::move(values); }

 private:
  std::string body(std::size_t limit);

  Site& site_;
  const Request& request_;
  const Words& words_;
  std::optional<StorePool::Lease> store_;
  PathValues pathValues_;
  std::optional<Parameters> form_;
  std::optional<Account> account_;
  std::string cookie_;
  bool isNew_ = false;
};

inline constexpr const char* kSessionCookie = "doichieu_session";
inline constexpr const char* kLanguageCookie = "doichieu_language";

}  // namespace doichieu::serve
