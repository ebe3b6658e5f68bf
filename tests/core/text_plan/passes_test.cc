#include "text/passes.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

const TextPasses& passes() {
  static const TextPasses shared = TextPasses::load(std::string(DOICHIEU_SOURCE_DIR) + "/config");
  return shared;
}

TEST(TextPasses, DecomposedLettersAreComposed) {
  EXPECT_EQ(passes().apply("Ke\u0302\u0301 hoa\u0323ch"), "Kế hoạch");
}

TEST(TextPasses, LookalikesOfOtherScripts) {
  EXPECT_EQ(passes().apply("15/2014/QÐ-UBND"), "15/2014/QĐ-UBND");
  EXPECT_EQ(passes().apply("03/HD-MTTW-B\u0422\u0422"), "03/HD-MTTW-BTT");
  EXPECT_EQ(passes().apply("01\u20442005\u2044NQLT"), "01/2005/NQLT");
}

TEST(TextPasses, DashesAndBlanks) {
  EXPECT_EQ(passes().apply("2021 \u2013 2025"), "2021 - 2025");
  EXPECT_EQ(passes().apply("  Số:\u00A0\u00A0   /KH-UBND "), "Số: /KH-UBND");
}

TEST(TextPasses, SoftHyphens) {
  EXPECT_EQ(passes().apply("QĐ\u00ADUBND"), "QĐ-UBND");
  EXPECT_EQ(passes().apply("ke\u00ADhoach"), "kehoach");
}

TEST(TextPasses, GluedCapitals) {
  EXPECT_EQ(passes().apply("CỘNG HÒA XàHỘI"), "CỘNG HÒA XÃ HỘI");
  EXPECT_EQ(passes().apply("Xà phòng"), "Xà phòng");
}

TEST(TextPasses, QuotesAndEllipsesStay) {
  EXPECT_EQ(passes().apply("“Toàn dân…”"), "“Toàn dân…”");
}

}  // namespace
}  // namespace doichieu
