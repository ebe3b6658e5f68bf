#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing::headings;
using testing::paragraphs;
using testing::section;
using testing::typedPlan;

TEST(Sections, MisnumberedOnesAreKeptAsPrinted) {
  const Plan plan = typedPlan(
      "I. MỤC ĐÍCH\n- Một.\nII. MỤC TIÊU\n- Hai.\nIII. NHIỆM VỤ\n- Ba.\nIII. KINH PHÍ\n- Bốn.\nV. TỔ CHỨC THỰC HIỆN\n- "
      "Năm.\n");
  EXPECT_THAT(headings(plan),
              ElementsAre("I MỤC ĐÍCH", "II MỤC TIÊU", "III NHIỆM VỤ", "III KINH PHÍ", "V TỔ CHỨC THỰC HIỆN"));
}

TEST(Sections, LabelsAreComposed) {
  const Plan plan = typedPlan(
      "II. CHỈ TIÊU VÀ NHIỆM VỤ\n1. Chỉ tiêu\n1.1. Về tuyên truyền\n- Một.\n1.2. Về phòng ngừa\n- Hai.\n2. Nhiệm vụ\n"
      "2.1 Tuyên truyền\na) Hằng năm\n- Ba.\n");
  EXPECT_THAT(headings(plan),
              ElementsAre("II CHỈ TIÊU VÀ NHIỆM VỤ", "II.1 Chỉ tiêu", "II.1.1 Về tuyên truyền", "II.1.2 Về phòng ngừa",
                          "II.2 Nhiệm vụ", "II.2.1 Tuyên truyền", "II.2.1.a Hằng năm"));
  EXPECT_EQ(section(plan, "II.1.2").depth, 3);
  EXPECT_EQ(plan.outline[static_cast<std::size_t>(section(plan, "II.1.2").parent)].label, "II.1");
  EXPECT_EQ(section(plan, "II.2.1.a").timeHeading, "Hằng năm");
}

TEST(Sections, CapitalAfterCapitalIsNoRomanNumeral) {
  const Plan plan = typedPlan(
      "A. TÌNH HÌNH\nI. Kết quả\n- Một.\nB. NHIỆM VỤ\nI. Chung\n- Hai.\nII. Riêng\n- Ba.\nC. KINH PHÍ\n- Bốn.\nD. TỔ "
      "CHỨC\n- Năm.\n");
  EXPECT_THAT(headings(plan), ElementsAre("A TÌNH HÌNH", "A.I Kết quả", "B NHIỆM VỤ", "B.I Chung", "B.II Riêng",
                                          "C KINH PHÍ", "D TỔ CHỨC"));
}

TEST(Sections, PartsStandAboveRomanSections) {
  const Plan plan =
      typedPlan("Phần thứ nhất\nTÌNH HÌNH\nI. KẾT QUẢ\n- Một.\nPhần thứ hai\nNHIỆM VỤ\nI. MỤC TIÊU\n- Hai.\n");
  ASSERT_EQ(plan.outline.size(), 4U);
  EXPECT_EQ(plan.outline[2].label, "Phần thứ hai");
  EXPECT_EQ(plan.outline[3].label, "Phần thứ hai.I");
}

TEST(Sections, ArticlesOfADecisionMayLeadIn) {
  const Plan plan = typedPlan(
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai của huyện.\n"
      "Điều 2. Các cơ quan sau đây có trách nhiệm tổ chức thực hiện Kế hoạch:\n"
      "1. Sở Y tế theo dõi, báo cáo kết quả thực hiện Kế hoạch.\n"
      "2. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch theo quy định.\n");
  EXPECT_THAT(headings(plan), ElementsAre("Điều 1", "Điều 2", "Điều 2.1", "Điều 2.2"));
  EXPECT_EQ(section(plan, "Điều 1").topic, Topic::none);
  EXPECT_EQ(section(plan, "Điều 2.2").topic, Topic::assignment);
}

TEST(Sections, NumberedSentenceIsNoHeading) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n1. Kinh phí thực hiện Kế hoạch do ngân sách xã bảo đảm theo phân cấp quản lý ngân sách "
      "hiện hành.\n"
      "2. Giao Công an xã chủ trì, phối hợp với các thôn theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n");
  EXPECT_THAT(headings(plan), ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.1", "V.2"));
  EXPECT_EQ(plan.at(section(plan, "V.1").headingSpan), "1. ");
  const Paragraph* paragraph = plan.paragraphAt(section(plan, "V.2").span.begin);
  ASSERT_NE(paragraph, nullptr);
  EXPECT_FALSE(paragraph->heading);
  EXPECT_TRUE(plan.bodyOf(*paragraph).starts_with("Giao Công an xã"));
}

TEST(Sections, ASentenceThatBreaksOffAtTheEndIsNoHeading) {
  const std::string begun =
      "2. Sở Tài chính căn cứ khả năng ngân sách, bố trí kinh phí thực hiện các nhiệm vụ của Kế hoạch này cho các";
  EXPECT_THAT(headings(typedPlan("V. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Theo dõi.\n" + begun + "\n")),
              ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.1 Sở Y tế", "V.2"));
}

TEST(Sections, LetteredSentencesAreItemsOfTheirSection) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n1. Công an xã\na) Chủ trì tham mưu triển khai Kế hoạch;\nb) Báo cáo trước ngày 15/12.\n");
  EXPECT_THAT(headings(plan), ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.1 Công an xã"));
  EXPECT_EQ(plan.paragraphs[3].level, 1);
  EXPECT_EQ(plan.outline[static_cast<std::size_t>(plan.paragraphs[3].section)].label, "V.1");
}

TEST(Sections, NumberedTopicsAreHeadingsThoughTheyEndAsSentences) {
  const Plan plan = typedPlan(
      "I. MỤC TIÊU\na) Mục tiêu 1: Giảm số vụ cháy, số người chết và bị thương, giảm thiệt hại về tài sản của người "
      "dân.\n- Một.\nb) Mục tiêu 2: Tăng số đội dân phòng.\n- Hai.\n");
  EXPECT_THAT(headings(plan), ElementsAre("I MỤC TIÊU",
                                          "I.a Mục tiêu 1: Giảm số vụ cháy, số người chết và bị thương, giảm thiệt hại "
                                          "về tài sản của người dân",
                                          "I.b Mục tiêu 2: Tăng số đội dân phòng"));
}

TEST(Sections, HeadingAndTextOnOneLineAreParted) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n1. Công an xã: Chủ trì, phối hợp với các thôn kiểm tra việc thực hiện.\n"
      "2. Các trưởng thôn: Đưa nội dung phòng, chống ma túy vào sinh hoạt thôn.\n"
      "3. Các phòng: Kinh tế, Y tế\n- Phối hợp thực hiện.\n");
  EXPECT_THAT(headings(plan), ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.1 Công an xã", "V.2 Các trưởng thôn",
                                          "V.3 Các phòng: Kinh tế, Y tế"));
  EXPECT_EQ(paragraphs(plan, Zone::body)[2], "Chủ trì, phối hợp với các thôn kiểm tra việc thực hiện.");
}

TEST(Sections, AListMayBeginOnTheLineOfItsHeading) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã: - Kiểm tra các cơ sở.\n- Tuyên truyền pháp luật.\n2. Công an xã\n- Nắm "
      "địa bàn.\n");
  EXPECT_THAT(headings(plan), ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.1 Trạm Y tế xã", "V.2 Công an xã"));
  const Paragraph& first = plan.paragraphs[2];
  EXPECT_EQ(plan.bodyOf(first), "Kiểm tra các cơ sở.");
  EXPECT_EQ(first.marker.kind, MarkerKind::bullet);
}

TEST(Sections, ParagraphBelowAHeadingIsParted) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n4. Công chức Tài chính - Kế toán xã\nChủ trì tham mưu bố trí ngân sách để triển khai thực "
      "hiện kế hoạch "
      "theo phân\ncấp của Luật Ngân sách nhà nước.\n9. Các ngành khác có liên quan:\nCó trách nhiệm thực hiện.\n");
  EXPECT_THAT(headings(plan), ElementsAre("V TỔ CHỨC THỰC HIỆN", "V.4 Công chức Tài chính - Kế toán xã",
                                          "V.9 Các ngành khác có liên quan"));
  EXPECT_EQ(paragraphs(plan, Zone::body).size(), 5U);
}

TEST(Sections, SpansHoldTheirSubsections) {
  const Plan plan = typedPlan(
      "I. MỤC TIÊU\n1. Chung\n- Một.\n2. Riêng\n- Hai.\nII. KINH PHÍ\nNgân sách xã.\nTrên đây là Kế hoạch của xã./.\n");
  EXPECT_TRUE(section(plan, "I").span.contains(section(plan, "I.2").span));
  EXPECT_EQ(plan.sectionLabelAt(plan.text.find("Hai.")), "I.2");
  EXPECT_EQ(plan.sectionLabelAt(plan.text.find("Ngân sách")), "II");
  EXPECT_EQ(plan.sectionLabelAt(plan.text.find("Trên đây")), "");
}

TEST(Sections, TopicsAreInherited) {
  const Plan plan = typedPlan(
      "I. MỤC ĐÍCH, YÊU CẦU\n- Một.\nII. CHỈ TIÊU VÀ NHIỆM VỤ\n1. Chỉ tiêu\n1.1. Về hoạt động phòng ngừa\n- Hai.\n"
      "2. Nhiệm vụ trọng tâm\n- Ba.\nIII. KINH PHÍ THỰC HIỆN\n- Bốn.\nIV. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế\n- Năm.\n"
      "2. Ban Chỉ đạo thực hiện nhiệm vụ\n- Sáu.\n");
  EXPECT_EQ(section(plan, "I").topic, Topic::purpose);
  EXPECT_EQ(section(plan, "II.1.1").topic, Topic::targets);
  EXPECT_EQ(section(plan, "II.1.1").ownTopic, Topic::none);
  EXPECT_EQ(section(plan, "II.2").topic, Topic::tasks);
  EXPECT_EQ(section(plan, "III").topic, Topic::funding);
  EXPECT_EQ(section(plan, "IV.1").topic, Topic::assignment);
  EXPECT_EQ(section(plan, "IV.2").topic, Topic::assignment);
}

TEST(Lists, LevelsAndLeadIns) {
  const Plan plan = typedPlan(
      "I. CHỈ TIÊU\nDuy trì các hoạt động hỗ trợ, trong đó:\n- Tư vấn 500 người, gồm:\n+ Nam 200 người;\n+ Nữ 300 "
      "người.\n- Hỗ trợ 60%.\n");
  const auto& all = plan.paragraphs;
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[2].level, 1);
  EXPECT_EQ(all[2].leadIn, 1);
  EXPECT_EQ(all[3].level, 2);
  EXPECT_EQ(all[4].leadIn, 2);
  EXPECT_EQ(all[5].level, 1);
  EXPECT_EQ(all[5].leadIn, 1);
}

TEST(Sections, APointBehindAPartedPointIsNoPartOfIt) {
  const Plan plan = typedPlan(
      "V. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị thuộc Sở\na) Phòng Nghiệp vụ Y rà soát văn bản.\nb) Văn phòng Sở: Chủ trì "
      "xây "
      "dựng nền tảng dùng chung.\nc) Thanh tra Sở theo dõi, đôn đốc.\n");
  const auto last = std::find_if(plan.paragraphs.begin(), plan.paragraphs.end(),
                                 [](const Paragraph& p) { return p.marker.label == "c"; });
  ASSERT_NE(last, plan.paragraphs.end());
  EXPECT_EQ(plan.outline[static_cast<std::size_t>(last->section)].label, "V.1");
}

}  // namespace
}  // namespace doichieu
