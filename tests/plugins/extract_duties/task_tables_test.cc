// Annex tables of tasks, row by row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "duties_of.h"
#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_duties();

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A plan's annex with a table of four columns as a reader of Word or HTML gives it.
std::vector<Duty> dutiesOfTable(const std::string& title, const std::string& statement,
                                const std::vector<std::vector<std::string>>& rows,
                                const std::string& third = "Cơ quan chủ trì",
                                const std::string& fourth = "Cơ quan phối hợp") {
  Page page = testing_support::typedPage("KẾ HOẠCH\nPhòng bệnh năm 2024\n\nI. NỘI DUNG\n- Tuyên truyền.\n\nPHỤ LỤC\n" +
                                         title + "\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND xã)\n");
  PageTable table;
  const auto row = [&table](const std::vector<std::string>& texts) {
    const int number = table.rows++;
    for (std::size_t column = 0; column < texts.size(); ++column) {
      PageCell cell;
      cell.row = number;
      cell.column = static_cast<int>(column);
      PageLine line;
      line.text = texts[column];
      cell.lines = {line};
      table.cells.push_back(cell);
    }
  };
  table.columns = 4;
  row({"STT", statement, third, fourth});
  for (const auto& texts : rows) row(texts);
  page.items.emplace_back(table);
  const Engine engine = testing_support::engineWith({doichieu_create_extract_duties});
  const std::vector<Page> pages = {page};
  return engine.extractRecords(engine.buildPlan(pages), pages, {}).duties;
}

TEST(TaskTables, GiveADutyARow) {
  const auto duties = dutiesOfTable("Danh mục nhiệm vụ năm 2024", "Nhiệm vụ",
                                    {{"1", "Tập huấn sơ cứu", "Trạm Y tế xã", "Hội Chữ thập đỏ xã; các trường học"},
                                     {"2", "Treo băng rôn", "Đài Truyền thanh xã", ""},
                                     {"3", "Việc chưa giao", "", ""}});
  EXPECT_THAT(testing_support::shortly(duties),
              ElementsAre("Trạm Y tế xã | lead | Hội Chữ thập đỏ xã; các trường học | Tập huấn sơ cứu",
                          "Đài Truyền thanh xã | lead |  | Treo băng rôn"));
}

TEST(TaskTables, OfTargetsGiveNone) {
  EXPECT_THAT(
      testing_support::shortly(dutiesOfTable("Danh mục chỉ tiêu năm 2024", "Chỉ tiêu",
                                             {{"1", "95% trẻ em được tiêm chủng", "Trạm Y tế xã", "các thôn"}})),
      IsEmpty());
}

TEST(TaskTables, ACellMaySayWhoLeadsAndWhoHelps) {
  EXPECT_THAT(testing_support::shortly(
                  dutiesOfTable("Danh mục nhiệm vụ năm 2024", "Nhiệm vụ",
                                {{"1", "Kiểm tra cơ sở", "Trạm Y tế xã chủ trì, phối hợp với Công an xã", ""},
                                 {"2", "Thu gom rác", "Phòng Kinh tế", "- UBND các xã, phường - Ủy ban MTTQ tỉnh"}})),
              ElementsAre("Trạm Y tế xã | lead | Công an xã | Kiểm tra cơ sở",
                          "Phòng Kinh tế | lead | UBND các xã, phường; Ủy ban MTTQ tỉnh | Thu gom rác"));
}

TEST(TaskTables, AColumnOfBodiesLeadsWhateverItsHeader) {
  EXPECT_THAT(testing_support::shortly(dutiesOfTable("Phân công nhiệm vụ", "Nhiệm vụ",
                                                     {{"1", "Khám sàng lọc", "Trạm Y tế xã", "Tại thôn Đông"},
                                                      {"2", "Giữ trật tự", "Công an xã", "Tại chợ"}},
                                                     "Đơn vị", "Ghi chú")),
              ElementsAre("Trạm Y tế xã | lead |  | Khám sàng lọc", "Công an xã | lead |  | Giữ trật tự"));
}

TEST(TaskTables, ACellMayHoldLabelsOrRemarks) {
  EXPECT_THAT(testing_support::shortly(
                  dutiesOfTable("Danh mục nhiệm vụ năm 2024", "Nhiệm vụ",
                                {{"1", "Rà soát văn bản", "Chủ trì: Công an xã Phối hợp: Trạm Y tế xã, các thôn", ""},
                                 {"2", "Niêm yết thủ tục", "Trạm Y tế xã (chủ trì), các thôn (phối hợp)", ""}})),
              ElementsAre("Công an xã | lead | Trạm Y tế xã; các thôn | Rà soát văn bản",
                          "Trạm Y tế xã | lead | các thôn | Niêm yết thủ tục"));
}

}  // namespace
}  // namespace doichieu
