#include "character_errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace doichieu::evaluate_ocr {
namespace {

using ::testing::ElementsAre;

TEST(CharacterErrors, CountCodePointsOfTheTruth) {
  const CharacterErrors errors = characterErrors("Sở Y tế\n100% hộ\n", "Sở Y tế\n100% hó\n");
  EXPECT_EQ(errors.total, 14);
  EXPECT_EQ(errors.wrong, 1);
  EXPECT_NEAR(errors.percent(), 100.0 / 14, 1e-9);
}

TEST(CharacterErrors, FindEachLineWhereverItWasRead) {
  EXPECT_EQ(characterErrors("cột trái\ncột phải\n", "cột phải cột trái").wrong, 0)
      << "the order of columns does not count";
  EXPECT_EQ(characterErrors("cột trái\n", "").wrong, 8) << "a line that was not read is wrong altogether";
  EXPECT_EQ(characterErrors("", "thừa").percent(), 0) << "there is nothing to read";
}

TEST(CharacterErrors, SetBlanksQuotesDashesAndWritingsAside) {
  EXPECT_EQ(characterErrors("“kế  hoạch” – 2026", "\"kế hoạch\" - 2026").wrong, 0);
  EXPECT_EQ(lettersOf("e\xCC\x82\xCC\x81"), U"ế") << "composed";
}

TEST(CharacterErrors, PagesAreApartByFormFeeds) {
  EXPECT_THAT(pagesOf("một\n\fhai\n\f\n"), ElementsAre("một\n", "hai\n"));
}

}  // namespace
}  // namespace doichieu::evaluate_ocr
