#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing::row;
using testing::section;
using testing::typedPlan;

PageLine lineOf(const std::string& text) {
  PageLine line;
  line.text = text;
  return line;
}

PageCell cellAt(int rowIndex, int column, const std::string& text, int rowSpan = 1, int columnSpan = 1) {
  PageCell cell;
  cell.row = rowIndex;
  cell.column = column;
  cell.rowSpan = rowSpan;
  cell.columnSpan = columnSpan;
  if (!text.empty()) cell.lines.push_back(lineOf(text));
  return cell;
}

PageTable emptyTable(int rows, int columns) {
  PageTable table;
  table.rows = rows;
  table.columns = columns;
  return table;
}

Page annexPage(int number, PageTable table) {
  Page page;
  page.number = number;
  if (number == 1) {
    page.items.emplace_back(lineOf("I. MỤC TIÊU"));
    page.items.emplace_back(lineOf("- Giảm số vụ./."));
    page.items.emplace_back(lineOf("Phụ lục"));
    page.items.emplace_back(lineOf("Danh mục chỉ tiêu năm 2024"));
  }
  page.items.emplace_back(std::move(table));
  return page;
}

TEST(PageTables, HeadersInTwoRows) {
  PageTable table = emptyTable(3, 4);
  table.cells = {cellAt(0, 0, "STT", 2),
                 cellAt(0, 1, "Nội dung công việc", 2),
                 cellAt(0, 2, "Phân công thực hiện", 1, 2),
                 cellAt(1, 2, "Đơn vị chủ trì"),
                 cellAt(1, 3, "Đơn vị phối hợp"),
                 cellAt(2, 0, "1"),
                 cellAt(2, 1, "Mở lớp tập huấn"),
                 cellAt(2, 2, "Sở Nội vụ"),
                 cellAt(2, 3, "Sở Y tế")};
  const Plan plan = testing::builder().build({annexPage(1, table)});
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_THAT(plan.tables[0].roles,
              ElementsAre(ColumnRole::ordinal, ColumnRole::statement, ColumnRole::lead, ColumnRole::coordinate));
}

TEST(PageTables, RolesMergedCellsAndKindsOfRows) {
  PageTable table = emptyTable(6, 4);
  table.cells = {cellAt(0, 0, "STT"),
                 cellAt(0, 1, "Chỉ tiêu"),
                 cellAt(0, 2, "Cơ quan chủ trì"),
                 cellAt(0, 3, "Cơ quan phối hợp"),
                 cellAt(1, 0, "I"),
                 cellAt(1, 1, "Về tuyên truyền", 1, 3),
                 cellAt(2, 0, "1"),
                 cellAt(2, 1, "100% xã ký cam kết"),
                 cellAt(2, 2, "Sở Y tế", 2),
                 cellAt(2, 3, "UBND cấp xã"),
                 cellAt(3, 0, "2"),
                 cellAt(3, 1, "90% hộ được tuyên truyền"),
                 cellAt(3, 3, "Công an tỉnh"),
                 cellAt(4, 0, "-"),
                 cellAt(4, 1, "Trong đó hộ nghèo 95%"),
                 cellAt(4, 2, ""),
                 cellAt(4, 3, ""),
                 cellAt(5, 0, ""),
                 cellAt(5, 1, "Tổng số: 02 chỉ tiêu"),
                 cellAt(5, 2, ""),
                 cellAt(5, 3, "")};
  const Plan plan = testing::builder().build({annexPage(1, table)});
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& built = plan.tables[0];
  EXPECT_THAT(built.roles,
              ElementsAre(ColumnRole::ordinal, ColumnRole::statement, ColumnRole::lead, ColumnRole::coordinate));
  EXPECT_EQ(built.rows[0].kind, RowKind::header);
  EXPECT_EQ(built.rows[1].kind, RowKind::group);
  EXPECT_EQ(row(plan, built, 3), "2|90% hộ được tuyên truyền|^Sở Y tế|Công an tỉnh");
  EXPECT_EQ(row(plan, built, 4), "-|Trong đó hộ nghèo 95%|^Sở Y tế|^Công an tỉnh");
  EXPECT_EQ(built.rows[5].kind, RowKind::total);
  EXPECT_EQ(section(plan, "Phụ lục").topic, Topic::annexTargets);
}

TEST(PageTables, PiecesOnSuccessivePagesAreOneTable) {
  PageTable first = emptyTable(2, 3);
  first.cells = {cellAt(0, 0, "TT"),
                 cellAt(0, 1, "Nhiệm vụ"),
                 cellAt(0, 2, "Chủ trì"),
                 cellAt(1, 0, "1"),
                 cellAt(1, 1, "Tổ chức tuyên truyền trên hệ thống"),
                 cellAt(1, 2, "Trạm Y tế")};
  PageTable second = emptyTable(3, 3);
  second.cells = {cellAt(0, 0, "TT"),
                  cellAt(0, 1, "Nhiệm vụ"),
                  cellAt(0, 2, "Chủ trì"),
                  cellAt(1, 0, ""),
                  cellAt(1, 1, "truyền thanh của xã"),
                  cellAt(1, 2, ""),
                  cellAt(2, 0, "2"),
                  cellAt(2, 1, "Kiểm tra"),
                  cellAt(2, 2, "Công an xã")};
  const Plan plan = testing::builder().build({annexPage(1, first), annexPage(2, second)});
  ASSERT_EQ(plan.tables.size(), 1U);
  ASSERT_EQ(plan.tables[0].rows.size(), 3U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Tổ chức tuyên truyền trên hệ thống truyền thanh của xã|Trạm Y tế");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Kiểm tra|Công an xã");
  EXPECT_EQ(plan.tables[0].rows[2].page, 2);
}

TEST(PageTables, AMergedCellThatReachesOverThePageEndHoldsForItsRest) {
  const auto page = [](int number, const std::string& lead) {
    const std::string ordinal = std::to_string(number);
    PageTable table = emptyTable(3, 4);
    table.cells = {
        cellAt(0, 0, "TT"),          cellAt(0, 1, "Nhiệm vụ"),  cellAt(0, 2, "Chủ trì"), cellAt(0, 3, "Ghi chú"),
        cellAt(1, 0, ordinal + "1"), cellAt(1, 1, "Kiểm tra."), cellAt(1, 2, lead, 2),   cellAt(1, 3, ""),
        cellAt(2, 0, ordinal + "2"), cellAt(2, 1, "Báo cáo."),  cellAt(2, 3, "")};
    return table;
  };
  const Plan plan = testing::builder().build({annexPage(1, page(1, "Công an xã")), annexPage(2, page(2, ""))});
  ASSERT_EQ(plan.tables.size(), 1U);
  ASSERT_EQ(plan.tables[0].rows.size(), 5U);
  EXPECT_EQ(row(plan, plan.tables[0], 3), "21|Kiểm tra.|^Công an xã|");
  EXPECT_EQ(row(plan, plan.tables[0], 4), "22|Báo cáo.|^Công an xã|");
}

TEST(PageTables, CellParagraphsKnowTheirPlace) {
  PageTable table = emptyTable(2, 2);
  table.cells = {cellAt(0, 0, "STT"), cellAt(0, 1, "Nội dung"), cellAt(1, 0, "1"), cellAt(1, 1, "- Rà soát hộ nghèo")};
  const Plan plan = testing::builder().build({annexPage(1, table)});
  const Paragraph& cell = plan.paragraphs.back();
  EXPECT_EQ(cell.table, 0);
  EXPECT_EQ(cell.row, 1);
  EXPECT_EQ(cell.cell, 1);
  EXPECT_EQ(cell.zone, Zone::annex);
  EXPECT_EQ(plan.bodyOf(cell), "Rà soát hộ nghèo");
}

TEST(PageTables, LetterheadLaidOutAsATableBecomesLines) {
  PageTable head = emptyTable(2, 2);
  head.cells = {cellAt(0, 0, "UBND XÃ TÂN LẬP"), cellAt(0, 1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                cellAt(1, 0, "Số: 5/KH-UBND"), cellAt(1, 1, "Tân Lập, ngày 05 tháng 02 năm 2024")};
  Page page;
  page.items.emplace_back(head);
  for (const char* words : {"KẾ HOẠCH", "Phòng, chống thiên tai năm 2024", "I. MỤC TIÊU", "- Giảm số vụ."})
    page.items.emplace_back(lineOf(words));
  const Plan plan = testing::builder().build({page});
  EXPECT_TRUE(plan.tables.empty());
  EXPECT_THAT(testing::paragraphs(plan, Zone::letterhead),
              ElementsAre("UBND XÃ TÂN LẬP", "Số: 5/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                          "Tân Lập, ngày 05 tháng 02 năm 2024"));
  EXPECT_EQ(plan.paragraphs[2].column, Column::right);
}

constexpr const char* kBefore = "I. MỤC TIÊU\n- Giảm số vụ./.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n";

TEST(TextTables, CellsThatComeLineByLine) {
  const Plan plan = typedPlan(
      std::string(kBefore) +
      "Phụ lục I\nDanh mục các chỉ tiêu\n(Kèm theo Kế hoạch số: /KH-UBND của UBND tỉnh)\n"
      "STT Chỉ tiêu\nCơ quan\nchủ trì\nCơ quan phối hợp Ghi chú\n"
      "1\n\n100% xã, phường tổ chức được ít nhất một\nhình thức tuyên truyền.\nUBND cấp\nhuyện, cấp xã\nCác cơ quan, "
      "đơn vị,\n"
      "tổ chức liên quan\n"
      "2\nThông tin được đăng tải thường xuyên trên\ncác cơ quan báo chí.\nSở Lao động-\nThương binh và\nXã hội\n"
      "Sở Văn hóa và Thể thao;\nSở Thông tin và Truyền thông\n"
      "3\nTuyên truyền, phổ biến pháp luật cho:\n- 2.000 người dân tại địa phương.\nSở Tư pháp\nUBND cấp xã\n"
      "STT Chỉ tiêu\nCơ quan\nchủ trì\nCơ quan phối hợp Ghi chú\n"
      "-\n25.000 người lao động.\nLiên đoàn\nLao động tỉnh\nSở Tư pháp, UBND cấp huyện\n"
      "4\nTriệt xóa 03 điểm.\nCông an\ntỉnh\nCác cơ quan, đơn vị,\ntổ chức liên quan\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& table = plan.tables[0];
  EXPECT_THAT(table.roles, ElementsAre(ColumnRole::ordinal, ColumnRole::statement, ColumnRole::lead,
                                       ColumnRole::coordinate, ColumnRole::note));
  ASSERT_EQ(table.rows.size(), 7U);
  EXPECT_EQ(row(plan, table, 1),
            "1|100% xã, phường tổ chức được ít nhất một hình thức tuyên truyền.|UBND cấp huyện, cấp xã|Các cơ quan, "
            "đơn vị, tổ chức liên quan|");
  EXPECT_EQ(row(plan, table, 2),
            "2|Thông tin được đăng tải thường xuyên trên các cơ quan báo chí.|Sở Lao động-Thương binh và Xã hội|"
            "Sở Văn hóa và Thể thao; Sở Thông tin và Truyền thông|");
  EXPECT_EQ(table.rows[3].kind, RowKind::group);
  EXPECT_EQ(row(plan, table, 4), "-|2.000 người dân tại địa phương.|Sở Tư pháp|UBND cấp xã|");
  EXPECT_EQ(row(plan, table, 5), "-|25.000 người lao động.|Liên đoàn Lao động tỉnh|Sở Tư pháp, UBND cấp huyện|");
  EXPECT_EQ(row(plan, table, 6), "4|Triệt xóa 03 điểm.|Công an tỉnh|Các cơ quan, đơn vị, tổ chức liên quan|");
}

TEST(TextTables, TasksWithProductAndTime) {
  const Plan plan = typedPlan(std::string(kBefore) +
                              "PHỤ LỤC\nNhiệm vụ năm 2026\nTT\nNội dung nhiệm vụ\nSản phẩm\nThời gian\nhoàn thành\nCơ "
                              "quan chủ trì\nCơ quan phối hợp\n"
                              "A\nNhóm nhiệm vụ về chỉ đạo\n1\nBan hành Kế hoạch cao điểm tấn công, trấn áp\ntội "
                              "phạm\nKế hoạch\nQuý I/2026\nCông an tỉnh\n"
                              "Cục Hải quan tỉnh; Bộ đội\nBiên phòng\n2\nBiên soạn tài liệu\nTờ rơi, sổ tay\nTrước "
                              "ngày\n30/4/2026\nSở Y tế\nSở Tư pháp\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  const Table& table = plan.tables[0];
  EXPECT_EQ(table.rows[1].kind, RowKind::group);
  EXPECT_EQ(row(plan, table, 2),
            "1|Ban hành Kế hoạch cao điểm tấn công, trấn áp tội phạm|Kế hoạch|Quý I/2026|Công an tỉnh|Cục Hải quan "
            "tỉnh; Bộ đội Biên phòng");
  EXPECT_EQ(row(plan, table, 3), "2|Biên soạn tài liệu|Tờ rơi, sổ tay|Trước ngày 30/4/2026|Sở Y tế|Sở Tư pháp");
  EXPECT_EQ(section(plan, "PHỤ LỤC").topic, Topic::annexTasks);
}

TEST(TextTables, TargetsWithUnitsAndYears) {
  const Plan plan =
      typedPlan(std::string(kBefore) +
                "Phụ lục\nChỉ tiêu\nSTT\nChỉ tiêu\nĐơn vị tính\nĐến năm 2025\nĐến năm 2030\nCơ quan chủ trì\n"
                "1\nTỷ lệ trường học an toàn\n%\n> 80\n100\nSở Giáo dục và Đào tạo\n"
                "2\nSố xã đạt tiêu chuẩn\nxã\n3\n25\nSở Y tế\n");
  ASSERT_EQ(plan.tables.size(), 1U);
  EXPECT_EQ(row(plan, plan.tables[0], 1), "1|Tỷ lệ trường học an toàn|%|> 80|100|Sở Giáo dục và Đào tạo");
  EXPECT_EQ(row(plan, plan.tables[0], 2), "2|Số xã đạt tiêu chuẩn|xã|3|25|Sở Y tế");
}

}  // namespace
}  // namespace doichieu
