// Ruled tables: rulings are found and lifted, cells that the reading of the page drops are read one by one.
#include <gtest/gtest.h>

#include <algorithm>

#include "printed_page.h"
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

/// A table whose rows are as low as their letters, under marks that hang above and below them.
const PrintedTable kMarks{{{"A", "Kế hoạch", "Hội Phụ nữ"},
                           {"B", "Du lịch", "Đào tạo"},
                           {"C", "Ủy ban MTTQ", "Hằng năm"},
                           {"22", "Sở Nội vụ", "Thực hiện"}}};

TEST(Tables, MarksAboveAndBelowTheLettersOfACellAreReadWithThem) {
  Session session("vie");
  const Page page = session.recognize(rasterOf(printed(kIntroduction, 200, 12, false, kMarks)), 1);
  for (std::size_t row = 0; row < kMarks.rows.size(); ++row)
    for (std::size_t column = 1; column < kMarks.rows[row].size(); ++column)
      EXPECT_EQ(cellText(page, row, column), kMarks.rows[row][column]) << row << ' ' << column;
}

}  // namespace
}  // namespace doichieu::ocr
