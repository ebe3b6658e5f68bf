// Tasks whose doers are told by labels.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "duties_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::dutiesOf;
using testing_support::shortly;

TEST(Labels, InABracketAtTheEnd) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n- Tổ chức ra quân vệ sinh (Đơn vị chủ trì: Đoàn Thanh niên xã; phối hợp: "
                               "Hội Phụ nữ xã, đề nghị "
                               "Tòa án nhân dân huyện; thời gian: quý II).\n- Tuyên truyền thường xuyên.\n")),
              ElementsAre("Đoàn Thanh niên xã | lead | Hội Phụ nữ xã; Tòa án nhân dân huyện | Tổ chức ra quân vệ sinh "
                          "(Đơn vị chủ trì: Đoàn Thanh "
                          "niên xã; phối hợp: Hội Phụ nữ xã, đề nghị Tòa án nhân dân huyện; thời gian: quý II)."));
}

TEST(Labels, OnLinesBelowTheTask) {
  EXPECT_THAT(shortly(dutiesOf(
                  "I. NHIỆM VỤ\n1. Giám sát dịch bệnh\nLấy mẫu xét nghiệm tại chợ.\n- Đơn vị chủ trì: Trạm Y tế xã.\n"
                  "- Đơn vị phối hợp: Công an xã; các thôn.\n- Thời gian hoàn thành: Trước ngày 31/3/2024.\n")),
              ElementsAre("Trạm Y tế xã | lead | Công an xã; các thôn | Lấy mẫu xét nghiệm tại chợ."));
}

TEST(Labels, OfATaskThatIsOnlyAHeading) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Xây dựng 02 mô hình thôn sạch\n- Cơ quan thực hiện: Hội Nông dân "
                               "xã.\n2. Tuyên truyền\n- Phát thanh.\n")),
              ElementsAre("Hội Nông dân xã | lead |  | Xây dựng 02 mô hình thôn sạch"));
}

TEST(Labels, OfEachTaskInARow) {
  EXPECT_THAT(
      shortly(
          dutiesOf("I. NHIỆM VỤ\n- Mở lớp tập huấn.\n+ Chủ trì: Trạm Y tế xã.\n+ Sản phẩm: Báo cáo.\n- Treo băng rôn.\n"
                   "+ Đơn vị thực hiện: Đài Truyền thanh xã.\n")),
      ElementsAre("Trạm Y tế xã | lead |  | Mở lớp tập huấn.", "Đài Truyền thanh xã | lead |  | Treo băng rôn."));
}

TEST(Labels, InOneLine) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Khử khuẩn\nKhử khuẩn các trường học.\nĐơn vị chủ trì: Trạm Y tế xã. "
                               "Đơn vị phối hợp: các trường học. "
                               "Thời gian thực hiện: Quý I.\n")),
              ElementsAre("Trạm Y tế xã | lead | các trường học | Khử khuẩn các trường học."));
}

TEST(Labels, OfTimeAloneMakeNoDuty) {
  EXPECT_THAT(shortly(dutiesOf("I. NỘI DUNG\n1. Thời gian, địa điểm\n- Thời gian thực hiện: từ ngày 01/6.\n- Địa điểm: "
                               "nhà văn hóa thôn.\n")),
              IsEmpty());
}

TEST(Labels, BelowAHeadingThatStatesTheTask) {
  EXPECT_THAT(
      shortly(
          dutiesOf("I. NHIỆM VỤ\n1. Xây dựng học liệu\na) Ban hành khung năng lực số\n- Đơn vị chủ trì: Sở Nội vụ.\n"
                   "- Thời gian hoàn thành: Quý I.\nb) Cập nhật học liệu số.\n- Đơn vị chủ trì: Sở Y tế.\n")),
      ElementsAre("Sở Nội vụ | lead |  | Ban hành khung năng lực số", "Sở Y tế | lead |  | Cập nhật học liệu số."));
}

TEST(Labels, InABracketOnALineOfTheirOwn) {
  EXPECT_THAT(
      shortly(dutiesOf(
          "I. NHIỆM VỤ\n- Rà soát quỹ đất.\n(Cơ quan chủ trì: Sở Xây dựng. Cơ quan phối hợp: UBND cấp xã. Thời gian "
          "hoàn thành: Tháng 12.)\n")),
      ElementsAre("Sở Xây dựng | lead | UBND cấp xã | Rà soát quỹ đất."));
}

TEST(Labels, EndWhereATimeBegins) {
  EXPECT_THAT(shortly(dutiesOf(
                  "I. NHIỆM VỤ\n- Công bố thủ tục (chủ trì: Vụ Pháp chế; phối hợp: Văn phòng Bộ; hoàn thành trong quý "
                  "II/2026).\n")),
              ElementsAre(::testing::StartsWith("Vụ Pháp chế | lead | Văn phòng Bộ |")));
}

TEST(Labels, MaySayMoreThanWhoLeads) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n- Kiểm tra 40 cơ sở. Đơn vị thực hiện: Trạm Y tế xã chủ trì, phối hợp với "
                               "Công an xã.\n")),
              ElementsAre(::testing::StartsWith("Trạm Y tế xã | lead | Công an xã | Kiểm tra 40 cơ sở.")));
}

TEST(Labels, BeforeTheTasksOfASection) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Vệ sinh môi trường\nĐơn vị chủ trì: Trạm Y tế xã; đơn vị phối hợp: các "
                               "thôn.\n- Phát quang bụi rậm.\n- Khơi thông cống rãnh.\n2. Tuyên truyền\n- Treo băng "
                               "rôn.\n")),
              ElementsAre("Trạm Y tế xã | lead | các thôn | Phát quang bụi rậm.",
                          "Trạm Y tế xã | lead | các thôn | Khơi thông cống rãnh."));
}

TEST(Labels, InAHeadingAreForWhatStandsBelow) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NHIỆM VỤ\n1. Tập huấn (Chủ trì: Trạm Y tế xã; Phối hợp: Hội Phụ nữ xã)\n- Mở lớp cho "
                       "cộng tác viên.\n2. Tuyên truyền (Công an xã chủ trì)\n- Treo băng rôn.\n")),
      ElementsAre("Trạm Y tế xã | lead | Hội Phụ nữ xã | Mở lớp cho cộng tác viên.",
                  "Công an xã | lead |  | Treo băng rôn."));
}

TEST(Labels, ABracketAloneThatSaysWhoLeads) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Giám sát\n- Rà soát ổ dịch.\n(Công an xã chủ trì; các thôn phối hợp)\n"
                               "2. Hội nghị\n2.1. Mở hội nghị quán triệt.\n(Trạm Y tế xã chủ trì, phối hợp với Công an "
                               "xã)\n")),
              ElementsAre("Công an xã | lead | các thôn | Rà soát ổ dịch.",
                          ::testing::StartsWith("Trạm Y tế xã | lead | Công an xã | Mở hội nghị quán triệt.")));
}

TEST(Labels, BehindTheTaskOfANumberedLine) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Kiểm tra liên ngành (Chủ trì: Công an xã. Phối hợp: Trạm Y tế xã. Thời "
                               "gian: tháng 4).\n2. Tổ chức ngày hội - Cơ quan chủ trì: Ủy ban MTTQ xã - Cơ quan phối "
                               "hợp: Công an xã, các thôn - Thời gian: tháng 8.\n3. Thành lập Tổ công tác. Phân công "
                               "thực hiện: Công an xã tham mưu; Văn phòng thẩm định.\n")),
              ElementsAre(::testing::StartsWith("Công an xã | lead | Trạm Y tế xã | Kiểm tra liên ngành"),
                          ::testing::StartsWith("Ủy ban MTTQ xã | lead | Công an xã; các thôn | Tổ chức ngày hội"),
                          ::testing::StartsWith("Công an xã | lead |  | Thành lập Tổ công tác.")));
}

TEST(Labels, KeepANameThatTellsWhatItsBodyDoes) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n- Thống kê hộ nghèo. Đơn vị thực hiện: Cán bộ phụ trách lao động xã.\n")),
              ElementsAre(::testing::StartsWith("Cán bộ phụ trách lao động xã | lead |")));
}

}  // namespace
}  // namespace doichieu
