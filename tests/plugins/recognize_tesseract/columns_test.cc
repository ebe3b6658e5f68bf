// Recipients beside a signature on a page that holds little else: each column is read by its own lines.
#include "columns.h"

#include <allheaders.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "printed_page.h"
#include "read_words.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;
using ::testing::Not;

/// One line of a column, cut out of its own sheet: the pitch of lines is the column's.
void paste(Pix& page, const std::string& text, double points, bool bold, int left, int top) {
  constexpr int kMargin = 94, kLine = 60;  // pixels of printed()'s sheets
  const PixPtr part = pixOf(printed(text, 200, points, bold));
  pixRasterop(&page, left, top, pixGetWidth(part.get()) - kMargin, kLine, PIX_SRC & PIX_DST, part.get(), kMargin,
              kMargin - 10);
}

/// The last page of a plan at 200 dpi: lines of 11 points beside lines of 14.
PixPtr closing() {
  PixPtr page(pixCreate(1654, 2339, 8));
  pixSetAll(page.get());
  int top = 300;
  for (const char* line : {"Nơi nhận:", "- UBND TP (b/c);", "- TT Đảng ủy, HĐND phường;", "- CT, các PCT UBND phường;",
                           "- Các đơn vị tại mục V;", "- Lưu: VT, VHXH."}) {
    paste(*page, line, 11, false, 240, top);
    top += 35;
  }
  top = 298;
  for (const char* line : {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}) {
    paste(*page, line, 14, true, 960, top);
    top += 45;
  }
  return page;
}

std::string textOf(const std::vector<ReadWord>& words) {
  std::map<int, std::string> lines;
  for (const ReadWord& word : words) {
    std::string& line = lines[word.line];
    line += (line.empty() ? "" : " ") + word.text;
  }
  std::string text;
  for (const auto& [number, line] : lines) text += line + "\n";
  return text;
}

TEST(Columns, AreReadEachByItself) {
  Engine engine("vie");
  const PixPtr page = closing();
  std::vector<ReadWord> words = engine.read(*page, Segmentation::page);
  ASSERT_THAT(textOf(words), Not(HasSubstr("- UBND TP"))) << "cut rightly at once: this page shows nothing";
  EXPECT_EQ(readColumns(engine, *page, {}, words), 2);
  EXPECT_THAT(textOf(words), HasSubstr("Nơi nhận:\n- UBND TP (b/"));
  EXPECT_THAT(textOf(words), HasSubstr("\n- TT Đảng ủy, HĐND phường;\n- CT, các PCT UBND phường;\n"
                                       "- Các đơn vị tại mục V;\n- Lưu: VT, VHXH.\n"
                                       "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"));
}

TEST(Columns, ThatAreSurelyReadAreLeftAlone) {
  Engine engine("vie");
  const PixPtr page = closing();
  std::vector<ReadWord> words = engine.read(*page, Segmentation::page);
  for (ReadWord& word : words) word.confidence = 0.9F;
  const std::string before = textOf(words);
  EXPECT_EQ(readColumns(engine, *page, {}, words), 0);
  EXPECT_EQ(textOf(words), before);
}

TEST(Columns, OfATableAreLeftToItsCells) {
  Engine engine("vie");
  const PixPtr page = closing();
  std::vector<ReadWord> words = engine.read(*page, Segmentation::page);
  RuledGrid grid;
  grid.box = {0, 0, 1, 1};
  EXPECT_EQ(readColumns(engine, *page, {grid}, words), 0);
}

}  // namespace
}  // namespace doichieu::ocr
