#include "rules/literal_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/pattern.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(LiteralFinder, TellsTheSetsOfWhichALiteralStandsInTheText) {
  const LiteralFinder finder({{"ngày", "tháng"}, {"/"}, {"quý"}});
  EXPECT_THAT(finder.setsIn("trong tháng 5/2026"), ElementsAre(0, 1));
  EXPECT_THAT(finder.setsIn("hết quý"), ElementsAre(2));
  EXPECT_THAT(finder.setsIn("thán"), IsEmpty());
  EXPECT_THAT(finder.setsIn(""), IsEmpty());
}

TEST(LiteralFinder, TakesCapitalsForTheirSmallLetters) {
  const LiteralFinder finder({{"đến hết"}, {"“ủy ban"}});
  EXPECT_THAT(finder.setsIn("ĐẾN HẾT NĂM"), ElementsAre(0));
  EXPECT_THAT(finder.setsIn("của “Ủy ban nhân dân”"), ElementsAre(1));
}

TEST(LiteralFinder, FindsLiteralsInsideAndBehindOthers) {
  const LiteralFinder finder({{"trước ngày"}, {"ước n"}, {"ngày mai"}});
  EXPECT_THAT(finder.setsIn("trước ngày 5"), ElementsAre(0, 1));
  EXPECT_THAT(finder.setsIn("trước ngày mai"), ElementsAre(0, 1, 2));
}

TEST(LiteralFinder, FindsASetWithoutLiteralsEverywhere) {
  const LiteralFinder finder({{"a"}, {}, {"b"}});
  EXPECT_THAT(finder.setsIn("b"), ElementsAre(1, 2));
  EXPECT_THAT(finder.setsIn(""), ElementsAre(1));
}

TEST(LiteralFinder, CountsMoreSetsThanAWordHasBits) {
  std::vector<std::vector<std::string>> sets(70, {"x"});
  sets[3] = sets[69] = {"y"};
  EXPECT_THAT(LiteralFinder(sets).setsIn("y"), ElementsAre(3, 69));
}

TEST(Pattern, NeedsOneOfItsRarerLiterals) {
  EXPECT_THAT(Pattern(R"((?i)(?:Trước|sau)\s+\d{1,2}/\d{1,2})").needed(), ElementsAre(UnorderedElementsAre("trước", "sau"), ElementsAre("/")));
  EXPECT_THAT(Pattern(R"(ngày \d+ tháng \d+)").needed(), ElementsAre(ElementsAre(" tháng "), ElementsAre("ngày ")));
}

TEST(Pattern, NeedsNothingWhereAnyLetterWillDo) {
  EXPECT_THAT(Pattern(R"(\p{Lu}\pL+)").needed(), IsEmpty());
  EXPECT_THAT(Pattern("(?:ngày)?").needed(), IsEmpty());
}

}  // namespace
}  // namespace doichieu
