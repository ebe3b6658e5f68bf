#include "serve/words.h"

#include <gtest/gtest.h>

#include "base/messages.h"
#include "support/placeholders.h"

namespace doichieu::serve {
namespace {

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

TEST(Words, BothLanguagesHaveEveryKey) {
  const Messages vi = Messages::loadFile(kConfig / "web/vi.tsv", "vi"),
                 en = Messages::loadFile(kConfig / "web/en.tsv", "en");
  for (const auto& [key, text] : vi.all()) EXPECT_TRUE(en.has(key)) << key << " is missing in en.tsv";
  for (const auto& [key, text] : en.all()) {
    ASSERT_TRUE(vi.has(key)) << key << " is missing in vi.tsv";
    const bool date = key.rfind("date.", 0) == 0;  // names of months stand in English only
    if (!date) {
      EXPECT_EQ(testing_support::placeholders(text), testing_support::placeholders(vi.text(key))) << key;
    }
  }
}

TEST(Words, DatesAndNumbersFollowTheLanguage) {
  const Words vi = Words::load(kConfig, "vi"), en = Words::load(kConfig, "en");
  EXPECT_EQ(vi.date("2024-03-05"), "5/3/2024");
  EXPECT_EQ(en.date("2024-03-05"), "5 March 2024");
  EXPECT_EQ(vi.date("2024-03"), "tháng 3/2024");
  EXPECT_EQ(en.date("2024-03"), "March 2024");
  EXPECT_EQ(vi.date("2024"), "2024");
  EXPECT_EQ(vi.date("soon"), "soon");
  EXPECT_EQ(vi.number(std::int64_t{1234567}), "1.234.567");
  EXPECT_EQ(en.number(std::int64_t{999}), "999");
  EXPECT_EQ(vi.number(2460.5), "2.460,5");
  EXPECT_EQ(en.number(-1000.0), "-1,000");
  EXPECT_EQ(vi.period("2021", "2025"), "2021–2025");
  EXPECT_EQ(vi.period("", "2030-12-31"), "đến 31/12/2030");
  EXPECT_EQ(vi.period("2024", "2024"), "2024");
}

TEST(Words, MeasuresReadAsInTheDocument) {
  const Words vi = Words::load(kConfig, "vi");
  EXPECT_EQ(vi.measure({30, std::nullopt, "%", "ge", std::nullopt, "x"}), "≥ 30 %");
  EXPECT_EQ(vi.measure({2, 3, "lần", "range", std::nullopt, std::nullopt}), "2–3 lần");
  EXPECT_EQ(vi.measure({5, std::nullopt, "%", "eq", "decrease", std::nullopt}), "giảm 5 %");
  EXPECT_EQ(vi.rhythm("FREQ=MONTHLY;INTERVAL=6; FREQ=YEARLY"), "6 tháng một lần, hằng năm");
}

TEST(Words, UnknownValuesStandForThemselves) {
  const Words en = Words::load(kConfig, "en");
  EXPECT_EQ(en.term("level", "commune"), "Commune");
  EXPECT_EQ(en.term("level", "galaxy"), "galaxy");
  EXPECT_EQ(en.line("police"), "Police");
  EXPECT_EQ(en.line("pirates"), "pirates");
}

}  // namespace
}  // namespace doichieu::serve
