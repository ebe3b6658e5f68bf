#include "serve/visit.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace doichieu::serve {
namespace {

constexpr std::size_t kLongestForm = 256 * 1024;
constexpr const char* kFormType = "application/x-www-form-urlencoded";

}  // namespace

Visit::Visit(Site& site, const Request& request)
    : site_(site), request_(request), words_(site.words(request.cookie(kLanguageCookie))) {
  cookie_ = request.cookie(kSessionCookie);
  if (!site.settings().accounts)
    account_ = Account{"", Role::administrator};
  else if (!cookie_.empty())
    account_ = site.sessions().find(cookie_, Sessions::Clock::now());
  if (cookie_.empty()) {
    cookie_ = randomToken();
    isNew_ = true;
  }
}

void Visit::dropEndedAccount() {
  if (!account_ || !site_.settings().accounts || Accounts(store().database()).isCurrent(*account_)) return;
  site_.sessions().closeAllOf(account_->name);
  account_.reset();
}

Store& Visit::store() {
  if (!store_) store_.emplace(site_.stores().take());
  return **store_;
}

const std::string& Visit::pathValue(const std::string& name) const {
  return pathValues_.at(name);
}

std::int64_t Visit::pathNumber(const std::string& name) const {
  const std::string& text = pathValue(name);
  std::int64_t number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || rest != text.data() + text.size() || number < 1) throw HttpError(404, "");
  return number;
}

std::string Visit::body(std::size_t limit) {
  if (request_.body == nullptr) return "";
  std::string bytes(limit + 1, '\0');
  request_.body->read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(request_.body->gcount()));
  if (bytes.size() > limit) throw HttpError(413, text("error.form_too_long"));
  if (bytes.size() < request_.announcedLength()) throw HttpError(400, "the body ends early");
  return bytes;
}

const Parameters& Visit::form() {
  if (!form_) {
    const bool isForm = request_.header("content-type").rfind(kFormType, 0) == 0;
    form_ = isForm ? Parameters::parse(body(kLongestForm)) : Parameters{};
  }
  return *form_;
}

nlohmann::ordered_json Visit::json() {
  auto json = nlohmann::ordered_json::parse(body(kLongestForm), nullptr, false);
  if (json.is_discarded()) throw HttpError(400, "the body is no JSON");
  return json;
}

}  // namespace doichieu::serve
