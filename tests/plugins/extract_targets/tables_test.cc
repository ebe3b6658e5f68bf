// Annex tables of targets as provinces, departments and communes draw them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "doichieu/model/page.h"
#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_targets();

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Rows of cells parted by "|"; the first row is the header.
PageTable tableOf(const std::vector<std::string>& rows) {
  PageTable table;
  table.rows = static_cast<int>(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::istringstream cells(rows[r]);
    int column = 0;
    for (std::string text; std::getline(cells, text, '|'); ++column) {
      PageCell cell;
      cell.row = static_cast<int>(r);
      cell.column = column;
      const std::size_t begin = text.find_first_not_of(' '), end = text.find_last_not_of(' ');
      PageLine line;
      line.text = begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
      if (!line.text.empty()) cell.lines.push_back(line);
      table.cells.push_back(cell);
    }
    table.columns = std::max(table.columns, column);
  }
  return table;
}

std::vector<Target> targetsOf(const std::string& title, const std::vector<std::string>& rows) {
  static const Engine engine = testing_support::engineWith({&doichieu_create_extract_targets});
  Page page = testing_support::typedPage(
      "KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2025\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND "
      "tỉnh, UBND "
      "huyện xây dựng kế hoạch như sau:\nI. NHIỆM VỤ\n- Đẩy mạnh tuyên truyền.\nTrên đây là Kế hoạch phát triển kinh "
      "tế - xã hội "
      "năm 2025./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nPhụ lục I\n" +
      title + "\n(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/01/2025 của UBND huyện)\n");
  page.items.emplace_back(tableOf(rows));
  const std::vector<Page> pages{page};
  return engine.extractRecords(engine.buildPlan(pages), pages, {}).targets;
}

// "text: 95 % ge, 12 xã eq <lead>".
std::vector<std::string> linesOf(const std::vector<Target>& targets) {
  std::vector<std::string> lines;
  for (const Target& target : targets) {
    std::ostringstream out;
    out << target.text << ':';
    for (const Measure& measure : target.measures) {
      out << ' ' << measure.value;
      if (measure.valueMax) out << ".." << *measure.valueMax;
      out << ' ' << measure.unit.value_or("-") << ' ' << measure.comparator;
      if (measure.change) out << ' ' << *measure.change;
      out << ';';
    }
    for (const std::string& agency : target.lead) out << " <" << agency << '>';
    lines.push_back(out.str());
  }
  return lines;
}

TEST(TargetTables, AColumnForEachYearAndTheUnitInItsOwn) {
  EXPECT_THAT(
      linesOf(targetsOf("CHỈ TIÊU CHỦ YẾU NĂM 2025 - 2026",
                        {"STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2024 | Năm 2025 | Năm 2026 | Cơ quan chủ trì",
                         "1 | Tỷ lệ dân số tham gia bảo hiểm y tế | % | 93,1 | 94,5 | ≥ 95 | Bảo hiểm xã hội",
                         "2 | Số giường bệnh trên 10.000 dân | Giường | 28 | 30 | 31,5 | Sở Y tế",
                         "3 | Xã không đạt tiêu chí y tế | Xã | 4 | 2 | 0 | Sở Y tế"})),
      ElementsAre("Tỷ lệ dân số tham gia bảo hiểm y tế: 94.5 % eq; 95 % ge; <Bảo hiểm xã hội>",
                  "Số giường bệnh trên 10.000 dân: 30 Giường eq; 31.5 Giường eq; <Sở Y tế>",
                  "Xã không đạt tiêu chí y tế: 2 Xã eq; 0 Xã eq; <Sở Y tế>"));
}

TEST(TargetTables, OneUnitForTheFiguresOfSeveralLines) {
  EXPECT_THAT(linesOf(targetsOf("CHỈ TIÊU CHỦ YẾU NĂM 2025",
                                {"STT | Chỉ tiêu | Đơn vị tính | Năm 2025",
                                 "1 | Tỷ lệ lao động qua đào tạo, trong đó có chứng chỉ | % | 87 32",
                                 "2 | Thu ngân sách | Tỷ đồng | 22 150"})),
              ElementsAre("Tỷ lệ lao động qua đào tạo, trong đó có chứng chỉ: 87 % eq; 32 % eq;",
                          "Thu ngân sách: 22150 Tỷ đồng eq;"));
}

TEST(TargetTables, TheUnitInBracketsOfTheIndicator) {
  EXPECT_THAT(
      linesOf(targetsOf(
          "GIAO CHỈ TIÊU KIỂM TRA NĂM 2025",
          {"TT | Chỉ tiêu | Đơn vị thực hiện | Giao năm 2025", "1 | Số mẫu nước giám sát (mẫu) | Trung tâm Y tế | 240",
           "2 | Tỷ lệ mẫu đạt (%) | Trung tâm Y tế | ≥ 92", "3 | Số lớp tập huấn (lớp) | Phòng Y tế | -"})),
      ElementsAre("Số mẫu nước giám sát (mẫu): 240 mẫu eq; <Trung tâm Y tế>",
                  "Tỷ lệ mẫu đạt (%): 92 % ge; <Trung tâm Y tế>", "Số lớp tập huấn (lớp): <Phòng Y tế>"));
}

TEST(TargetTables, RowsForPlacesAndIndicatorsInTheHeader) {
  EXPECT_THAT(
      linesOf(targetsOf("GIAO CHỈ TIÊU TUYỂN QUÂN, TRỒNG RỪNG NĂM 2025",
                        {"TT | Chỉ tiêu | Công dân nhập ngũ (người) | Rừng trồng mới (ha) | Tỷ lệ che phủ (%)",
                         "1 | Xã Đông Sơn | 12 | 35,5 | 61", "2 | Thị trấn Mới | 9 | 0 | trên 40"})),
      ElementsAre("Xã Đông Sơn: 12 người eq; 35.5 ha eq; 61 % eq;", "Thị trấn Mới: 9 người eq; 0 ha eq; 40 % gt;"));
}

TEST(TargetTables, TheTitleTellsOfAChange) {
  EXPECT_THAT(linesOf(targetsOf("CHỈ TIÊU GIẢM TỶ LỆ HỘ CẬN NGHÈO (%)",
                                {"TT | Chỉ tiêu | Năm 2025 | Năm 2026", "1 | Huyện Bắc Hồ | 2,5 | 3,0",
                                 "2 | Huyện Nam Hồ | 1,2 | 1"})),
              ElementsAre("Huyện Bắc Hồ: 2.5 % eq decrease; 3 % eq decrease;",
                          "Huyện Nam Hồ: 1.2 % eq decrease; 1 % eq decrease;"));
}

TEST(TargetTables, SeveralFiguresInACell) {
  EXPECT_THAT(linesOf(targetsOf(
                  "CHỈ TIÊU NĂM 2025",
                  {"TT | Chỉ tiêu | Mức phấn đấu | Cơ quan chủ trì",
                   "1 | Tỷ lệ lao động qua đào tạo; trong đó có bằng, chứng chỉ | 70%; 28% | Sở Nội vụ",
                   "2 | Thời gian giải quyết hồ sơ đất đai | không quá 10 ngày làm việc | Sở Nông nghiệp và Môi trường",
                   "3 | Số doanh nghiệp thành lập mới | 120 - 150 | Sở Tài chính"})),
              ElementsAre("Tỷ lệ lao động qua đào tạo; trong đó có bằng, chứng chỉ: 70 % eq; 28 % eq; <Sở Nội vụ>",
                          "Thời gian giải quyết hồ sơ đất đai: 10 ngày làm việc le; <Sở Nông nghiệp và Môi trường>",
                          "Số doanh nghiệp thành lập mới: 120..150 doanh nghiệp range; <Sở Tài chính>"));
}

TEST(TargetTables, NumbersAreNoAgenciesAndPastFiguresNoMeasures) {
  EXPECT_THAT(
      linesOf(targetsOf("CHỈ TIÊU NĂM 2025", {"TT | Chỉ tiêu | ĐVT | Hiện trạng | Kế hoạch năm 2025 | Cơ quan chủ trì",
                                              "1 | Thuê bao băng rộng | thuê bao/100 dân | 80 | 85 | 1.200",
                                              "2 | Thu ngân sách | tỷ đồng | 950 | 1.020 | Thuế tỉnh"})),
      ElementsAre("Thuê bao băng rộng: 85 thuê bao/100 dân eq;", "Thu ngân sách: 1020 tỷ đồng eq; <Thuế tỉnh>"));
}

TEST(TargetTables, TablesOfTasksPromiseOnlyWhatTheyMeasure) {
  EXPECT_THAT(linesOf(targetsOf("PHÂN CÔNG NHIỆM VỤ",
                                {"TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành",
                                 "1 | Rà soát quy hoạch | Sở Xây dựng | Quý II/2025",
                                 "2 | Trồng 25 ha rừng ngập mặn | Sở Nông nghiệp và Môi trường | Tháng 6/2025"})),
              ElementsAre("Trồng 25 ha rừng ngập mặn: 25 ha eq; <Sở Nông nghiệp và Môi trường>"));
}

TEST(TargetTables, PlacesWithFiguresBesideThem) {
  EXPECT_THAT(linesOf(targetsOf("PHÂN BỔ CHỈ TIÊU CHO CÁC XÃ",
                                {"TT | Xã, phường | Số hộ thoát nghèo (hộ) | Tỷ lệ bao phủ BHYT (%)",
                                 "1 | Phường An Xuyên | 25 | 95", "2 | Xã Đất Mũi | 40 | 94,5"})),
              ElementsAre("Phường An Xuyên: 25 hộ eq; 95 % eq;", "Xã Đất Mũi: 40 hộ eq; 94.5 % eq;"));
}

TEST(TargetTables, UnitsThatCountOnlyInCells) {
  EXPECT_THAT(linesOf(targetsOf("CHỈ TIÊU CHỦ YẾU NĂM 2025",
                                {"TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Cơ quan chủ trì",
                                 "1 | Tuổi thọ trung bình | Tuổi | 75,5 | Sở Y tế",
                                 "2 | Số xã đạt chuẩn nông thôn mới | Xã | 43 (tăng 03 xã) | Sở Nội vụ/Sở Xây dựng"})),
              ElementsAre("Tuổi thọ trung bình: 75.5 Tuổi eq; <Sở Y tế>",
                          "Số xã đạt chuẩn nông thôn mới: 43 Xã eq; 3 xã eq increase; <Sở Nội vụ> <Sở Xây dựng>"));
}

TEST(TargetTables, LabelsInTheCellOfBodies) {
  const auto targets =
      targetsOf("CHỈ TIÊU CHỦ YẾU NĂM 2025",
                {"TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Cơ quan thực hiện",
                 "1 | Hộ dùng nước sạch | % | 95 | Chủ trì: Sở Xây dựng; phối hợp: Sở Y tế, Sở Nội vụ"});
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Sở Xây dựng"));
  EXPECT_THAT(targets[0].coordinating, ElementsAre("Sở Y tế", "Sở Nội vụ"));
}

}  // namespace
}  // namespace doichieu
