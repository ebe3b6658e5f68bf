#include "serve/accounts.h"

#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "store/store.h"

namespace doichieu::serve {
namespace {

class AccountsTest : public ::testing::Test {
 protected:
  Store store{":memory:"};
  Accounts accounts{store.database()};
};

TEST_F(AccountsTest, KnowsAPasswordAndNothingElse) {
  accounts.put({"lan", Role::reviewer}, "mật khẩu dài");
  const auto lan = accounts.check("lan", "mật khẩu dài");
  ASSERT_TRUE(lan.has_value());
  EXPECT_EQ(lan->role, Role::reviewer);
  EXPECT_FALSE(accounts.check("lan", "mật khẩu dàI").has_value());
  EXPECT_FALSE(accounts.check("lan", "").has_value());
  EXPECT_FALSE(accounts.check("hoa", "mật khẩu dài").has_value());
  EXPECT_FALSE(accounts.check("lan", std::string(2000, 'x')).has_value());
}

TEST_F(AccountsTest, KeepsNoPasswordAndSaltsEachHash) {
  accounts.put({"a", Role::reader}, "the same words");
  accounts.put({"b", Role::reader}, "the same words");
  const auto rows = store.database().select("SELECT password_hash FROM accounts ORDER BY name");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].text(0).rfind("$argon2id$", 0), 0U);
  EXPECT_NE(rows[0].text(0), rows[1].text(0));
  EXPECT_EQ(rows[0].text(0).find("the same words"), std::string::npos);
}

TEST_F(AccountsTest, PutAgainChangesRoleAndPassword) {
  accounts.put({"lan", Role::reader}, "first password");
  accounts.put({"lan", Role::administrator}, "second password");
  EXPECT_FALSE(accounts.check("lan", "first password").has_value());
  EXPECT_EQ(accounts.check("lan", "second password")->role, Role::administrator);
  EXPECT_EQ(accounts.all().size(), 1U);
  EXPECT_TRUE(accounts.remove("lan"));
  EXPECT_FALSE(accounts.remove("lan"));
}

TEST_F(AccountsTest, RefusesShortPasswordsAndEmptyNames) {
  EXPECT_THROW(accounts.put({"lan", Role::reader}, "ngắn quá"), UsageError);
  EXPECT_THROW(accounts.put({"  ", Role::reader}, "long enough words"), UsageError);
  EXPECT_TRUE(accounts.all().empty());
  EXPECT_THROW(roleFromString("king"), UsageError);
}

}  // namespace
}  // namespace doichieu::serve
