#include "doichieu/text/numbers.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(Numbers, SeparatorsAreRead) {
  EXPECT_EQ(parseNumber("2.460"), 2460);
  EXPECT_EQ(parseNumber("2,5"), 2.5);
  EXPECT_EQ(parseNumber("03"), 3);
  EXPECT_EQ(parseNumber("1.5"), 1.5);
  EXPECT_EQ(parseNumber("25 000"), 25000);
  EXPECT_EQ(parseNumber("ba"), std::nullopt);
}

TEST(Numbers, WordsAreRead) {
  EXPECT_EQ(parseNumberWords("hai mươi mốt"), 21);
  EXPECT_EQ(parseNumberWords("một trăm"), 100);
  EXPECT_EQ(parseNumberWords("xã"), std::nullopt);
  EXPECT_EQ(parseNumberWords("một triệu hai trăm nghìn"), 1200000);
  EXPECT_EQ(parseNumberWords("một trăm linh năm"), 105);
  EXPECT_EQ(parseNumberWords("nhất"), std::nullopt);
}

TEST(Numbers, OrdinalWordsAreRead) {
  EXPECT_EQ(parseOrdinalWords("nhất"), 1);
  EXPECT_EQ(parseOrdinalWords("HAI"), 2);
  EXPECT_EQ(parseOrdinalWords("xã"), std::nullopt);
}

TEST(Numbers, RomanNumeralsAreCanonical) {
  EXPECT_EQ(parseRoman("IV"), 4);
  EXPECT_EQ(parseRoman("XIX"), 19);
  EXPECT_EQ(parseRoman("IIII"), std::nullopt);
  EXPECT_EQ(parseRoman("A"), std::nullopt);
}

TEST(Numbers, AreWrittenAsTheLanguageDoes) {
  EXPECT_EQ(writtenNumber(2460, kVietnameseMarks), "2.460");
  EXPECT_EQ(writtenNumber(2460, kEnglishMarks), "2,460");
  EXPECT_EQ(writtenNumber(-1234567.25, kVietnameseMarks), "-1.234.567,25");
  EXPECT_EQ(writtenNumber(999, kEnglishMarks), "999");
  EXPECT_EQ(writtenNumber(-999, kEnglishMarks), "-999");
  EXPECT_EQ(writtenNumber(0.1 + 0.2, kVietnameseMarks), "0,3");
}

TEST(Numbers, AreWrittenWithNoMoreDecimalsThanAskedFor) {
  EXPECT_EQ(writtenNumber(99.7449, kVietnameseMarks, 2), "99,74");
  EXPECT_EQ(writtenNumber(99.996, kVietnameseMarks, 2), "100");
  EXPECT_EQ(writtenNumber(1e21, kVietnameseMarks, 0), "1.000.000.000.000.000.000.000");
}

}  // namespace
}  // namespace doichieu
