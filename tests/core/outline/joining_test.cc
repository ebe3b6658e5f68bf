#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing::headings;
using testing::paragraphs;
using testing::typedPlan;

// One text in the shapes in which text taken from PDF files arrives.
const std::vector<std::string> kLines = {
    "II. NHIỆM VỤ",
    "1. Nâng cao hiệu quả công tác truyền thông, tuyên truyền, phổ biến, giáo",
    "dục pháp luật về phòng, chống thiên tai",
    "- Tăng cường phối hợp giữa Phòng Lao động - Thương binh và Xã hội với các cơ",
    "quan, đơn vị của huyện trong việc thông tin, báo cáo về tình hình thiên tai trên",
    "địa bàn xã.",
    "- Tổ chức tuyên truyền.",
};

std::string joined(const std::vector<std::string>& lines, const std::string& between) {
  std::string out;
  for (const std::string& line : lines) out += line + between;
  return out;
}

void expectShape(const std::string& text) {
  const Plan plan = typedPlan(text);
  EXPECT_THAT(
      headings(plan),
      ElementsAre("II NHIỆM VỤ",
                  "II.1 Nâng cao hiệu quả công tác truyền thông, tuyên truyền, phổ biến, giáo dục pháp luật về phòng, "
                  "chống thiên tai"));
  EXPECT_THAT(paragraphs(plan, Zone::body), ElementsAre("II. NHIỆM VỤ",
                                                        "1. Nâng cao hiệu quả công tác truyền thông, tuyên truyền, phổ "
                                                        "biến, giáo dục pháp luật về phòng, chống thiên tai",
                                                        "- Tăng cường phối hợp giữa Phòng Lao động - Thương binh và Xã "
                                                        "hội với các cơ quan, đơn vị của huyện trong việc thông "
                                                        "tin, báo cáo về tình hình thiên tai trên địa bàn xã.",
                                                        "- Tổ chức tuyên truyền."));
}

TEST(Joining, ADateOrSymbolBrokenAtTheEndOfAShortLine) {
  const Plan plan = typedPlan(
      "Căn cứ Quyết định số 71/QĐ-UBND ngày\n05 tháng 6 năm 2024 của Ủy ban nhân dân huyện về phòng, chống thiên tai\n"
      "trên địa bàn huyện giai đoạn 2024 - 2026 và Kế hoạch số\n12/KH-UBND của xã.\n");
  EXPECT_THAT(
      paragraphs(plan, Zone::body),
      ElementsAre("Căn cứ Quyết định số 71/QĐ-UBND ngày 05 tháng 6 năm 2024 của Ủy ban nhân dân huyện về phòng, "
                  "chống thiên tai trên địa bàn huyện giai đoạn 2024 - 2026 và Kế hoạch số 12/KH-UBND của xã."));
}

TEST(Joining, ABareFigureBehindAColon) {
  const Plan plan = typedPlan(
      "1. Mục tiêu\n- Tỷ lệ hộ dùng nước sạch năm 2027 nâng lên:\n92,5%.\n- Đến năm 2030:\n97%\n"
      "2. Nhiệm vụ\na) Các lớp tập huấn:\n12 lớp cho cán bộ cấp xã và trưởng thôn.\n");
  EXPECT_THAT(paragraphs(plan, Zone::body),
              ElementsAre("1. Mục tiêu", "- Tỷ lệ hộ dùng nước sạch năm 2027 nâng lên: 92,5%.", "- Đến năm 2030: 97%",
                          "2. Nhiệm vụ", "a) Các lớp tập huấn:", "12 lớp cho cán bộ cấp xã và trưởng thôn."));
}

TEST(Joining, ARemarkBrokenAtAShortLine) {
  const Plan plan = typedPlan(
      "Thực hiện tốt các nhiệm vụ theo hướng dẫn của cấp trên tại các xã, phường, thị trấn\n"
      "(gọi chung là cấp xã) trên địa bàn huyện và các nội dung khác có liên quan đến lĩnh vực này.\n");
  EXPECT_THAT(paragraphs(plan, Zone::body),
              ElementsAre("Thực hiện tốt các nhiệm vụ theo hướng dẫn của cấp trên tại các xã, phường, thị trấn (gọi "
                          "chung là cấp xã) trên địa bàn huyện và các nội dung khác có liên quan đến lĩnh vực này."));
}

TEST(Joining, EveryLineFollowedByAnEmptyOne) {
  expectShape(joined(kLines, " \n\n"));
}
TEST(Joining, PlainLines) {
  expectShape(joined(kLines, "\n"));
}

TEST(Joining, EmptyLineAfterTheFirstLineOfAParagraph) {
  expectShape(kLines[0] + "\n" + kLines[1] + "\n\n" + kLines[2] + "\n" + kLines[3] + "\n\n" + kLines[4] + "\n" +
              kLines[5] + "\n" + kLines[6] + "\n");
}

TEST(Joining, OneParagraphALineCutByPages) {
  expectShape(kLines[0] + "\n" + kLines[1] + " " + kLines[2] + "\n" + kLines[3] + " " + kLines[4] + "\n\n\n" +
              kLines[5] + "\n" + kLines[6] + "\n");
}

TEST(Joining, HyphenAtALineEndStaysWithoutABlank) {
  const Plan plan = typedPlan(
      "Thực hiện Kế hoạch số 255/KH-\nUBND ngày 16/11/2021 của Sở Lao động-\nThương binh và Xã hội, kinh tế -\nxã hội "
      "như sau:\n");
  EXPECT_EQ(paragraphs(plan, Zone::body).front(),
            "Thực hiện Kế hoạch số 255/KH-UBND ngày 16/11/2021 của Sở Lao động-Thương binh và Xã hội, kinh tế - xã hội "
            "như sau:");
}

TEST(Joining, NameBrokenBeforeItsDashOpensNoItem) {
  const Plan plan = typedPlan(
      "1. Công chức Văn hóa - Xã hội xã (phụ trách công tác về Lao động\n- Thương binh và Xã hội)\n- Chủ trì tuyên "
      "truyền.\n");
  EXPECT_THAT(headings(plan),
              ElementsAre("1 Công chức Văn hóa - Xã hội xã (phụ trách công tác về Lao động - Thương binh và Xã hội)"));
}

TEST(Joining, BasisLinesStayApart) {
  const Plan plan = typedPlan(
      "Căn cứ Luật Phòng, chống ma túy ngày 30 tháng 3 năm 2021;\nCăn cứ Nghị định số 105/2021/NĐ-CP;\nUBND xã xây "
      "dựng kế hoạch như sau:\n");
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 3U);
}

TEST(Joining, GeometryTellsAParagraphByItsIndent) {
  Page page;
  const auto line = [&](const std::string& text, float left, float right, float top) {
    PageLine item;
    item.text = text;
    item.box = {left, top, right, top + 0.015F};
    page.items.emplace_back(item);
  };
  line("Đoạn thứ nhất đầy hết dòng và kết thúc đúng ở cuối dòng này của trang.", 0.17F, 0.92F, 0.2F);
  line("Đoạn thứ hai mở đầu bằng thụt dòng và chạy tiếp sang dòng kế tiếp của", 0.20F, 0.92F, 0.22F);
  line("trang giấy, rồi lại chạy tiếp sang một dòng nữa cho đủ dài và đầy thêm", 0.17F, 0.92F, 0.24F);
  line("một dòng.", 0.17F, 0.3F, 0.26F);
  const Plan plan = testing::builder().build({page});
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 2U);
}

TEST(Joining, ADoerBeforeAColonOpensAParagraphBehindAFullLine) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\nCông an xã: Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp báo cáo theo quy định.\n"
      "Trạm Y tế: Phối hợp với Công an xã.\nCác nhà trường: Tuyên truyền, giáo dục học sinh.\n");
  EXPECT_THAT(paragraphs(plan, Zone::body),
              ElementsAre("V. TỔ CHỨC THỰC HIỆN",
                          "Công an xã: Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp báo cáo theo quy định.",
                          "Trạm Y tế: Phối hợp với Công an xã.", "Các nhà trường: Tuyên truyền, giáo dục học sinh."));
}

}  // namespace
}  // namespace doichieu
