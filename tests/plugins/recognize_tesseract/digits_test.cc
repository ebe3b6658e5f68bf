#include "digits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "printed_page.h"
#include "session.h"

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

/// By themselves the engine takes round digits for letters.
TEST(Digits, AReadingWithOtherDigitsThanTheInkHasIsNoneToDoubtTheOtherBy) {
  const PixPtr page = pixOf(printed("Tuyên truyền cho 55.500 sinh viên tại các trường đại học"));
  Engine engine("vie");
  std::vector<ReadWord> words = engine.read(*page, Segmentation::page);
  const auto number =
      std::find_if(words.begin(), words.end(), [](const ReadWord& word) { return word.text == "55.500"; });
  ASSERT_NE(number, words.end());
  number->confidence = 0.2F;
  EXPECT_EQ(readDigitsAgain(engine, *page, words).doubtful, 0);
  EXPECT_EQ(number->text, "55.500");
}

TEST(Digits, WordsWithoutADigitAndSureNumbersAreLeftAlone) {
  ReadLine line("95%", 0.99F);
  for (ReadWord& word : line.words)
    if (&word != line.number) word.confidence = word.text == "2026" ? 0.99F : 0.1F;
  EXPECT_EQ(readDigitsAgain(line.engine, *line.page, line.words).again, 0);
}

/// With the lines read by ourselves as with Tesseract's: what a page's first reading doubts is looked at again.
TEST(Digits, WhoeverReadsTheLinesDoubtfulFiguresAreReadAgainAndFlaggedWhereTheyStayDoubtful) {
  const PixPtr page = pixOf(printed("Ít nhất 95% trẻ em được tiêm chủng đầy đủ trong năm 2026"));
  for (const LineReading lines : {LineReading::own, LineReading::tesseract}) {
    Engine engine("vie", lines);
    std::vector<ReadWord> words = engine.read(*page, Segmentation::page);
    const auto number =
        std::find_if(words.begin(), words.end(), [](const ReadWord& word) { return word.text == "95%"; });
    ASSERT_NE(number, words.end()) << engine.lineReading();
    number->text = "96%";
    number->confidence = 0.6F;
    const DigitCheck check = readDigitsAgain(engine, *page, words);
    EXPECT_GE(check.again, 1) << engine.lineReading();
    EXPECT_EQ(check.doubtful, 1) << engine.lineReading();
    EXPECT_EQ(number->text, "95%") << engine.lineReading();
    EXPECT_EQ(number->raw, "96%") << engine.lineReading();
    EXPECT_LE(number->confidence, 0.5F) << engine.lineReading();
  }
}

/// Of a line that the paper's fold ate half of, as the session gives it to the records.
TEST(Digits, ATornFigureIsReadAgainInTheSession) {
  make_scans::Image image = printed("Ít nhất 38% trẻ em được tiêm chủng đầy đủ trong năm 2026", 200, 12);
  Engine engine("vie");
  PixelBox box;
  for (const ReadWord& word : engine.read(*pixOf(image), Segmentation::page))
    if (word.text == "38%") box = word.box;
  ASSERT_GT(box.width(), 0);
  for (int y = box.y0 + box.height() / 2; y < box.y1 + 2; ++y) std::fill_n(image.row(y) + box.x0, box.width(), 255);
  Session session("vie");
  const Page page = session.recognize(rasterOf(image), 1);
  const auto told = std::find_if(page.diagnostics.begin(), page.diagnostics.end(),
                                 [](const Diagnostic& diagnostic) { return diagnostic.code == "recognize.digits"; });
  ASSERT_NE(told, page.diagnostics.end());
  EXPECT_NE(told->args.at(1), "0") << "figures were read again";
}

}  // namespace
}  // namespace doichieu::ocr
