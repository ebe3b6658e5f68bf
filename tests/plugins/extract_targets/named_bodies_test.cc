// Bodies that a statement of a target, its headings or label lines name for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract_targets.h"
#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_targets();

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "lead, lead | coordinating" of every target of the sections.
std::vector<std::string> bodiesOf(const std::string& sections) {
  static const Engine engine = testing_support::engineWith({&doichieu_create_extract_targets});
  const std::string text =
      "KẾ HOẠCH\nBảo vệ môi trường năm 2025\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh về bảo "
      "vệ môi trường, UBND tỉnh xây dựng kế hoạch như sau:\n" +
      sections + "\nTrên đây là Kế hoạch bảo vệ môi trường năm 2025./.\n";
  std::vector<std::string> found;
  for (const Target& target : testing_support::recordsOf(engine, text).targets) {
    std::string names;
    for (const std::string& name : target.lead) names += name + "; ";
    names += "|";
    for (const std::string& name : target.coordinating) names += " " + name + ";";
    found.push_back(names);
  }
  return found;
}

TEST(NamedBodies, ABracketOfBodiesAloneLeads) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n- 100% tin báo về xả thải được xác minh (Công an tỉnh).\n"
                       "- Tỷ lệ lao động qua đào tạo đạt 75%. (Sở Nội vụ, Sở Giáo dục và Đào tạo)\n"
                       "- 98% trẻ em đến trường [Sở Giáo dục và Đào tạo].\n"
                       "- Không để xảy ra dịch bệnh lớn (Sở Y tế chịu trách nhiệm).\n"),
              ElementsAre("Công an tỉnh; |", "Sở Nội vụ; Sở Giáo dục và Đào tạo; |", "Sở Giáo dục và Đào tạo; |",
                          "Sở Y tế; |"));
}

TEST(NamedBodies, ABracketThatExplainsLeadsNobody) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n- 100% cơ quan, đơn vị (sở, ban, ngành) có trang thông tin điện tử.\n"
                       "- 90% người lao động tham gia bảo hiểm xã hội (BHXH).\n"
                       "- Thí điểm phân loại rác tại 02 bệnh viện (Bệnh viện Đa khoa tỉnh, Bệnh viện Mắt).\n"
                       "- Mở 04 lớp tập huấn tại cơ quan thường trực (Sở Tài nguyên và Môi trường).\n"),
              ElementsAre("|", "|", "|", "|"));
}

TEST(NamedBodies, WhoLeadsStandsBeforeTheWord) {
  EXPECT_THAT(
      bodiesOf("I. CHỈ TIÊU\n- Giải quyết việc làm cho 20.000 lao động. Sở Nội vụ chủ trì thực hiện.\n"
               "- Xây dựng 300 căn nhà (Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì, phối hợp với UBND các "
               "xã, phường, đặc khu và các đơn vị có liên quan).\n"
               "- Tổ chức 04 cuộc kiểm tra; Công an tỉnh chủ trì, Chi cục Quản lý thị trường, Sở Y tế phối hợp.\n"
               "- 80% hồ sơ được số hóa (Văn phòng UBND tỉnh chủ trì; các sở, ban, ngành phối hợp).\n"
               "- 100% văn bản do Sở chủ trì tham mưu được trình đúng hạn.\n"
               "- 80% đề tài do cơ quan nhà nước chủ trì được ứng dụng.\n"),
      ElementsAre("Sở Nội vụ; |",
                  "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; | UBND các xã, phường, đặc khu; các đơn vị có liên "
                  "quan;",
                  "Công an tỉnh; | Chi cục Quản lý thị trường; Sở Y tế;", "Văn phòng UBND tỉnh; | các sở, ban, ngành;",
                  "|", "|"));
}

TEST(NamedBodies, LabelsEndWhereTheNextBegins) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n- 90% rác thải được thu gom. Cơ quan chủ trì: Sở Xây dựng, cơ quan phối hợp: UBND "
                       "các xã.\n- Giảm 1% hộ nghèo (Cơ quan theo dõi, đánh giá: Sở Y tế).\n"),
              ElementsAre("Sở Xây dựng; | UBND các xã;", "Sở Y tế; |"));
}

TEST(NamedBodies, LabelLinesAreForTheTargetsAboveThem) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n1. Nhóm chỉ tiêu về nhà ở\n- 100% hộ nghèo có nhà ở kiên cố.\n"
                       "- Xây dựng 500 căn nhà ở xã hội (Sở Tài chính).\n"
                       "Đơn vị chủ trì: Sở Xây dựng.\nĐơn vị phối hợp: UBND các xã, phường; Ủy ban Mặt trận Tổ quốc "
                       "Việt Nam tỉnh.\n2. Nhóm chỉ tiêu về rừng\n- Trồng 500 ha rừng.\n"),
              ElementsAre("Sở Xây dựng; | UBND các xã, phường; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh;",
                          "Sở Tài chính; |", "|"));
}

TEST(NamedBodies, HeadingsThatSayWhoLeads) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n1. Sở Xây dựng chủ trì, phối hợp với UBND các xã, phường\n- Trồng 500 ha rừng.\n"
                       "2. Nhóm chỉ tiêu về giáo dục (Sở Giáo dục và Đào tạo)\n- 100% trường học có nước sạch.\n"
                       "3. Nhóm chỉ tiêu khác\n- Lắp 12 camera.\n"),
              ElementsAre("Sở Xây dựng; | UBND các xã, phường;", "Sở Giáo dục và Đào tạo; |", "|"));
}

TEST(NamedBodies, TheSubjectOfAMeasuredClauseLeads) {
  EXPECT_THAT(
      bodiesOf("I. NHIỆM VỤ\n- Hội Liên hiệp Phụ nữ tỉnh vận động 5.000 hội viên phân loại rác.\n"
               "- Tuyên truyền sâu rộng; riêng Hội Nông dân tỉnh xây dựng 02 mô hình.\n"
               "- Hội Nông dân tỉnh, Tỉnh đoàn: mỗi đơn vị trồng 500 cây xanh.\n"
               "- Mở 02 lớp tập huấn; Công an tỉnh nắm tình hình.\n"),
      ElementsAre("Hội Liên hiệp Phụ nữ tỉnh; |", "Hội Nông dân tỉnh; |", "Hội Nông dân tỉnh; Tỉnh đoàn; |", "|"));
}

TEST(NamedBodies, KindsOfPeopleAndFirmsLeadNothing) {
  EXPECT_THAT(bodiesOf("I. CHỈ TIÊU\n- Phụ nữ tham gia bảo hiểm y tế đạt 90%.\n- Hợp tác xã nông nghiệp hoạt động hiệu "
                       "quả đạt 80%.\n- Doanh nghiệp nhỏ và vừa sử dụng hóa đơn điện tử đạt 100%.\n"),
              ElementsAre("|", "|", "|"));
}

}  // namespace
}  // namespace doichieu
