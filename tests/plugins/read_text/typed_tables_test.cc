// Tables in plain text, however their cells are parted.
#include "typed_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "cell|cell" a row, the lines of a cell joined by blanks.
std::vector<std::string> rowsOf(const PageTable& table) {
  std::vector<std::vector<std::string>> cells(static_cast<std::size_t>(table.rows),
                                              std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const PageCell& cell : table.cells)
    for (const PageLine& line : cell.lines) {
      std::string& text = cells[static_cast<std::size_t>(cell.row)][static_cast<std::size_t>(cell.column)];
      text += (text.empty() ? "" : " ") + line.text;
    }
  std::vector<std::string> rows;
  for (const auto& row : cells) {
    std::string& text = rows.emplace_back();
    for (const std::string& cell : row) text += (&cell == &row.front() ? "" : "|") + cell;
  }
  return rows;
}

std::vector<std::string> onlyTable(const std::vector<std::string>& lines) {
  const std::vector<TypedTable> tables = typedTables(lines);
  EXPECT_EQ(tables.size(), 1U);
  return tables.empty() ? std::vector<std::string>() : rowsOf(tables[0].table);
}

TEST(TypedTables, BarsPartCells) {
  const std::vector<std::string> lines = {"II. NHIỆM VỤ",       "| TT | Nội dung | Chủ trì |",
                                          "|----|:---:|----|",  "| 1 | Tập huấn | Sở Y tế |",
                                          "| 2 | Kiểm tra | |", "III. KINH PHÍ"};
  EXPECT_THAT(onlyTable(lines), ElementsAre("TT|Nội dung|Chủ trì", "1|Tập huấn|Sở Y tế", "2|Kiểm tra|"));
  EXPECT_EQ(typedTables(lines)[0].begin, 1U);
  EXPECT_EQ(typedTables(lines)[0].end, 5U);
}

TEST(TypedTables, RulesBetweenBarsPartRows) {
  EXPECT_THAT(onlyTable({"+----+-----------+---------+", "| TT | Nội dung  | Chủ trì |", "+----+-----------+---------+",
                         "| 1  | Tập huấn  | Sở Y tế |", "|    | nghiệp vụ |         |", "+----+-----------+---------+",
                         "| 2  | Kiểm tra  | Công an |", "+----+-----------+---------+"}),
              ElementsAre("TT|Nội dung|Chủ trì", "1|Tập huấn nghiệp vụ|Sở Y tế", "2|Kiểm tra|Công an"));
}

TEST(TypedTables, TabsPartCells) {
  EXPECT_THAT(onlyTable({"TT\tChỉ tiêu\tĐVT\tKế hoạch", "1\tHộ có nước sạch\t%\t95", "2\tLớp tập huấn\t\t12", "",
                         "\tPhấn đấu hoàn thành."}),
              ElementsAre("TT|Chỉ tiêu|ĐVT|Kế hoạch", "1|Hộ có nước sạch|%|95", "2|Lớp tập huấn||12"));
}

TEST(TypedTables, ACellWithLineEndsBreaksItsRow) {
  EXPECT_THAT(onlyTable({"TT\tNhiệm vụ\tChủ trì\tPhối hợp", "1\tTập huấn\tSở Y tế", "Sở Nội vụ\tCông an tỉnh",
                         "2\tKiểm tra\tSở Y tế\tCác sở"}),
              ElementsAre("TT|Nhiệm vụ|Chủ trì|Phối hợp", "1|Tập huấn|Sở Y tế Sở Nội vụ|Công an tỉnh",
                          "2|Kiểm tra|Sở Y tế|Các sở"));
}

TEST(TypedTables, BlanksPartColumns) {
  EXPECT_THAT(
      onlyTable(
          {" STT        Nhiệm vụ              Cơ quan        Thời gian", "                                  chủ trì",
           "", "  I   Tuyên truyền, vận động Nhân dân tham gia thực hiện các phong trào",
           "  1   Tổ chức hội nghị          Sở Y tế          Quý I/2026",
           "      triển khai kế hoạch                        ",
           "  2   Treo băng rôn tại trụ sở  UBND các xã,     Tháng 4/2026", "                                phường"}),
      ElementsAre("STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian",
                  "I|Tuyên truyền, vận động Nhân dân tham gia thực hiện các phong trào||",
                  "1|Tổ chức hội nghị triển khai kế hoạch|Sở Y tế|Quý I/2026",
                  "2|Treo băng rôn tại trụ sở|UBND các xã, phường|Tháng 4/2026"));
}

TEST(TypedTables, OrdinalsMayStandInTheMiddleOfTheirRows) {
  EXPECT_THAT(onlyTable({" STT   Nhiệm vụ               Cơ quan chủ trì     Thời gian", "       Rà soát quy hoạch",
                         "  1    các khu dân cư         Sở Xây dựng         Quý I", "       nông thôn",
                         "       Lắp đặt trạm quan", "  2    trắc                   Sở Y tế             Quý II"}),
              ElementsAre("STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian",
                          "1|Rà soát quy hoạch các khu dân cư nông thôn|Sở Xây dựng|Quý I",
                          "2|Lắp đặt trạm quan trắc|Sở Y tế|Quý II"));
}

TEST(TypedTables, TheLastRowOfAPageGoesOnBelowTheNextHeader) {
  EXPECT_THAT(onlyTable({" STT   Nhiệm vụ                 Cơ quan chủ trì     Thời gian",
                         "       và kinh doanh của Nhân   thành phố           năm 2026", "       dân",
                         "  4    Thống kê nhà, đất        Sở Tài chính        Quý II"}),
              ElementsAre("STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian", "|và kinh doanh của Nhân dân|thành phố|năm 2026",
                          "4|Thống kê nhà, đất|Sở Tài chính|Quý II"));
}

TEST(TypedTables, LetterheadsAndProseAreNone) {
  EXPECT_THAT(typedTables({"UBND HUYỆN ĐÔNG LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                           "UBND XÃ PHÚ ĐIỀN Độc lập - Tự do - Hạnh phúc",
                           "Số:       /KH-UBND Phú Điền, ngày      tháng 4 năm 2024"}),
              IsEmpty());
  EXPECT_THAT(typedTables({"Nơi nhận:                   TM. ỦY BAN NHÂN DÂN",
                           "- UBND huyện;                    CHỦ TỊCH", "- Lưu: VT."}),
              IsEmpty());
  EXPECT_THAT(typedTables({"\t- Tuyên truyền;", "\t- Kiểm tra.", "Tỷ lệ 5 | 10 xã"}), IsEmpty());
}

TEST(TypedTables, CellsMayBeCentredEachForItself) {
  EXPECT_THAT(
      onlyTable({"      II. Chỉ tiêu giao năm 2024", "                                          Giao năm",
                 " TT             Chỉ tiêu           ĐVT                  Đơn vị thực hiện",
                 "                                            2024",
                 "                                                         Văn phòng", "       Hồ sơ cấp thị xã nộp",
                 "  1                                 %     từ 75 trở lên   HĐND và UBND", "       trực tuyến",
                 "                                                         thị xã",
                 "       Hồ sơ cấp xã nộp trực                             UBND các xã,",
                 "  2                                 %     từ 50 trở lên",
                 "       tuyến                                             phường"}),
      ElementsAre("TT|Chỉ tiêu|ĐVT|Giao năm 2024|Đơn vị thực hiện",
                  "1|Hồ sơ cấp thị xã nộp trực tuyến|%|từ 75 trở lên|Văn phòng HĐND và UBND thị xã",
                  "2|Hồ sơ cấp xã nộp trực tuyến|%|từ 50 trở lên|UBND các xã, phường"));
}

}  // namespace
}  // namespace doichieu
