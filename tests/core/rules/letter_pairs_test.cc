#include "rules/letter_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/pattern.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

bool mayHold(const NeededLiterals& needed, std::string_view text) {
  LetterSets letters;
  LetterPairs::addLetters(needed, letters);
  const Alphabet alphabet(letters);
  const LetterPairs pairs({needed}, letters, alphabet);
  return pairs.mayHold(pairs.in(alphabet.spell(text)), 0);
}

TEST(LetterPairs, TellThatALiteralIsMissing) {
  EXPECT_TRUE(mayHold({{"tháng"}}, "trong tháng 5/2026"));
  EXPECT_FALSE(mayHold({{"tháng"}}, "trong quý II"));
  EXPECT_FALSE(mayHold({{"tháng"}}, ""));
}

TEST(LetterPairs, WantOneLiteralOfEveryList) {
  const NeededLiterals needed = {{"ngày", "tháng"}, {"/"}};
  EXPECT_TRUE(mayHold(needed, "tháng 5/2026"));
  EXPECT_FALSE(mayHold(needed, "tháng 5 năm 2026"));
  EXPECT_FALSE(mayHold(needed, "5/2026"));
  EXPECT_TRUE(mayHold({}, ""));
  EXPECT_FALSE(mayHold({{}}, "ngày"));
}

TEST(LetterPairs, TakeCapitalsForTheirSmallLetters) {
  EXPECT_TRUE(mayHold({{"đến hết"}}, "ĐẾN HẾT NĂM"));
  EXPECT_TRUE(mayHold({{"“ủy ban"}}, "của “Ủy ban nhân dân”"));
}

TEST(Pattern, NeedsOneOfItsRarerLiterals) {
  EXPECT_THAT(Pattern(R"((?i)(?:Trước|sau)\s+\d{1,2}/\d{1,2})").needed(),
              ElementsAre(UnorderedElementsAre("trước", "sau"), ElementsAre("/")));
  EXPECT_THAT(Pattern(R"(ngày \d+ tháng \d+)").needed(), ElementsAre(ElementsAre(" tháng "), ElementsAre("ngày ")));
}

TEST(Pattern, NeedsNothingWhereAnyLetterWillDo) {
  EXPECT_THAT(Pattern(R"(\p{Lu}\pL+)").needed(), IsEmpty());
  EXPECT_THAT(Pattern("(?:ngày)?").needed(), IsEmpty());
}

}  // namespace
}  // namespace doichieu
