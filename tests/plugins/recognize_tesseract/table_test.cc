// Ruled tables: rulings are found and lifted, cells that the reading of the page drops are read one by one.
#include <gtest/gtest.h>

#include <algorithm>

#include "cells.h"
#include "doichieu/layout/grid.h"
#include "doichieu/layout/rulings.h"
#include "printed_page.h"
#include "rulings_lift.h"
#include "session.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

const PrintedTable kTable{{{"TT", "Chỉ tiêu", "Năm 2026"},
                           {"1", "Trẻ em biết bơi", "85"},
                           {"2", "Lớp dạy bơi", "12"},
                           {"3", "Hồ bơi mới", "-"}}};
constexpr const char* kIntroduction = "Các chỉ tiêu chủ yếu được giao cho các thôn, bản và trường học năm 2026:";

/// The text of the words whose middle lies in the cell.
std::string cellText(const Page& page, std::size_t row, std::size_t column) {
  std::vector<float> across, down;
  for (const Ruling& ruling : page.rulings)
    (ruling.horizontal() ? down : across).push_back(ruling.horizontal() ? ruling.y0 : ruling.x0);
  std::sort(across.begin(), across.end());
  std::sort(down.begin(), down.end());
  std::string text;
  for (const Word& word : page.words) {
    const bool inside = word.box.centerX() > across.at(column) && word.box.centerX() < across.at(column + 1) &&
                        word.box.centerY() > down.at(row) && word.box.centerY() < down.at(row + 1);
    if (inside) text += (text.empty() ? "" : " ") + word.text;
  }
  return text;
}

TEST(Tables, EveryCellIsRead) {
  Session session("vie");
  const Page page = session.recognize(rasterOf(printed(kIntroduction, 200, 14, false, kTable)), 1);
  ASSERT_EQ(page.rulings.size(), kTable.rows.size() + 1 + kTable.rows.front().size() + 1);
  for (std::size_t row = 0; row < kTable.rows.size(); ++row)
    for (std::size_t column = 0; column < kTable.rows[row].size(); ++column)
      EXPECT_EQ(cellText(page, row, column), kTable.rows[row][column]) << row << ' ' << column;
}

const PrintedTable kMarks{{{"A", "Kế hoạch", "Hội Phụ nữ"},
                           {"B", "Du lịch", "Đào tạo"},
                           {"C", "Ủy ban MTTQ", "Hằng năm"},
                           {"D", "Sở Nội vụ", "Thực hiện"}}};

/// Of dots below and hooks above, which are smaller than what counts as a mark by itself.
TEST(Tables, ACellIsReadWithTheMarksAboveAndBelowItsLetters) {
  const PixPtr page = pixOf(printed(kIntroduction, 200, 12, false, kMarks));
  const std::vector<Ruling> rulings = findRulings(toRaster(page.get()));
  const std::vector<RuledGrid> grids = findGrids(rulings);
  ASSERT_EQ(grids.size(), 1U);
  liftRulings(*page, rulings);
  Engine engine("vie");
  std::vector<ReadWord> words;  // none of the page's
  EXPECT_EQ(readCells(engine, *page, grids, words), 12);
  std::string text;
  for (const ReadWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  EXPECT_EQ(text, "A Kế hoạch Hội Phụ nữ B Du lịch Đào tạo C Ủy ban MTTQ Hằng năm D Sở Nội vụ Thực hiện");
}

TEST(Tables, AWordThatLiesOnARulingGivesWayToThoseOfTheCell) {
  const PixPtr page = pixOf(printed(kIntroduction, 200, 12, false, kMarks));
  const std::vector<Ruling> rulings = findRulings(toRaster(page.get()));
  const std::vector<RuledGrid> grids = findGrids(rulings);
  ASSERT_EQ(grids.size(), 1U);
  liftRulings(*page, rulings);
  ReadWord torn;  // a column read as one word: its middle lies between two cells
  torn.text = "=>";
  torn.confidence = 0.1F;
  const doichieu::Box& cell = grids[0].cells[0].box;
  const auto pixel = [](float share, int size) { return static_cast<int>(share * static_cast<float>(size)); };
  const int edge = pixel(cell.y1, pixGetHeight(page.get())), left = pixel(cell.x0, pixGetWidth(page.get()));
  torn.box = {left + 20, edge - 40, left + 40, edge + 38};
  Engine engine("vie");
  std::vector<ReadWord> words{torn};
  readCells(engine, *page, grids, words);
  EXPECT_TRUE(std::none_of(words.begin(), words.end(), [](const ReadWord& word) { return word.text == "=>"; }));
  EXPECT_TRUE(std::any_of(words.begin(), words.end(), [](const ReadWord& word) { return word.text == "A"; }));
}

}  // namespace
}  // namespace doichieu::ocr
