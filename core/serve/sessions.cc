#include "serve/sessions.h"

#include <sodium.h>

#include <array>

#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

using namespace std::chrono_literals;

constexpr auto kIdle = 12h;
constexpr auto kLongest = 24h * 7;
constexpr int kFreeFailures = 5;
constexpr auto kFailuresCount = 15min;
constexpr std::size_t kMostNames = 10'000;  // remembered by the brake

template <std::size_t size>
std::string textOf(const std::array<unsigned char, size>& bytes) {
  std::array<char, sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

}  // namespace

std::string randomToken() {
  if (sodium_init() < 0) throw Error("libsodium cannot be started");
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return textOf(bytes);
}

Sessions::Sessions() : key_(randomToken()) {
  key_.resize(crypto_auth_KEYBYTES);
}

std::string Sessions::open(const Account& account, Clock::time_point now) {
  std::string cookie = randomToken();
  const std::lock_guard lock(mutex_);
  for (auto session = sessions_.begin(); session != sessions_.end();)
    session = now - session->second.used > kIdle ? sessions_.erase(session) : std::next(session);
  sessions_[cookie] = {account, now, now};
  return cookie;
}

std::optional<Account> Sessions::find(const std::string& cookie, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(cookie);
  if (found == sessions_.end()) return std::nullopt;
  if (now - found->second.used > kIdle || now - found->second.opened > kLongest) {
    sessions_.erase(found);
    return std::nullopt;
  }
  found->second.used = now;
  return found->second.account;
}

void Sessions::close(const std::string& cookie) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(cookie);
}

void Sessions::closeAllOf(const std::string& name) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sessions_, [&](const auto& session) { return session.second.account.name == name; });
}

std::string Sessions::formToken(const std::string& cookie) const {
  std::array<unsigned char, crypto_auth_BYTES> seal{};
  crypto_auth(seal.data(), reinterpret_cast<const unsigned char*>(cookie.data()), cookie.size(),
              reinterpret_cast<const unsigned char*>(key_.data()));
  return textOf(seal);
}

bool Sessions::isFormToken(const std::string& token, const std::string& cookie) const {
  const std::string expected = formToken(cookie);
  return !cookie.empty() && token.size() == expected.size() &&
         sodium_memcmp(token.data(), expected.data(), expected.size()) == 0;
}

bool LoginBrake::holds(const std::string& who, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(who);
  return found != failures_.end() && found->second.count >= kFreeFailures && now - found->second.last < kFailuresCount;
}

void LoginBrake::failed(const std::string& who, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (failures_.size() >= kMostNames)
    std::erase_if(failures_, [&](const auto& one) { return now - one.second.last > kFailuresCount; });
  Failures& failures = failures_[who];
  if (now - failures.last > kFailuresCount) failures.count = 0;
  ++failures.count;
  failures.last = now;
}

void LoginBrake::succeeded(const std::string& who) {
  const std::lock_guard lock(mutex_);
  failures_.erase(who);
}

}  // namespace doichieu::serve
