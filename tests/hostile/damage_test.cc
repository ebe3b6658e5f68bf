#include "damage.h"

#include <gtest/gtest.h>

namespace doichieu::hostile {
namespace {

const std::string kBytes =
    "%PDF-1.7 1 0 obj << /Length 4821 /Width 1654 >> stream and so on, long enough for pieces endstream";
const std::string kOther(300, 'x');

TEST(Damage, IsTheSameForTheSameNumberAndAnotherForAnother) {
  for (const Damage damage : kDamages) {
    EXPECT_EQ(damaged(kBytes, damage, 7, kOther), damaged(kBytes, damage, 7, kOther)) << toString(damage);
    bool differs = false;
    for (std::uint64_t number = 0; number < 10 && !differs; ++number)
      differs = damaged(kBytes, damage, number, kOther) != damaged(kBytes, damage, 7, kOther);
    EXPECT_TRUE(differs) << toString(damage);
  }
}

TEST(Damage, DoesWhatItsNameSays) {
  for (std::uint64_t number = 0; number < 20; ++number) {
    EXPECT_EQ(damaged(kBytes, Damage::flip, number, kOther).size(), kBytes.size());
    EXPECT_EQ(damaged(kBytes, Damage::blank, number, kOther).size(), kBytes.size());
    EXPECT_EQ(kBytes.find(damaged(kBytes, Damage::truncate, number, kOther)), 0U);
    EXPECT_LT(damaged(kBytes, Damage::cut, number, kOther).size(), kBytes.size());
    EXPECT_GT(damaged(kBytes, Damage::repeat, number, kOther).size(), kBytes.size());
    EXPECT_NE(damaged(kBytes, Damage::splice, number, kOther).find('x'), std::string::npos);
  }
}

TEST(Damage, NothingStaysNothing) {
  for (const Damage damage : kDamages) EXPECT_EQ(damaged("", damage, 3, ""), "") << toString(damage);
}

}  // namespace
}  // namespace doichieu::hostile
