#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract_targets.h"
#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_targets();

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Target> targetsOf(const std::string& text) {
  static const Engine engine = testing_support::engineWith({&doichieu_create_extract_targets});
  return testing_support::recordsOf(engine, text).targets;
}

std::vector<std::string> textsOf(const std::vector<Target>& targets) {
  std::vector<std::string> texts;
  for (const Target& target : targets) texts.push_back(target.text);
  return texts;
}

// A plan around the sections that a test is about.
std::string plan(const std::string& sections) {
  return "KẾ HOẠCH\nBảo vệ môi trường năm 2025\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND huyện về "
         "bảo vệ môi "
         "trường, UBND xã xây dựng kế hoạch như sau:\n" +
         sections + "\nTrên đây là Kế hoạch bảo vệ môi trường năm 2025, yêu cầu các ngành thực hiện./.\n";
}

TEST(ExtractTargets, EveryItemUnderTargets) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n- 95% chất thải rắn được thu gom.\n- Duy trì hoạt động của tổ tự quản môi trường."
                     "\n- Không để xảy ra điểm nóng về ô nhiễm./.\n"));
  EXPECT_THAT(textsOf(targets),
              ElementsAre("95% chất thải rắn được thu gom.", "Duy trì hoạt động của tổ tự quản môi trường.",
                          "Không để xảy ra điểm nóng về ô nhiễm."));
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].kind, "quantitative");
  EXPECT_EQ(targets[1].kind, "qualitative");
  EXPECT_EQ(targets[2].kind, "zero");
  EXPECT_EQ(targets[0].section, "I");
  ASSERT_EQ(targets[0].anchors.size(), 1U);
  EXPECT_GT(targets[0].confidence, targets[0].anchors.empty() ? 1 : 0.8);
}

TEST(ExtractTargets, GeneralObjectivesAreQualitativeUnlessTheyMeasure) {
  const auto targets =
      targetsOf(plan("I. MỤC TIÊU\n1. Mục tiêu chung\n- Nâng cao chất lượng môi trường sống của người dân trên địa bàn "
                     "xã.\n- Phấn đấu không còn điểm tồn lưu rác thải.\n"));
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].kind, "qualitative");
  EXPECT_EQ(targets[1].kind, "zero");
}

TEST(ExtractTargets, LeadInsAndTheirLists) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n- Thu gom 30 tấn rác thải nhựa, trong đó:\n+ Tại chợ: 20 tấn;\n+ Tại trường học: 10 "
                     "tấn.\nCác chỉ tiêu khác như sau:\n- 100% trường học phân loại rác.\n"));
  EXPECT_THAT(textsOf(targets), ElementsAre("Thu gom 30 tấn rác thải nhựa", "Tại chợ: 20 tấn;",
                                            "Tại trường học: 10 tấn.", "100% trường học phân loại rác."));
  EXPECT_THAT(targets[0].flags, IsEmpty());
  EXPECT_EQ(targets[1].measures.front().object, "Tại chợ");
}

TEST(ExtractTargets, ASumThatDoesNotAddUpIsFlagged) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n- Thu gom 35 tấn rác thải nhựa, trong đó:\n+ Tại chợ: 20 tấn;\n+ Tại trường học: 10 "
                     "tấn.\n"));
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_THAT(targets[0].flags, ElementsAre("target.sum_differs"));
  EXPECT_LT(targets[0].confidence, targets[1].confidence);
}

TEST(ExtractTargets, ElsewhereOnlyMeasurableCommitments) {
  const auto targets =
      targetsOf(plan("I. NHIỆM VỤ\n- Đẩy mạnh tuyên truyền về bảo vệ môi trường.\n- Lắp đặt 15 camera giám sát tại các "
                     "điểm đổ rác.\n- Kiểm tra các cơ "
                     "sở sản xuất, không để xả thải trái phép.\n- Sơ kết 6 tháng một lần, báo cáo UBND huyện.\nII. TỔ "
                     "CHỨC THỰC HIỆN\n1. Trường "
                     "Tiểu học\n- Trồng ít nhất 50 cây xanh trước ngày 15/3/2025.\n"));
  EXPECT_THAT(textsOf(targets), ElementsAre("Lắp đặt 15 camera giám sát tại các điểm đổ rác.",
                                            "Kiểm tra các cơ sở sản xuất, không để xả thải trái phép.",
                                            "Trồng ít nhất 50 cây xanh trước ngày 15/3/2025."));
  ASSERT_EQ(targets.size(), 3U);
  ASSERT_TRUE(targets[2].period);
  EXPECT_EQ(targets[2].period->end, "2025-03-14");
}

TEST(ExtractTargets, NotTheSituationNorTheFunding) {
  const auto targets =
      targetsOf(plan("I. ĐẶC ĐIỂM TÌNH HÌNH\n- Toàn xã có 1.250 hộ; năm 2024 thu gom 90% rác thải.\nII. NHIỆM VỤ\n- "
                     "Tuyên truyền sâu rộng.\nIII. KINH "
                     "PHÍ\nKinh phí thực hiện 50 triệu đồng, hỗ trợ 10 thôn.\n"));
  EXPECT_THAT(textsOf(targets), IsEmpty());
}

TEST(ExtractTargets, TimeHeadingsGivePeriodAndRecurrence) {
  const auto targets =
      targetsOf(plan("I. MỤC TIÊU CỤ THỂ\na) Hằng năm\n- Thu gom 95% rác thải.\nb) Đến năm 2030\n- 100% hộ phân loại "
                     "rác tại nguồn.\n"));
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(targets[0].recurrence, "FREQ=YEARLY");
  EXPECT_FALSE(targets[0].period);
  ASSERT_TRUE(targets[1].period);
  EXPECT_EQ(targets[1].period->end, "2030-12-31");
  EXPECT_FALSE(targets[1].recurrence);
}

TEST(ExtractTargets, BodiesNamedInTheStatement) {
  const auto targets =
      targetsOf(plan("I. NHIỆM VỤ\n- Mở 02 lớp tập huấn phân loại rác (Đơn vị chủ trì: Phòng Nội vụ; phối hợp: Phòng "
                     "Tư pháp, Công an huyện; thời gian: quý II).\n"));
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Phòng Nội vụ"));
  EXPECT_THAT(targets[0].coordinating, ElementsAre("Phòng Tư pháp", "Công an huyện"));
}

TEST(ExtractTargets, BodiesInABracketAtTheEnd) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n- Mở 02 lớp tập huấn phân loại rác (Phòng Nội vụ chủ trì; Phòng Tư "
                     "pháp, Công an huyện phối hợp).\n"));
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Phòng Nội vụ"));
  EXPECT_THAT(targets[0].coordinating, ElementsAre("Phòng Tư pháp", "Công an huyện"));
}

TEST(ExtractTargets, BodiesInAHeadingLeadAllTargetsBelowIt) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n1. Nhóm chỉ tiêu do Công an huyện chủ trì\n- Thu gom 95% rác thải.\n"
                     "2. Nhóm chỉ tiêu về tuyên truyền (Phòng Tư pháp chủ trì theo dõi)\n- 100% hộ phân loại rác.\n"
                     "- Mở 02 lớp tập huấn (Phòng Nội vụ chủ trì).\n3. Nhóm chỉ tiêu khác\n- Trồng 500 cây xanh.\n"));
  ASSERT_EQ(targets.size(), 4U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Công an huyện"));
  EXPECT_THAT(targets[1].lead, ElementsAre("Phòng Tư pháp"));
  EXPECT_THAT(targets[2].lead, ElementsAre("Phòng Nội vụ")) << "the statement's own names count before the heading's";
  EXPECT_TRUE(targets[3].lead.empty());
}

TEST(ExtractTargets, ABodyAsHeadingLeadsTheTargetsBelowIt) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n1. Phòng Tư pháp\n- Mở 02 lớp tập huấn.\n2. Nông nghiệp\n- Trồng 500 cây xanh.\n"
                     "II. CÁC CHỈ TIÊU DO CÔNG AN HUYỆN CHỦ TRÌ\n1. Lắp 12 camera.\n"));
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Phòng Tư pháp"));
  EXPECT_TRUE(targets[1].lead.empty());
  EXPECT_THAT(targets[2].lead, ElementsAre("CÔNG AN HUYỆN"));
}

TEST(ExtractTargets, LabelsInAStatementEndAtItsSentences) {
  const auto targets = targetsOf(
      plan("I. CHỈ TIÊU\n1. Thu gom 95% rác thải. Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Công an huyện, "
           "Huyện đoàn.\n"));
  ASSERT_EQ(targets.size(), 1U);
  EXPECT_THAT(targets[0].lead, ElementsAre("Phòng Kinh tế"));
  EXPECT_THAT(targets[0].coordinating, ElementsAre("Công an huyện", "Huyện đoàn"));
}

TEST(ExtractTargets, AHeadingThatIsTheOnlyStatement) {
  const auto targets =
      targetsOf(plan("I. NHIỆM VỤ\n1. Xây dựng 06 mô hình thu gom rác thải tại các thôn ven biển\n- Đơn vị chủ trì: "
                     "Phòng Kinh tế.\n- Thời gian hoàn thành: Quý III.\n2. Công tác tuyên truyền\n- Tuyên truyền trên "
                     "loa truyền thanh.\n"));
  EXPECT_THAT(textsOf(targets), ElementsAre("Xây dựng 06 mô hình thu gom rác thải tại các thôn ven biển"));
}

TEST(ExtractTargets, ANumberedTargetMayHaveParts) {
  const auto targets =
      targetsOf(plan("I. CHỈ TIÊU\n1. BHYT: 118.600 người tham gia. Trong đó:\n- Học sinh: 100%;\n- Hộ cận nghèo: "
                     "100%.\n2. BHXH: 3.870 người.\n"));
  EXPECT_THAT(textsOf(targets), ElementsAre("BHYT: 118.600 người tham gia", "Học sinh: 100%;", "Hộ cận nghèo: 100%.",
                                            "BHXH: 3.870 người."));
}

TEST(ExtractTargets, RhythmsOfReportsCountOnlyByTheHourOrWithABound) {
  EXPECT_THAT(textsOf(targetsOf(plan("I. NHIỆM VỤ\n- Khi có bão báo cáo nhanh 02 giờ/lần.\n- Ban Chỉ đạo họp ít nhất 2 "
                                     "tháng một lần.\n- Báo cáo kết quả 6 tháng một lần.\n"))),
              ElementsAre("Khi có bão báo cáo nhanh 02 giờ/lần.", "Ban Chỉ đạo họp ít nhất 2 tháng một lần."));
}

TEST(ExtractTargets, ANumberInTheNameOfThoseWhoHaveATaskIsNoMeasure) {
  const auto targets = targetsOf(
      plan("I. NHIỆM VỤ\n1. Ban Điều hành 14 khu phố: nắm chắc từng hộ.\n2. Ban Điều hành 14 khu phố: mở 02 buổi dọn "
           "rác mỗi tháng.\n"));
  ASSERT_EQ(targets.size(), 1U);
  ASSERT_EQ(targets[0].measures.size(), 1U);
  EXPECT_EQ(targets[0].measures[0].value, 2);
}

}  // namespace
}  // namespace doichieu
