// Who is behind a cookie, and the tokens that prove that a form came from our own page. Sessions live in memory: a
// restart asks everybody to log in again.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "serve/accounts.h"

namespace doichieu::serve {

/// 32 random bytes in URL-safe text.
std::string randomToken();

/// Thread-safe.
class Sessions {
 public:
  using Clock = std::chrono::steady_clock;

  Sessions();

  /// Gives the cookie's value.
  std::string open(const Account& account, Clock::time_point now);
  /// Who it is; a session ends 12 hours after its last use, and 7 days after its beginning.
  std::optional<Account> find(const std::string& cookie, Clock::time_point now);
  void close(const std::string& cookie);
  /// Ends every session of a name: its account was changed or removed.
  void closeAllOf(const std::string& name);

  /// The token for forms given out to the holder of a cookie (a session's or a visitor's).
  std::string formToken(const std::string& cookie) const;
  bool isFormToken(const std::string& token, const std::string& cookie) const;

 private:
  struct Session {
    Account account;
    Clock::time_point opened, used;
  };

  std::mutex mutex_;
  std::map<std::string, Session> sessions_;
  std::string key_;
};

/// Slows down guessing: after five failures within a quarter of an hour, a name or an address has to wait. Thread-safe.
class LoginBrake {
 public:
  using Clock = Sessions::Clock;

  bool holds(const std::string& who, Clock::time_point now);
  void failed(const std::string& who, Clock::time_point now);
  void succeeded(const std::string& who);

 private:
  struct Failures {
    int count = 0;
    Clock::time_point last;
  };
  std::mutex mutex_;
  std::map<std::string, Failures> failures_;
};

}  // namespace doichieu::serve
