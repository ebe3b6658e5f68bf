#include "cell_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

ReadWord word(const char* text, int x, int y, int line) {
  ReadWord made;
  made.text = text;
  made.box = {x, y, x + 10, y + 10};
  made.line = line;
  return made;
}

TEST(CellWords, LinesThatTheEngineReadAcrossColumnsComeApart) {
  const PixPtr page = pixOf(make_scans::Image(200, 100, 1, 200, 255));
  RuledGrid grid;
  grid.cells = {{0, 0, 1, 1, {0.1F, 0.2F, 0.5F, 0.8F}}, {0, 1, 1, 1, {0.5F, 0.2F, 0.9F, 0.8F}}};
  const std::vector<ReadWord> read = {word("Biểu", 40, 5, 0), word("kiểm", 40, 30, 1), word("Sở", 120, 30, 1),
                                      word("tra", 40, 50, 2), word("Y", 120, 50, 2),   word("tế", 140, 50, 2)};
  WordGroups groups = groupByCell(read, {grid}, *page);
  ASSERT_EQ(groups.text.size(), 1U);
  ASSERT_EQ(groups.cells.size(), 2U);
  ASSERT_EQ(groups.cells[0].size(), 2U);
  EXPECT_EQ(groups.cells[0][1].text, "tra");
  EXPECT_EQ(groups.cells[0][1].line, groups.cells[0][0].line + 1);
  EXPECT_EQ(groups.cells[1][1].line, groups.cells[1][2].line);
  std::vector<std::string> texts;
  for (const ReadWord& each : joined(std::move(groups))) texts.push_back(each.text);
  EXPECT_THAT(texts, ElementsAre("Biểu", "kiểm", "tra", "Sở", "Y", "tế"));
}

}  // namespace
}  // namespace doichieu::ocr
