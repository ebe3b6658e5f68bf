// Type and number alone, aliases, "nêu trên".
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::citations;
using testing_support::referencesOf;
using testing_support::shortly;

const char* const kDecree = "Căn cứ Nghị định số 91/2019/NĐ-CP ngày 19/11/2019 của Chính phủ về xử phạt;";

TEST(ShortForms, StandForWhatWasCitedInFull) {
  const auto found = referencesOf(kDecree, "- Xử lý theo Nghị định 91 và Nghị định số 91/2019.");
  ASSERT_THAT(shortly(found), ElementsAre("NĐ 91/2019/NĐ-CP", "NĐ 91/2019/NĐ-CP"));
  EXPECT_EQ(found[0].role, "basis");
  EXPECT_EQ(found[1].role, "cites");
  EXPECT_EQ(found[1].date, "2019-11-19");
  EXPECT_EQ(found[1].issuer, "Chính phủ");
  EXPECT_EQ(found[1].anchors.size(), 2u);
}

TEST(ShortForms, WithADayAreCitationsOnce) {
  const auto found = testing_support::citedIn(
      "Thực hiện Quyết định số 1018 ngày 21/9/2024 của Thủ tướng Chính phủ; bám sát Quyết định 1018.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].date, "2024-09-21");
  EXPECT_EQ(found[0].issuer, "Thủ tướng Chính phủ");
  EXPECT_EQ(found[0].anchors.size(), 2u);
  EXPECT_EQ(testing_support::citedIn("Theo Công văn số 345 ngày 02/3/2026 của Sở Tài chính.").size(), 1u);
  EXPECT_THAT(citations("Mở Kế hoạch 60 ngày đêm; trả kết quả theo Quyết định 15 ngày sau."), IsEmpty());
}

TEST(ShortForms, BeforeASymbolShareIt) {
  EXPECT_THAT(citations("Quán triệt Nghị quyết số 59, 66 và 68-NQ/TW của Bộ Chính trị."),
              ElementsAre("NQ 59-NQ/TW", "NQ 66-NQ/TW", "NQ 68-NQ/TW"));
  EXPECT_EQ(testing_support::citedIn("Quán triệt Nghị quyết 59, 66-NQ/TW của Bộ Chính trị.")[0].issuer, "Bộ Chính trị");
}

TEST(ShortForms, AbbreviateTheType) {
  EXPECT_THAT(shortly(referencesOf(kDecree, "- Xử lý theo NĐ 91.")),
              ElementsAre("NĐ 91/2019/NĐ-CP", "NĐ 91/2019/NĐ-CP"));
}

TEST(ShortForms, AreDefinedByTheDocument) {
  const auto found =
      referencesOf("Thực hiện Kế hoạch số 40/KH-UBND ngày 01/02/2024 của UBND huyện (sau đây gọi tắt là Kế hoạch 40);",
                   "- Bám sát Kế hoạch 40.");
  ASSERT_THAT(shortly(found), ElementsAre("KH 40/KH-UBND", "KH 40/KH-UBND"));
  EXPECT_EQ(found[0].anchors.size(), 2u);
  EXPECT_EQ(found[1].issuer, "Ủy ban nhân dân huyện");
}

TEST(ShortForms, ThatEverybodyKnowsNeedNoDefinition) {
  const auto found = testing_support::citedIn("Đẩy mạnh triển khai Đề án 06 tại các thôn.");
  ASSERT_THAT(shortly(found), ElementsAre("QĐ 06/QĐ-TTg"));
  EXPECT_EQ(found[0].date, "2022-01-06");
}

TEST(ShortForms, OfLegalActsThatNothingExplainsAreKeptWithAFlag) {
  const auto found = testing_support::citedIn("Trợ cấp theo Nghị định 999 cho các hộ.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].symbol, std::nullopt);
  EXPECT_THAT(found[0].flags, ElementsAre("reference.unresolved"));
  EXPECT_LT(found[0].confidence, 0.7);
}

TEST(ShortForms, AreNoCounts) {
  EXPECT_THAT(citations("Kế hoạch 5 năm; Kế hoạch 100 ngày; Chương trình 3 giảm; quyết định 2 nhiệm vụ."), IsEmpty());
}

TEST(ShortForms, PointBackToTheOnlyDocumentOfTheirType) {
  const auto found = referencesOf(kDecree, "- Mức phạt theo Nghị định nêu trên.");
  EXPECT_THAT(shortly(found), ElementsAre("NĐ 91/2019/NĐ-CP", "NĐ 91/2019/NĐ-CP"));
  EXPECT_THAT(citations("Các nội dung của Nghị định nêu trên."), IsEmpty());
}

TEST(ShortForms, InATitleAreNone) {
  EXPECT_THAT(citations("Theo Kế hoạch số 6/KH-SYT về chuyển đổi số và triển khai Đề án 06 năm 2024."),
              ElementsAre("KH 6/KH-SYT"));
}

TEST(ShortForms, OfALawAreItsNameWithoutSymbol) {
  const auto found =
      referencesOf("Căn cứ Luật Dược số 105/2016/QH13 ngày 06/4/2016;", "- Kiểm tra theo khoản 2 Điều 5 Luật Dược.");
  EXPECT_THAT(shortly(found), ElementsAre("Luật 105/2016/QH13", "Luật 105/2016/QH13"));
}

}  // namespace
}  // namespace doichieu
