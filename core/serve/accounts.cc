#include "serve/accounts.h"

#include <sodium.h>

#include <array>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "store/clock.h"

namespace doichieu::serve {
namespace {

constexpr std::size_t kLongestPassword = 1024;  // bytes; more is an attempt to keep the machine busy

std::string hashOf(const std::string& password) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error("there is not enough memory to hash a password");
  return hash.data();
}

bool isOf(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

/// What an unknown name is checked against, so that the time taken does not tell which names exist.
const std::string& hashOfNobody() {
  static const std::string hash = hashOf("nobody");
  return hash;
}

void startSodium() {
  if (sodium_init() < 0) throw Error("libsodium cannot be started");
}

}  // namespace

std::string_view toString(Role role) {
  switch (role) {
    case Role::reader:
      return "reader";
    case Role::reviewer:
      return "reviewer";
    case Role::administrator:
      return "administrator";
  }
  return "reader";
}

Role roleFromString(std::string_view word) {
  for (const Role role : {Role::reader, Role::reviewer, Role::administrator})
    if (toString(role) == word) return role;
  throw UsageError("a role is reader, reviewer or administrator, not \"" + std::string(word) + "\"");
}

void Accounts::put(const Account& account, const std::string& password) {
  const std::string name = squeezed(account.name);
  if (name.empty()) throw UsageError("an account needs a name");
  if (codePointCount(password) < kShortestPassword || password.size() > kLongestPassword)
    throw UsageError("a password has at least " + std::to_string(kShortestPassword) + " characters");
  startSodium();
  database_.execute(
      "INSERT INTO accounts (name, role, password_hash, changed_at) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
      "SET role = excluded.role, password_hash = excluded.password_hash, changed_at = excluded.changed_at",
      {name, std::string(toString(account.role)), hashOf(password), utcNow()});
}

bool Accounts::remove(const std::string& name) {
  return database_.execute("DELETE FROM accounts WHERE name = ?", {name}) > 0;
}

std::vector<Account> Accounts::all() {
  std::vector<Account> accounts;
  for (const Row& row : database_.select("SELECT name, role, changed_at FROM accounts ORDER BY name"))
    accounts.push_back({row.text(0), roleFromString(row.text(1)), row.text(2)});
  return accounts;
}

bool Accounts::isCurrent(const Account& account) {
  return database_
      .selectOne("SELECT 1 FROM accounts WHERE name = ? AND changed_at = ?", {account.name, account.changedAt})
      .has_value();
}

std::optional<Account> Accounts::check(const std::string& name, const std::string& password) {
  startSodium();
  if (password.size() > kLongestPassword) return std::nullopt;
  const auto row =
      database_.selectOne("SELECT role, password_hash, changed_at FROM accounts WHERE name = ?", {squeezed(name)});
  const bool good = isOf(row ? row->text(1) : hashOfNobody(), password);
  if (!row || !good) return std::nullopt;
  return Account{squeezed(name), roleFromString(row->text(0)), row->text(2)};
}

}  // namespace doichieu::serve
