#include "text/source_lines.h"

#include <gtest/gtest.h>

#include "text/line_fit.h"
#include "text/running_heads.h"

namespace doichieu {
namespace {

const TextPasses& passes() {
  static const TextPasses shared = TextPasses::load(std::string(DOICHIEU_SOURCE_DIR) + "/config");
  return shared;
}

PageLine wordsLine(std::initializer_list<const char*> words, float top) {
  PageLine line;
  float left = 0.1F;
  for (const char* text : words) {
    Word word;
    word.text = text;
    word.box = {left, top, left + 0.05F, top + 0.01F};
    word.confidence = 0.5F;
    line.words.push_back(word);
    line.box = line.box.united(word.box);
    left += 0.06F;
  }
  return line;
}

TEST(SourceLines, WordsKeepTheirPlaces) {
  Page page;
  page.items.emplace_back(wordsLine({"Kế", "hoạch", "\u2013"}, 0.2F));
  const SourceText text = flatten({page}, passes());
  ASSERT_EQ(text.lines.size(), 1U);
  EXPECT_EQ(text.lines[0].text, "Kế hoạch -");
  ASSERT_EQ(text.lines[0].pieces.size(), 3U);
  EXPECT_EQ(text.lines[0].pieces[1].span.in(text.lines[0].text), "hoạch");
  EXPECT_FLOAT_EQ(text.lines[0].pieces[1].box.x0, 0.16F);
}

TEST(SourceLines, SplittingPartsWordsAndBoxes) {
  Page page;
  page.items.emplace_back(wordsLine({"Nơi", "nhận:", "CHỦ", "TỊCH"}, 0.8F));
  SourceText text = flatten({page}, passes());
  const SourceLine right = splitOff(text.lines[0], std::string("Nơi nhận: ").size());
  EXPECT_EQ(text.lines[0].text, "Nơi nhận:");
  EXPECT_EQ(right.text, "CHỦ TỊCH");
  EXPECT_EQ(right.pieces.front().span.in(right.text), "CHỦ");
  EXPECT_FLOAT_EQ(right.box.x0, 0.22F);
  EXPECT_LT(text.lines[0].box.x1, 0.22F);
}

TEST(RunningHeads, RepeatedLinesInTheMargin) {
  std::vector<Page> pages(4);
  for (int i = 0; i < 4; ++i) {
    pages[static_cast<std::size_t>(i)].number = i + 1;
    auto& items = pages[static_cast<std::size_t>(i)].items;
    items.emplace_back(wordsLine({"Kế", "hoạch", "phòng", "chống", "2024"}, 0.03F));
    items.emplace_back(wordsLine({"Kế", "hoạch", "phòng", "chống", "2024"}, 0.3F));
    items.emplace_back(wordsLine({"Nội", "dung", i % 2 == 0 ? "chẵn" : "lẻ"}, 0.5F));
  }
  const SourceText text = flatten(pages, passes());
  const RunningHeads heads(text);
  EXPECT_TRUE(heads.isRunningHead(0));
  EXPECT_FALSE(heads.isRunningHead(1));
  EXPECT_FALSE(heads.isRunningHead(2));
}

TEST(LineFit, WidthOfTypedLinesTellsFullFromShort) {
  Page page;
  for (const char* words : {"Tăng cường phối hợp giữa các cơ quan, đơn vị trong việc thông tin, báo cáo về tình",
                            "hình thực hiện nhiệm vụ được giao, kịp thời đề xuất biện pháp tháo gỡ khó khăn, giải",
                            "quyết vướng mắc phát sinh.", "Xây dựng kế hoạch"}) {
    PageLine line;
    line.text = words;
    page.items.emplace_back(line);
  }
  const SourceText text = flatten({page}, passes());
  const LineFit fit(text);
  EXPECT_TRUE(fit.full(text.lines[0], text.lines[1], false));
  EXPECT_TRUE(fit.full(text.lines[1], text.lines[2], false));
  EXPECT_FALSE(fit.full(text.lines[2], text.lines[3], false));
}

}  // namespace
}  // namespace doichieu
