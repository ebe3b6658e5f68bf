#include "digits.h"

#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

/// A line with numbers, read once; the word that reads "95%" then claims something else.
struct ReadLine {
  explicit ReadLine(const std::string& claimed, float confidence)
      : page(pixOf(printed("Ít nhất 95% trẻ em được tiêm chủng đầy đủ trong năm 2026"))),
        engine("vie"),
        words(engine.read(*page, Segmentation::page)) {
    for (ReadWord& word : words)
      if (word.text == "95%") {
        word.text = claimed;
        word.confidence = confidence;
        number = &word;
      }
  }

  PixPtr page;
  Engine engine;
  std::vector<ReadWord> words;
  ReadWord* number = nullptr;
};

TEST(Digits, ADoubtThatTheSecondLookDispelsIsGone) {
  ReadLine line("95%", 0.4F);
  ASSERT_NE(line.number, nullptr);
  const DigitCheck check = readDigitsAgain(line.engine, *line.page, line.words);
  EXPECT_EQ(check.doubtful, 0);
  EXPECT_GE(check.again, 1);
  EXPECT_EQ(line.number->text, "95%");
  EXPECT_GT(line.number->confidence, 0.7F);
  EXPECT_TRUE(line.number->raw.empty());
}

TEST(Digits, TheSurerOfTwoReadingsStaysWithTheOtherBesideIt) {
  ReadLine line("35%", 0.4F);
  ASSERT_NE(line.number, nullptr);
  EXPECT_EQ(readDigitsAgain(line.engine, *line.page, line.words).doubtful, 1);
  EXPECT_EQ(line.number->text, "95%");
  EXPECT_EQ(line.number->raw, "35%");
  EXPECT_LE(line.number->confidence, 0.5F) << "it stays doubtful";
}

TEST(Digits, WordsWithoutADigitAndSureNumbersAreLeftAlone) {
  ReadLine line("95%", 0.99F);
  for (ReadWord& word : line.words)
    if (&word != line.number) word.confidence = word.text == "2026" ? 0.99F : 0.1F;
  EXPECT_EQ(readDigitsAgain(line.engine, *line.page, line.words).again, 0);
}

}  // namespace
}  // namespace doichieu::ocr
