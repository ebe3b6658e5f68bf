// Who may use the service from elsewhere: names, roles and passwords (Argon2id by libsodium), kept in the store.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace doichieu::serve {

/// Each may do what those before it may. reader: look. reviewer: correct records, add documents. administrator: all.
enum class Role { reader, reviewer, administrator };
std::string_view toString(Role role);
/// Throws UsageError on another word.
Role roleFromString(std::string_view word);

struct Account {
  std::string name;
  Role role = Role::reader;
  std::string changedAt = {};  // utcNow() of its last change, as the store has it
};

inline constexpr std::size_t kShortestPassword = 10;

class Accounts {
 public:
  explicit Accounts(Database& database) : database_(database) {}

  /// Adds the account, or gives it another role and password. Throws UsageError on an empty name or a password that is
  /// too short.
  void put(const Account& account, const std::string& password);
  /// False where there is no such account.
  bool remove(const std::string& name);
  std::vector<Account> all();
  /// False where the account was changed or removed since it was read.
  bool isCurrent(const Account& account);
  /// Takes about a tenth of a second, whether the name is known or not.
  std::optional<Account> check(const std::string& name, const std::string& password);

 private:
  Database& database_;
};

}  // namespace doichieu::serve
