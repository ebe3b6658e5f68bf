#include "text_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> separated(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (const TypedLine& line : separatedColumns(lines)) {
    const char* mark = line.column == Column::left ? "L " : line.column == Column::right ? "R " : "";
    out.push_back(mark + squeezed(line.text));
  }
  return out;
}

TEST(TextColumns, LetterheadsAreCutInTwo) {
  EXPECT_THAT(separated({"  UBND HUYỆN LAM SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                         "ỦY BAN NHÂN DÂN XÃ HỒNG LĨNH         Độc lập - Tự do - Hạnh phúc", "",
                         "   Số:      /KH-UBND            Hồng Lĩnh, ngày     tháng     năm 2025", "",
                         "                               KẾ HOẠCH"}),
              ElementsAre("L UBND HUYỆN LAM SƠN", "L ỦY BAN NHÂN DÂN XÃ HỒNG LĨNH", "L Số: /KH-UBND",
                          "R CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "R Độc lập - Tự do - Hạnh phúc",
                          "R Hồng Lĩnh, ngày tháng năm 2025", "", "KẾ HOẠCH"));
}

TEST(TextColumns, ClosingBlocksAreCutInTwo) {
  EXPECT_THAT(separated({"Trên đây là Kế hoạch của UBND xã, yêu cầu các đơn vị tổ chức thực hiện./.",
                         "Nơi nhận:                                TM. ỦY BAN NHÂN DÂN",
                         "- UBND huyện;                                KT. CHỦ TỊCH",
                         "- Các ban, ngành xã;                         PHÓ CHỦ TỊCH", "- Lưu: VT.", "",
                         "                                            Nguyễn Văn An"}),
              ElementsAre("Trên đây là Kế hoạch của UBND xã, yêu cầu các đơn vị tổ chức thực hiện./.",
                          "L Nơi nhận:", "L - UBND huyện;", "L - Các ban, ngành xã;", "L - Lưu: VT.",
                          "R TM. ỦY BAN NHÂN DÂN", "R KT. CHỦ TỊCH", "R PHÓ CHỦ TỊCH", "R Nguyễn Văn An"));
}

TEST(TextColumns, TablesAndBlanksToFillInStay) {
  const std::vector<std::string> table = {"Nhiệm vụ                      Chủ trì",
                                          "Tuyên truyền                  Công an",
                                          "Kiểm tra                      Trạm Y tế"};
  EXPECT_EQ(separated(table).front(), "Nhiệm vụ Chủ trì");
  EXPECT_EQ(separated(table).size(), 3U);
  const std::vector<std::string> blanks = {"(Kèm theo Kế hoạch số:           /KH-UBND ngày      tháng      năm 2024",
                                           "của Ủy ban nhân dân tỉnh)"};
  EXPECT_THAT(separated(blanks),
              ElementsAre("(Kèm theo Kế hoạch số: /KH-UBND ngày tháng năm 2024", "của Ủy ban nhân dân tỉnh)"));
}

}  // namespace
}  // namespace doichieu
