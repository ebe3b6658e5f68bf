// Who issued what is cited.
#include <gtest/gtest.h>

#include "references_of.h"

namespace doichieu {
namespace {

std::string issuerIn(const std::string& sentence) {
  const auto found = testing_support::citedIn(sentence);
  return found.empty() ? "(none)" : found.front().issuer.value_or("(null)");
}

TEST(Issuers, EndBeforeTheTitle) {
  EXPECT_EQ(issuerIn("Theo Quyết định số 5/QĐ-BYT ngày 02/01/2024 của Bộ Y tế ban hành hướng dẫn."), "Bộ Y tế");
  EXPECT_EQ(issuerIn("Theo Quyết định số 5/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch về gia đình."),
            "Bộ Văn hóa, Thể thao và Du lịch");
  EXPECT_EQ(issuerIn("Theo Nghị quyết số 7/NQ-CP của Chính phủ sửa đổi, bổ sung chương trình hành động."), "Chính phủ");
  EXPECT_EQ(issuerIn("Theo Kế hoạch số 7/KH-UBND của UBND thành phố Thủ Đức phòng, chống lao năm 2024."),
            "Ủy ban nhân dân thành phố Thủ Đức");
}

TEST(Issuers, EndBeforeATitleWithACapital) {
  EXPECT_EQ(issuerIn("Theo Quyết định số 7/QĐ-UBND của UBND huyện Lâm Sơn Phê duyệt Đề án sáp nhập trường."),
            "Ủy ban nhân dân huyện Lâm Sơn");
  EXPECT_EQ(issuerIn("Theo Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ vềban hành Quy chế giám sát."),
            "Thủ tướng Chính phủ");
  EXPECT_EQ(issuerIn("Theo Kế hoạch số 7/KH-PGDĐT của Phòng Giáo dục và Đào tạo kế hoạch khai giảng."),
            "Phòng Giáo dục và Đào tạo");
  EXPECT_EQ(issuerIn("Theo Kế hoạch số 7/KH-SKHĐT của Sở Kế hoạch và Đầu tư về đấu thầu."), "Sở Kế hoạch và Đầu tư");
}

TEST(Issuers, MayHoldACommaOrATerm) {
  EXPECT_EQ(issuerIn("Theo Quyết định số 7/QĐ-UBDT của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc về việc giao vốn."),
            "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc");
  const auto found =
      testing_support::citedIn("Theo Chỉ thị số 9-CT/TW của Ban Bí thư Trung ương Đảng (khóa IX) về dân vận.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].title, "dân vận");
}

TEST(Issuers, StandBeforeWhatTheyIssued) {
  const auto found = testing_support::citedIn("Ngày 04/3/2024, Chính phủ ban hành Nghị quyết số 7/NQ-CP về chống hạn.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].issuer, "Chính phủ");
  EXPECT_EQ(found[0].date, "2024-03-04");
  EXPECT_EQ(issuerIn("UBND tỉnh Bắc Hà đã ban hành Quyết định số 7/QĐ-UBND ngày 04/3/2024."),
            "Ủy ban nhân dân tỉnh Bắc Hà");
}

TEST(Issuers, OfACitationInsideATitleAreItsOwn) {
  const auto found = testing_support::citedIn(
      "Theo Kế hoạch số 9/KH-SYT về triển khai Chỉ thị số 8-CT/TU ngày 04/3/2024 của Tỉnh ủy về chống dịch.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].issuer, std::nullopt);
  EXPECT_EQ(found[0].date, std::nullopt);
  EXPECT_EQ(found[0].title, "triển khai Chỉ thị số 8-CT/TU ngày 04/3/2024 của Tỉnh ủy về chống dịch");
  EXPECT_EQ(found[1].issuer, "Tỉnh ủy");
}

TEST(Issuers, SpellOutCommitteesWhereverTheyStand) {
  EXPECT_EQ(issuerIn("Theo Công văn số 7/UBND-VX của Chủ tịch UBND tỉnh."), "Chủ tịch Ủy ban nhân dân tỉnh");
  EXPECT_EQ(issuerIn("Theo Nghị quyết số 7/NQ-HĐND của HĐND huyện Lâm Sơn."), "Hội đồng nhân dân huyện Lâm Sơn");
}

TEST(Issuers, MayStandBeforeTheTypeWord) {
  EXPECT_EQ(issuerIn("Theo đề nghị của Công an huyện tại Tờ trình số 61/TTr-CAH ngày 19/02/2024."), "Công an huyện");
  EXPECT_EQ(issuerIn("Theo đề nghị của Sở Y tế (cơ quan thường trực) tại Tờ trình số 12/SYT ngày 19/02/2024."),
            "Sở Y tế");
  EXPECT_EQ(issuerIn("Xét đề nghị của Giám đốc Sở Y tế tại Tờ trình số 8/TTr-SYT."), "Sở Y tế");
  EXPECT_EQ(issuerIn("Để giảm tác hại của thuốc lá và xét đề nghị của Giám đốc Sở Y tế tại Tờ trình số 8/TTr-SYT."),
            "Sở Y tế");
}

TEST(Issuers, MayStandBeforeTheDateOrAfterTheTitle) {
  EXPECT_EQ(issuerIn("Theo Quyết định 9/QĐ-TTg của Thủ tướng Chính phủ, ngày 10 tháng 5 năm 2023 phê duyệt đề án."),
            "Thủ tướng Chính phủ");
  EXPECT_EQ(issuerIn("Theo Kế hoạch số 9/KH-UBND về phòng, chống lao ngày 04/3/2024 của UBND huyện Lâm Sơn."),
            "Ủy ban nhân dân huyện Lâm Sơn");
}

TEST(Issuers, OfJointDocumentsAreAll) {
  EXPECT_EQ(issuerIn("Theo Thông tư liên tịch số 9/2014/TTLT-BYT-BCA của Bộ Y tế, Bộ Công an quy định việc phối hợp."),
            "Bộ Y tế, Bộ Công an");
}

TEST(Issuers, AreSharedInEnumerations) {
  const auto found = testing_support::citedIn(
      "Nghị định số 1/2020/NĐ-CP ngày 02/01/2020, Nghị định số 2/2021/NĐ-CP ngày 03/02/2021 của Chính phủ.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].issuer, "Chính phủ");
  const auto before = testing_support::citedIn(
      "Các Quyết định của Thủ tướng Chính phủ: số 3/QĐ-TTg ngày 02/01/2020; số 4/QĐ-TTg ngày 03/02/2021.");
  ASSERT_EQ(before.size(), 2u);
  EXPECT_EQ(before[1].issuer, "Thủ tướng Chính phủ");
}

TEST(Issuers, ThatAreNotPrintedStayOpen) {
  EXPECT_EQ(issuerIn("Theo Nghị định số 1/2020/NĐ-CP."), "(null)");
}

TEST(Issuers, GetTheirToneMarksBack) {
  EXPECT_EQ(issuerIn("Theo Nghị quyết số 7/NQ-HĐND của Hội đông nhân dân tinh Hải Dương."),
            "Hội đồng nhân dân tỉnh Hải Dương");
}

}  // namespace
}  // namespace doichieu
