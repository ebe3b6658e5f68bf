// Title and the years of the plan.
#include <gtest/gtest.h>

#include "header_of.h"

namespace doichieu {
namespace {

using testing_support::headerOf;
using testing_support::TypedPlan;

std::string titleOf(const std::string& lines) {
  return headerOf(TypedPlan{.title = lines}).title.value_or("(null)");
}

std::string periodOf(const std::string& title) {
  const auto period = headerOf(TypedPlan{.title = "KẾ HOẠCH\n" + title + "\n"}).period;
  return period ? period->start + ".." + period->end : "(none)";
}

TEST(Title, JoinsItsLines) {
  EXPECT_EQ(titleOf("KẾ HOẠCH\nTriển khai công tác phòng, chống dịch bệnh\ntrên địa bàn xã Tân Phú năm 2024\n"),
            "Triển khai công tác phòng, chống dịch bệnh trên địa bàn xã Tân Phú năm 2024");
}

TEST(Title, MayStandInCapitalsOnTheLineOfItsTypeBelowALetterhead) {
  const Header header =
      headerOf(TypedPlan{.issuer = "LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐÔNG GIANG\nCÔNG ĐOÀN CƠ SỞ TRƯỜNG THCS TIỀN AN\n",
                         .number = "Số: 02/KH-CĐCS\n",
                         .title = "KẾ HOẠCH HOẠT ĐỘNG CÔNG ĐOÀN\nNĂM 2026\n"});
  EXPECT_EQ(header.symbol, "02/KH-CĐCS");
  EXPECT_EQ(header.issuer, "Công đoàn cơ sở Trường THCS Tiền An");
  EXPECT_EQ(header.title, "Hoạt động Công đoàn năm 2026");
}

TEST(Title, LosesTheWordsThatIntroduceIt) {
  EXPECT_EQ(titleOf("KẾ HOẠCH\nVề việc phòng, chống dịch bệnh năm 2024\n"), "Phòng, chống dịch bệnh năm 2024");
  EXPECT_EQ(titleOf("KẾ HOẠCH\nV/v phòng, chống dịch bệnh năm 2024\n"), "Phòng, chống dịch bệnh năm 2024");
  EXPECT_EQ(titleOf("KẾ HOẠCH\nvề phòng, chống dịch bệnh năm 2024\n"), "Phòng, chống dịch bệnh năm 2024");
}

TEST(Title, BeginsWithACapital) {
  EXPECT_EQ(titleOf("KẾ HOẠCH\nthực hiện công tác tiêm chủng năm 2024\n"), "Thực hiện công tác tiêm chủng năm 2024");
}

TEST(Title, InCapitalsBecomesASentence) {
  EXPECT_EQ(titleOf("KẾ HOẠCH\nPHÒNG, CHỐNG HIV/AIDS TRÊN ĐỊA BÀN XÃ TÂN PHÚ, TỈNH HẢI DƯƠNG GIAI ĐOẠN 2024 - 2026\n"),
            "Phòng, chống HIV/AIDS trên địa bàn xã Tân Phú, tỉnh Hải Dương giai đoạn 2024 - 2026");
}

TEST(Title, InCapitalsKeepsTheCapitalOfAQuotedName) {
  EXPECT_EQ(headerOf(TypedPlan{.title = "KẾ HOẠCH\nTHỰC HIỆN ĐỀ ÁN “HỖ TRỢ TRẺ EM VÙNG CAO” NĂM 2024\n"}).title,
            "Thực hiện đề án “Hỗ trợ trẻ em vùng cao” năm 2024");
}

TEST(Title, IsFoundBehindASpacedOrQualifiedTypeLine) {
  EXPECT_EQ(titleOf("K Ế H O Ạ C H\nTiêm chủng năm 2024\n"), "Tiêm chủng năm 2024");
  EXPECT_EQ(titleOf("KẾ HOẠCH LIÊN TỊCH\nPhối hợp tiêm chủng năm 2024\n"), "Phối hợp tiêm chủng năm 2024");
}

TEST(Title, MayStandOnTheLineOfItsType) {
  EXPECT_EQ(titleOf("KẾ HOẠCH TIÊM CHỦNG NĂM 2024\n"), "Tiêm chủng năm 2024");
  EXPECT_EQ(titleOf("KẾ HOẠCH Tiêm chủng năm 2024\n"), "Tiêm chủng năm 2024");
  const auto header = headerOf(TypedPlan{.title = "Kế hoạch tiêm chủng năm 2024\n"});
  EXPECT_EQ(header.title, "Tiêm chủng năm 2024");
  EXPECT_EQ(header.docType, "KH");
}

TEST(Period, IsToldByTheTitle) {
  EXPECT_EQ(periodOf("Phòng, chống lao năm 2024 trên địa bàn xã"), "2024..2024");
  EXPECT_EQ(periodOf("Phòng, chống lao giai đoạn 2026-2030"), "2026..2030");
  EXPECT_EQ(periodOf("Phòng, chống lao giai đoạn 2026 - 2030, tầm nhìn đến năm 2045"), "2026..2030");
  EXPECT_EQ(periodOf("Phòng, chống lao từ năm 2024 đến năm 2026"), "2024..2026");
  EXPECT_EQ(periodOf("Y tế trường học năm học 2025-2026"), "2025..2026");
  EXPECT_EQ(periodOf("Phòng, chống lao đến năm 2030"), "..2030");
  EXPECT_EQ(periodOf("Phòng, chống lao"), "(none)");
}

TEST(Period, IsNotTheTermOfThoseWhoAreElected) {
  EXPECT_EQ(periodOf("Tổ chức bầu cử đại biểu Hội đồng nhân dân xã nhiệm kỳ 2031 - 2036"), "(none)");
  EXPECT_EQ(periodOf("Tuyên truyền bầu cử đại biểu Quốc hội khóa XX, nhiệm kỳ 2031-2036 năm 2031"), "2031..2031");
}

TEST(Period, IsThePlansOwnNotTheProgrammes) {
  EXPECT_EQ(periodOf("Thực hiện Chương trình phòng, chống lao giai đoạn 2021-2025 trên địa bàn xã năm 2024"),
            "2024..2024");
}

TEST(Period, MayBeToldByTheClosingWords) {
  const auto header = headerOf(TypedPlan{.title = "KẾ HOẠCH\nTiêm chủng mở rộng\n",
                                         .body = "I. NỘI DUNG\n- Tiêm vắc xin.\nTrên đây là Kế hoạch tiêm chủng mở "
                                                 "rộng năm 2024, đề nghị các thôn thực hiện./.\n"});
  ASSERT_TRUE(header.period);
  EXPECT_EQ(header.period->end, "2024");
}

TEST(Period, IsNotTheYearOfTheActCarriedOut) {
  EXPECT_EQ(
      periodOf(
          "Thực hiện Nghị quyết số 68-NQ/TW ngày 04 tháng 5 năm 2025 về phát triển kinh tế, giai đoạn 2026 - 2030"),
      "2026..2030");
  EXPECT_EQ(periodOf("Triển khai thi hành Luật Việc làm năm 2025 trên địa bàn tỉnh giai đoạn 2026 - 2028"),
            "2026..2028");
}

}  // namespace
}  // namespace doichieu
