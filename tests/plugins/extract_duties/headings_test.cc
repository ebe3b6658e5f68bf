// Duties below headings and lead-ins that name who has them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "duties_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::dutiesOf;
using testing_support::shortly;

const std::string kAssignment = "I. NỘI DUNG\n- Tuyên truyền đến người dân.\nII. TỔ CHỨC THỰC HIỆN\n";

TEST(DutyHeadings, GiveTheirAgencyToBulletsAndParagraphs) {
  const auto duties = dutiesOf(kAssignment +
                               "1. Trạm Y tế xã\n- Chủ trì giám sát dịch bệnh.\n- Tổng hợp báo cáo hằng tháng.\n"
                               "2. Công an xã\nQuản lý người ra vào địa bàn.\n");
  EXPECT_THAT(shortly(duties), ElementsAre("Trạm Y tế xã | lead |  | Chủ trì giám sát dịch bệnh.",
                                           "Trạm Y tế xã | perform |  | Tổng hợp báo cáo hằng tháng.",
                                           "Công an xã | perform |  | Quản lý người ra vào địa bàn."));
  EXPECT_EQ(duties[0].section, "II.1");
  EXPECT_EQ(duties[0].line, "health");
  EXPECT_GT(duties[0].confidence, 0.9);
}

TEST(DutyHeadings, LoseWordsOfAskingAndRole) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment + "1. Công an xã (cơ quan thường trực)\n- Tuần tra ban đêm.\n"
                                     "2. Trách nhiệm của các Trưởng thôn\n- Vệ sinh đường làng.\n"
                                     "3. Đề nghị Ủy ban MTTQ xã và các đoàn thể:\n- Vận động hội viên.\n")),
      ElementsAre("Công an xã | perform |  | Tuần tra ban đêm.", "các Trưởng thôn | perform |  | Vệ sinh đường làng.",
                  "Ủy ban MTTQ xã và các đoàn thể | request |  | Vận động hội viên."));
}

TEST(DutyHeadings, KeepSeveralAgenciesAndRemarks) {
  EXPECT_THAT(
      shortly(
          dutiesOf(kAssignment +
                   "1. Công chức Văn hóa - Xã hội (phụ trách văn hóa), Đài Truyền thanh xã\n- Viết tin bài.\n"
                   "2. Các phòng: Kinh tế, Nội vụ\n- Theo chức năng, nhiệm vụ được giao, kiểm tra việc thực hiện.\n")),
      ElementsAre(
          "Công chức Văn hóa - Xã hội (phụ trách văn hóa), Đài Truyền thanh xã | perform |  | Viết tin bài.",
          "Các phòng: Kinh tế, Nội vụ | perform |  | Theo chức năng, nhiệm vụ được giao, kiểm tra việc thực hiện."));
}

TEST(DutyHeadings, KeepTheFieldsOfANameThatNoTableKnows) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment + "1. Đội Tuyên truyền, điều tra, giải quyết tai nạn và xử lý vi phạm đường thủy\n"
                                     "- Viết 02 tin bài mỗi tháng.\n")),
      ElementsAre("Đội Tuyên truyền, điều tra, giải quyết tai nạn và xử lý vi phạm đường thủy | perform |  | "
                  "Viết 02 tin bài mỗi tháng."));
}

TEST(DutyHeadings, ShareTheLineWithTheirText) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment + "1. Công an xã: Chủ trì tuần tra.\n2. Trạm Y tế: Phối hợp khám sức khỏe.\n")),
      ElementsAre("Công an xã | lead |  | Chủ trì tuần tra.", "Trạm Y tế | coordinate |  | Phối hợp khám sức khỏe."));
}

TEST(DutyHeadings, AreNotEveryHeading) {
  EXPECT_THAT(
      shortly(dutiesOf(
          "I. NỘI DUNG\n1. Phòng, chống dịch bệnh mùa hè\n- Phun khử khuẩn.\n2. Tổ chức hội nghị\n- Mời chuyên gia.\n"
          "II. KINH PHÍ THỰC HIỆN\nNgân sách xã bảo đảm.\nIII. TỔ CHỨC THỰC HIỆN\n1. Chế độ báo cáo\n- Báo cáo định "
          "kỳ.\n")),
      IsEmpty());
}

TEST(DutyHeadings, AKindOfBodiesAmongOtherThingsIsASubject) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ\n1. Lực lượng, phương tiện, nguồn nước\n- Bảo dưỡng máy bơm.\n")),
              IsEmpty());
}

TEST(DutyHeadings, MayStandAnywhereWhenTheyAreBodies) {
  EXPECT_THAT(shortly(dutiesOf("I. NHIỆM VỤ CỤ THỂ\n1. Công an xã\n- Tuần tra.\n2. Trạm Y tế xã\n- Khám sàng lọc.\n")),
              ElementsAre("Công an xã | perform |  | Tuần tra.", "Trạm Y tế xã | perform |  | Khám sàng lọc."));
}

TEST(DutyHeadings, MayLackTheirNumber) {
  EXPECT_THAT(shortly(dutiesOf(kAssignment +
                               "Công an xã\n- Tuần tra ban đêm.\nTrạm Y tế xã\n- Khám sàng lọc.\n- Phát thuốc.\n")),
              ElementsAre("Công an xã | perform |  | Tuần tra ban đêm.", "Trạm Y tế xã | perform |  | Khám sàng lọc.",
                          "Trạm Y tế xã | perform |  | Phát thuốc."));
}

TEST(DutyHeadings, SurviveAMisreadNumber) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment +
                       "1, Công an xã\n- Tuần tra ban đêm.\n_ 2. Đề nghị Hội Phụ nữ xã\n- Vận động hội viên.\n")),
      ElementsAre("Công an xã | perform |  | Tuần tra ban đêm.", "Hội Phụ nữ xã | request |  | Vận động hội viên."));
}

TEST(DutyHeadings, BesideOnesThatNameBodiesDoSoToo) {
  EXPECT_THAT(shortly(dutiesOf("I. NỘI DUNG CỤ THỂ\n1. Công an xã\n- Tuần tra.\n2. Trạm Y tế xã\n- Khám sàng lọc.\n3. "
                               "Các tố dân phố\n- Vệ sinh ngõ phố.\n")),
              ElementsAre("Công an xã | perform |  | Tuần tra.", "Trạm Y tế xã | perform |  | Khám sàng lọc.",
                          "Các tố dân phố | perform |  | Vệ sinh ngõ phố."));
}

TEST(DutyHeadings, AreNotListsOfMembers) {
  EXPECT_THAT(
      shortly(dutiesOf("I. NỘI DUNG\n1. Thành phần tham dự\n- Lãnh đạo UBND xã\n- Công an xã\n- Trạm Y tế xã\n")),
      IsEmpty());
}

TEST(DutyLeadIns, GiveRoleAndPartnersAndAreNoDuty) {
  EXPECT_THAT(
      shortly(
          dutiesOf(kAssignment +
                   "1. Trạm Y tế xã\nChủ trì, phối hợp với Công an xã, các thôn thực hiện:\n- Khử khuẩn trường học.\n"
                   "- Phối hợp với Hội Phụ nữ xã tuyên truyền.\n")),
      ElementsAre(
          "Trạm Y tế xã | lead | Công an xã; các thôn | Khử khuẩn trường học.",
          "Trạm Y tế xã | lead | Công an xã; các thôn; Hội Phụ nữ xã | Phối hợp với Hội Phụ nữ xã tuyên truyền."));
}

TEST(DutyLeadIns, EndWithTheirList) {
  EXPECT_THAT(
      shortly(dutiesOf(
          kAssignment +
          "1. Trạm Y tế xã\n- Chủ trì, phối hợp với các thôn thực hiện các nhiệm vụ sau:\n+ Khử khuẩn trường học.\n"
          "+ Giám sát ca bệnh.\n- Tham mưu UBND xã mua hóa chất.\n")),
      ElementsAre("Trạm Y tế xã | lead | các thôn | Khử khuẩn trường học.",
                  "Trạm Y tế xã | lead | các thôn | Giám sát ca bệnh.",
                  "Trạm Y tế xã | advise |  | Tham mưu UBND xã mua hóa chất."));
}

TEST(DutyLeadIns, NameAgenciesOverSubBullets) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment + "- Công an xã:\n+ Tuần tra ban đêm.\n+ Tham gia tổ giám sát.\n- Đề nghị Hội Nông "
                                     "dân xã:\n+ Vận động hội viên.\n")),
      ElementsAre("Công an xã | perform |  | Tuần tra ban đêm.", "Công an xã | coordinate |  | Tham gia tổ giám sát.",
                  "Hội Nông dân xã | request |  | Vận động hội viên."));
}

TEST(DutyLeadIns, MayBeTheHeadingItself) {
  EXPECT_THAT(
      shortly(dutiesOf(
          kAssignment +
          "1. Trạm Y tế xã chủ trì, phối hợp với các trường học:\na) Khám sức khỏe học sinh;\nb) Tập huấn sơ cứu.\n")),
      ElementsAre("Trạm Y tế xã | lead | các trường học | Khám sức khỏe học sinh;",
                  "Trạm Y tế xã | lead | các trường học | Tập huấn sơ cứu."));
}

TEST(DoerBeforeColon, OwnsTheItem) {
  EXPECT_THAT(
      shortly(dutiesOf(
          kAssignment +
          "- Trạm Y tế xã: Hướng dẫn người dân phòng bệnh.\n- Các thôn, khu phố: Tham gia vệ sinh môi trường.\n")),
      ElementsAre("Trạm Y tế xã | perform |  | Trạm Y tế xã: Hướng dẫn người dân phòng bệnh.",
                  "Các thôn, khu phố | coordinate |  | Các thôn, khu phố: Tham gia vệ sinh môi trường."));
}

TEST(NarrowerSubject, LeavesTheDutyToTheHeading) {
  EXPECT_THAT(
      shortly(
          dutiesOf(kAssignment +
                   "1. Đề nghị Ủy ban MTTQ xã và các đoàn thể\n- Hội Phụ nữ xã phối hợp với Trạm Y tế phát tờ rơi.\n"
                   "- Đoàn Thanh niên xã chủ trì ra quân vệ sinh.\n")),
      ElementsAre(
          "Ủy ban MTTQ xã và các đoàn thể | request | Trạm Y tế | Hội Phụ nữ xã phối hợp với Trạm Y tế phát tờ rơi.",
          "Ủy ban MTTQ xã và các đoàn thể | lead |  | Đoàn Thanh niên xã chủ trì ra quân vệ sinh."));
}

TEST(Headings, AmongBodiesNameWhoeverTheySay) {
  EXPECT_THAT(shortly(dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo\n- Tổng hợp kết "
                               "quả.\n2. Sở Y tế\n- Mở lớp.\n"
                               "3. Chủ tàu cá, thuyền trưởng\n- Chấp hành quy định về an toàn.\n")),
              ElementsAre("Sở Nội vụ | perform |  | Tổng hợp kết quả.", "Sở Y tế | perform |  | Mở lớp.",
                          "Chủ tàu cá, thuyền trưởng | perform |  | Chấp hành quy định về an toàn."));
}

TEST(HeadingsWithoutNumbers, EndWhereTheNextBodyIsNamed) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment +
                       "Công an xã\n- Rà soát người nghiện.\nPhòng Văn hóa - Xã hội:\n- Tuyên truyền lưu động.\n"
                       "* Trạm Y tế xã\n- Tổ chức xét nghiệm.\n* Phòng Kinh tế:\nTham mưu bố trí kinh phí.\n"
                       "- Văn phòng HĐND và UBND xã: Theo dõi, đôn đốc.\n")),
      ElementsAre("Công an xã | perform |  | Rà soát người nghiện.",
                  "Phòng Văn hóa - Xã hội | perform |  | Tuyên truyền lưu động.",
                  "Trạm Y tế xã | perform |  | Tổ chức xét nghiệm.",
                  "Phòng Kinh tế | advise |  | Tham mưu bố trí kinh phí.",
                  "Văn phòng HĐND và UBND xã | perform |  | Văn phòng HĐND và UBND xã: Theo dõi, đôn đốc."));
}

TEST(HeadingsWithoutNumbers, OwnNoPlainParagraphBehindTheirItems) {
  EXPECT_THAT(
      shortly(dutiesOf(kAssignment + "Công an xã\n- Rà soát người nghiện.\n- Lập hồ sơ quản lý.\n"
                                     "Trạm Y tế xã có trách nhiệm tổng hợp kết quả thực hiện.\n")),
      ElementsAre("Công an xã | perform |  | Rà soát người nghiện.", "Công an xã | perform |  | Lập hồ sơ quản lý.",
                  "Trạm Y tế xã | perform |  | Trạm Y tế xã có trách nhiệm tổng hợp kết quả thực hiện."));
}

TEST(Headings, PostsOfASchool) {
  EXPECT_THAT(
      shortly(dutiesOf("I. PHÂN CÔNG TRÁCH NHIỆM\n1. Ban Giám hiệu\n- Chỉ đạo chung.\n2. Giáo viên bộ môn, nhân "
                       "viên: lồng ghép nội dung vào bài giảng.\n3. Bảo vệ nhà trường\n- Kiểm soát người ra "
                       "vào.\n")),
      ElementsAre("Ban Giám hiệu | perform |  | Chỉ đạo chung.",
                  "Giáo viên bộ môn, nhân viên | perform |  | Giáo viên bộ môn, nhân viên: lồng ghép nội dung vào "
                  "bài giảng.",
                  "Bảo vệ nhà trường | perform |  | Kiểm soát người ra vào."));
}

}  // namespace
}  // namespace doichieu
