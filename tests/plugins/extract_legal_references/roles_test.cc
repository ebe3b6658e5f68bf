// Basis or cited; one record a document and role.
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing_support::referencesOf;

std::vector<std::string> roles(const std::vector<LegalReference>& references) {
  std::vector<std::string> out;
  for (const LegalReference& reference : references)
    out.push_back(reference.role + " " + reference.symbol.value_or("-"));
  return out;
}

TEST(ReferenceRoles, AreBasisInThePreambleOnly) {
  EXPECT_THAT(roles(referencesOf("Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND huyện;\nThực hiện Công văn "
                                 "số 2/SYT-NVY của Sở Y tế;",
                                 "- Căn cứ Quyết định số 3/QĐ-UBND, các thôn tổ chức thực hiện.")),
              ElementsAre("basis 1/QĐ-UBND", "basis 2/SYT-NVY", "cites 3/QĐ-UBND"));
}

TEST(ReferenceRoles, AreBasisInTheTitleWhereNothingElseCites) {
  const char* const kTitle = "Thực hiện Nghị quyết số 7-NQ/TU, ngày 24/01/2024 của Tỉnh ủy\nvề phòng, chống dịch bệnh";
  EXPECT_THAT(roles(referencesOf("", "- Tuyên truyền trên loa.", kTitle)), ElementsAre("basis 7-NQ/TU"));
  const auto cited = referencesOf("", "- Quán triệt Nghị quyết 7.", kTitle);
  EXPECT_THAT(roles(cited), ElementsAre("cites 7-NQ/TU"));
  EXPECT_EQ(cited[0].issuer, "Tỉnh ủy");
  EXPECT_THAT(roles(referencesOf("Thực hiện Nghị quyết số 7-NQ/TU ngày 24/01/2024 của Tỉnh ủy Hải Lâm;",
                                 "- Tuyên truyền.", kTitle)),
              ElementsAre("basis 7-NQ/TU"));
}

TEST(ReferenceRoles, AreBasisBelowAHeadingOfTheBasis) {
  EXPECT_THAT(
      roles(referencesOf("",
                         "1. Tuyên truyền\nII. CĂN CỨ LẬP KẾ HOẠCH\n- Quyết định số 1/QĐ-UBND của UBND huyện;\n- "
                         "Công văn số 2/SYT-NVY.\nIII. MỤC TIÊU\n- Theo Quyết định số 3/QĐ-UBND.")),
      ElementsAre("basis 1/QĐ-UBND", "basis 2/SYT-NVY", "cites 3/QĐ-UBND"));
}

TEST(ReferenceRoles, GiveOneRecordADocumentAndRole) {
  const auto found = referencesOf("Căn cứ Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND huyện về vệ sinh;",
                                  "- Theo Quyết định số 1/QĐ-UBND.\n- Theo Quyết định số 01/QĐ-UBND của UBND huyện.");
  ASSERT_THAT(roles(found), ElementsAre("basis 1/QĐ-UBND", "cites 1/QĐ-UBND"));
  EXPECT_EQ(found[1].anchors.size(), 2u);
  EXPECT_EQ(found[1].date, "2024-01-02");
}

TEST(ReferenceRoles, KeepDocumentsOfOneNumberApart) {
  EXPECT_THAT(roles(referencesOf("",
                                 "- Kế hoạch số 1/KH-UBND ngày 02/01/2024 của UBND huyện Lâm Sơn.\n- Kế hoạch số "
                                 "1/KH-UBND ngày 05/01/2023 của UBND tỉnh.")),
              ElementsAre("cites 1/KH-UBND", "cites 1/KH-UBND"));
}

TEST(ReferenceRoles, JoinASymbolThatLostItsYear) {
  EXPECT_THAT(
      roles(referencesOf("", "- Nghị định số 91/2019/NĐ-CP ngày 19/11/2019.\n- Nghị định 91/NĐ-CP ngày 19/11/2019.")),
      ElementsAre("cites 91/2019/NĐ-CP"));
}

TEST(ReferenceRoles, LeaveOutPointersOfAnnexes) {
  const auto found = referencesOf("",
                                  "- Tuyên truyền theo Phụ lục./.\n\nPhụ lục I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch "
                                  "số       /KH-UBND ngày     tháng 3 năm 2024 của UBND xã Tân Phú)\n");
  EXPECT_THAT(found, ::testing::IsEmpty());
}

TEST(ReferenceRoles, TellSectionTextAndRule) {
  const auto found = referencesOf(
      "",
      "1. Tuyên truyền\n- Theo Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND huyện về vệ sinh; báo cáo kết quả.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].section, "I.1");
  EXPECT_EQ(found[0].text, "Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND huyện về vệ sinh");
  EXPECT_EQ(found[0].rule, "state-symbol");
  EXPECT_GT(found[0].confidence, 0.9);
}

}  // namespace
}  // namespace doichieu
