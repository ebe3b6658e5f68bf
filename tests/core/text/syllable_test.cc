#include "text/syllable.h"

#include <gtest/gtest.h>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

TEST(Syllable, AcceptsBothStylesOfToneMarks) {
  for (const char* syllable : {"hòa", "hoà", "khỏe", "khoẻ", "thủy", "thuỷ", "ủy", "uỷ", "quý", "Uỷ", "ỦY", "UỶ"})
    EXPECT_EQ(fitOfSyllable(syllable), SyllableFit::attested) << syllable;
}

TEST(Syllable, KnowsOnsetsThatShareLettersWithTheRhyme) {
  for (const char* syllable :
       {"gì", "gìn", "giếng", "giết", "gia", "giữ", "quyết", "quốc", "quá", "quynh", "nghiêng", "yêu"})
    EXPECT_EQ(fitOfSyllable(syllable), SyllableFit::attested) << syllable;
}

TEST(Syllable, AcceptsPairsThatTheSourcesLack) {
  for (const char* syllable : {"tuýp", "sỹ", "vỹ", "bươu"}) EXPECT_TRUE(isVietnameseSyllable(syllable)) << syllable;
  EXPECT_EQ(fitOfSyllable("tuýp"), SyllableFit::possible);
}

TEST(Syllable, TellsAMisplacedToneMark) {
  for (const char* token : {"họat", "đựơc", "thừơng", "hùynh", "tóan", "qúy"})
    EXPECT_EQ(fitOfSyllable(token), SyllableFit::misplacedTone) << token;
}

TEST(Syllable, RejectsWhatTheRulesForbid) {
  for (const char* token :
       {"nghành", "ghàn", "kan",  "cê",  "hoat", "thưc", "hòat", "bấ", "tchj", "web", "fax",     "zalo",
        "n",      "đ",    "UBND", "gi2", "",     "ắn-",  "tếế",  "Ѫ",  "HQI",  "ñy",  "nghiêngg"})
    EXPECT_EQ(fitOfSyllable(token) >= SyllableFit::possible, false) << token;
}

TEST(Syllable, StoppedRhymesTakeTwoTonesOnly) {
  EXPECT_TRUE(isVietnameseSyllable("hoạt"));
  EXPECT_TRUE(isVietnameseSyllable("thích"));
  EXPECT_FALSE(isVietnameseSyllable("thìch"));
  EXPECT_FALSE(isVietnameseSyllable("hỏat"));
  EXPECT_TRUE(isVietnameseSyllable("thịnh"));
  EXPECT_TRUE(isVietnameseSyllable("thình"));
}

TEST(Syllable, ReadsDecomposedLetters) {
  EXPECT_TRUE(isVietnameseSyllable("tra\u0301ch"));
  EXPECT_TRUE(isVietnameseSyllable("vie\u0323\u0302t"));
}

}  // namespace
}  // namespace doichieu
