// Plans and programmes by name and year.
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::citations;
using testing_support::referencesOf;
using testing_support::shortly;

TEST(NamedDocuments, NeedTheirYear) {
  EXPECT_THAT(citations("Lồng ghép với Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025."),
              ElementsAre("CTMTQG: Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025"));
  EXPECT_THAT(citations("Thực hiện Chiến lược Dân số Việt Nam đến năm 2030."),
              ElementsAre("CL: Chiến lược Dân số Việt Nam đến năm 2030"));
  EXPECT_THAT(citations("Lồng ghép với Chương trình giảm nghèo."), IsEmpty());
}

TEST(NamedDocuments, TakeTheirIssuerFromBothSides) {
  const auto before =
      referencesOf("Căn cứ Kế hoạch của UBND huyện Lâm Sơn về tiêm chủng mở rộng năm 2024;", "- Tuyên truyền.");
  ASSERT_THAT(shortly(before), ElementsAre("KH: tiêm chủng mở rộng năm 2024"));
  EXPECT_EQ(before[0].issuer, "Ủy ban nhân dân huyện Lâm Sơn");
  EXPECT_EQ(before[0].role, "basis");
  const auto after = testing_support::citedIn("Thực hiện kế hoạch tiêm chủng mở rộng năm 2024 của UBND huyện Lâm Sơn.");
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(after[0].issuer, "Ủy ban nhân dân huyện Lâm Sơn");
}

TEST(NamedDocuments, AreNotThePlanItself) {
  EXPECT_THAT(citations("Tổ chức thực hiện Kế hoạch phòng, chống dịch bệnh năm 2024."), IsEmpty());
  EXPECT_THAT(citations("Thực hiện Kế hoạch phòng, chống dịch bệnh năm 2024 của UBND xã Tân Phú."), IsEmpty());
}

TEST(NamedDocuments, AreNotThePlanThatNamesItsOfficeShortly) {
  EXPECT_THAT(citations("Chủ tịch UBND xã ban hành Kế hoạch phòng, chống dịch bệnh năm 2024 của UBND như sau."),
              IsEmpty());
}

TEST(NamedDocuments, AreNotYetToBeWritten) {
  EXPECT_THAT(citations("Các thôn xây dựng Kế hoạch vệ sinh môi trường năm 2024."), IsEmpty());
  EXPECT_THAT(citations("Các ngành xây dựng và triển khai thực hiện Kế hoạch vệ sinh môi trường năm 2024 của ngành."),
              IsEmpty());
  EXPECT_THAT(citations("Ban hành kèm theo Quyết định này là Chương trình nước sạch giai đoạn 2025 - 2030."),
              IsEmpty());
  EXPECT_THAT(citations("Tham mưu UBND xã ban hành Chương trình nước sạch giai đoạn 2025-2030."), IsEmpty());
}

TEST(NamedDocuments, AreNoSentences) {
  EXPECT_THAT(citations("Chương trình trên địa bàn xã được triển khai trong năm 2024."), IsEmpty());
  EXPECT_THAT(citations("Dự án hoàn thành trước năm 2025."), IsEmpty());
  EXPECT_THAT(citations("Căn cứ Kế hoạch của tỉnh và tình hình thực tế, xây dựng Kế hoạch vệ sinh năm 2024 của ngành."),
              IsEmpty());
}

TEST(NamedDocuments, ResolutionsOfCongresses) {
  EXPECT_THAT(citations("Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII, nhiệm kỳ 2025 - 2030, Ban "
                        "Thường vụ ban hành kế hoạch."),
              ElementsAre("NQ: Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII, nhiệm kỳ 2025 - 2030"));
  EXPECT_THAT(citations("Thực hiện Nghị quyết Đại hội XIV của Đảng, Ban Thường vụ ban hành kế hoạch."),
              ElementsAre("NQ: Nghị quyết Đại hội XIV của Đảng"));
}

TEST(NamedDocuments, AreNotPartsOfTheTitleInOtherWords) {
  EXPECT_THAT(shortly(referencesOf(
                  "", "- Tổ chức thực hiện Chiến lược quốc gia phòng, chống lao huyện Lâm Sơn giai đoạn 2024-2030.",
                  "TRIỂN KHAI CHIẾN LƯỢC QUỐC GIA PHÒNG CHỐNG LAO HUYỆN LÂM SƠN GIAI ĐOẠN 2024 - 2030")),
              IsEmpty());
}

TEST(NamedDocuments, ResolutionsOfPlenums) {
  EXPECT_THAT(testing_support::citations("Thực hiện Nghị quyết Trung ương 6 khóa XII về tổ chức bộ máy."),
              ElementsAre("NQ: Nghị quyết Trung ương 6 khóa XII"));
  EXPECT_THAT(testing_support::citations("Gắn với Nghị quyết Trung ương 4 (khóa XI, XII) về xây dựng Đảng."),
              ElementsAre("NQ: Nghị quyết Trung ương 4 (khóa XI, XII)"));
}

TEST(NamedDocuments, ResolutionsOfCongressesThatAPlanIsNamedAfter) {
  const std::string resolution = "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng";
  EXPECT_THAT(shortly(referencesOf("Quán triệt " + resolution + ";", "- Tuyên truyền.", "Thực hiện " + resolution)),
              ElementsAre("NQ: " + resolution));
}

}  // namespace
}  // namespace doichieu
