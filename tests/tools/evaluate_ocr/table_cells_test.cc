// Cells of a printed table against those that were read.
#include "table_cells.h"

#include <gtest/gtest.h>

namespace doichieu::evaluate_ocr {
namespace {

CellRow row(std::vector<std::string> places) {
  std::vector<bool> begins(places.size(), true);
  return {std::move(places), std::move(begins)};
}

TEST(TableCells, AreExactWithTheirPunctuation) {
  std::vector<MissedCell> missed;
  const CellCount count = countCells({row({"1", "Tiêm đủ 95%."}), row({"2", "Khám 300 lượt"})},
                                     {row({"1", "Tiêm đủ 95%"}), row({"2", "Khám 300 lượt"})}, missed);
  EXPECT_EQ(count.exact, 3);
  EXPECT_EQ(count.total, 4);
  EXPECT_DOUBLE_EQ(count.percent(), 75);
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_EQ(missed[0].row, 1);
  EXPECT_EQ(missed[0].column, 2);
  EXPECT_EQ(missed[0].truth, "Tiêm đủ 95%.");
  EXPECT_EQ(missed[0].read, "Tiêm đủ 95%");
}

TEST(TableCells, ArePairedPastRowsThatWereNotRead) {
  std::vector<MissedCell> missed;
  const CellCount count = countCells({row({"1", "Sở Y tế"}), row({"2", "Công an"}), row({"3", "Sở Tư pháp"})},
                                     {row({"1", "Sở Y tế"}), row({"3", "Sở Tư pháp"})}, missed);
  EXPECT_EQ(count.exact, 4);
  EXPECT_EQ(count.total, 6);
  ASSERT_EQ(missed.size(), 2U);
  EXPECT_EQ(missed[0].read, "(no such cell)");
}

TEST(TableCells, ThatAreMergedCountOnceAndInEveryRow) {
  const std::vector<CellRow> printed{{{"1", "Sở Y tế"}, {true, true}}, {{"2", "Sở Y tế"}, {true, false}}};
  std::vector<MissedCell> missed;
  EXPECT_EQ(countCells(printed, printed, missed).total, 3);
  EXPECT_TRUE(missed.empty());
  const CellCount torn = countCells(printed, {row({"1", "Sở Y tế"}), row({"2", ""})}, missed);
  EXPECT_EQ(torn.exact, 2) << "its second row lost it";
}

}  // namespace
}  // namespace doichieu::evaluate_ocr
