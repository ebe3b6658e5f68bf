// Number, symbol, place and date.
#include <gmock/gmock.h>

#include "header_of.h"

namespace doichieu {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::headerOf;
using testing_support::TypedPlan;

TEST(Letterhead, OfAnOrdinaryPlan) {
  const Header header = headerOf(TypedPlan{});
  EXPECT_EQ(header.docType, "KH");
  EXPECT_EQ(header.number, "12");
  EXPECT_EQ(header.symbol, "12/KH-UBND");
  EXPECT_EQ(header.place, "Tân Phú");
  EXPECT_EQ(header.date, "2024-03-05");
  EXPECT_THAT(header.flags, IsEmpty());
  EXPECT_GT(header.confidences.at("symbol"), 0.9);
  EXPECT_EQ(header.anchors.count("symbol"), 1u);
}

TEST(Letterhead, KeepsABlankNumberBlank) {
  const Header header = headerOf(TypedPlan{.number = "Số:         /KH-UBND\n"});
  EXPECT_EQ(header.number, std::nullopt);
  EXPECT_EQ(header.symbol, "/KH-UBND");
  EXPECT_THAT(header.flags, ElementsAre("header.number_blank"));
}

TEST(Letterhead, DoesNotReadStrokesAsANumber) {
  const Header header = headerOf(TypedPlan{.number = "Số: ~^/KH-UBND\n"});
  EXPECT_EQ(header.number, std::nullopt);
  EXPECT_EQ(header.symbol, "/KH-UBND");
  EXPECT_THAT(header.flags, ElementsAre("header.number_illegible"));
}

TEST(Letterhead, ReadsDamagedSymbols) {
  EXPECT_EQ(headerOf(TypedPlan{.number = "Só: 58 /KH - UBND\n"}).symbol, "58/KH-UBND");
  EXPECT_EQ(headerOf(TypedPlan{.number = "Số: 2l/KH-UBND\n"}).symbol, "21/KH-UBND");
  EXPECT_EQ(headerOf(TypedPlan{.number = "Số: 63/KH-UBND-VHTT\n"}).symbol, "63/KH-UBND-VHTT");
  EXPECT_EQ(headerOf(TypedPlan{.number = "Số 12-KH/ĐU\n"}).symbol, "12-KH/ĐU");
  EXPECT_EQ(headerOf(TypedPlan{.number = "Số: 0155/KH-UBND\n"}).number, "0155");
}

TEST(Letterhead, ReadsTheYearInTheSymbolOfANormativeAct) {
  const Header header = headerOf(TypedPlan{.number = "Số: 31/2016/QĐ-UBND\n"});
  EXPECT_EQ(header.number, "31");
  EXPECT_EQ(header.symbol, "31/2016/QĐ-UBND");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân xã Tân Phú");
}

TEST(Letterhead, LeavesTheIncomingStampAside) {
  const Header header = headerOf(TypedPlan{.number = "CÔNG VĂN ĐẾN\nSố: 995\nNgày: 22/4\nSố: 12/KH-UBND\n"});
  EXPECT_EQ(header.symbol, "12/KH-UBND");
  EXPECT_EQ(header.date, "2024-03-05");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân xã Tân Phú");
}

TEST(Letterhead, GivesDatesAsPreciseAsTheyAre) {
  EXPECT_EQ(headerOf(TypedPlan{.place = "Tân Phú, ngày      tháng 3 năm 2024\n"}).date, "2024-03");
  EXPECT_EQ(headerOf(TypedPlan{.place = "Tân Phú, ngày      tháng      năm 2024\n"}).date, "2024");
  EXPECT_EQ(headerOf(TypedPlan{.place = "Tân Phú, ngày .... tháng ... năm 2024\n"}).date, "2024");
  EXPECT_EQ(headerOf(TypedPlan{.place = "Tân Phú, ngày l5 tháng 3 năm 2024\n"}).date, "2024-03-15");
  EXPECT_EQ(headerOf(TypedPlan{.place = "Tân Phú, ngày 1Š tháng 3 năm 2024\n"}).date, "2024-03-15");
  const Header illegible = headerOf(TypedPlan{.place = "Tân Phú, ngày x tháng 3 năm 2024\n"});
  EXPECT_EQ(illegible.date, "2024-03");
  EXPECT_EQ(illegible.place, "Tân Phú");
  EXPECT_THAT(illegible.flags, Contains("header.date_incomplete"));
  const Header impossible = headerOf(TypedPlan{.place = "Tân Phú, ngày 31 tháng 6 năm 2024\n"});
  EXPECT_EQ(impossible.date, "2024");
  EXPECT_THAT(impossible.flags, Contains("header.date_impossible"));
}

TEST(Letterhead, KnowsPlacesThatAreNumbered) {
  const Header header = headerOf(TypedPlan{.place = "Phường 5, ngày 15 tháng 9 năm 2025\n"});
  EXPECT_EQ(header.place, "Phường 5");
  EXPECT_EQ(header.date, "2025-09-15");
}

TEST(Letterhead, TakesABlankDayFromTheDigitalSignature) {
  EXPECT_EQ(
      headerOf(
          TypedPlan{
              .issuer = "Ký bởi: UBND xã Tân Phú\nNgày ký: 07-03-2024 16:45:12 +07:00\nỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\n",
              .place = "Tân Phú, ngày      tháng 3 năm 2024\n"})
          .date,
      "2024-03-07");
}

TEST(Letterhead, ReadsColumnsThatRanTogether) {
  const Header header = headerOf(
      "UBND HUYỆN LÂM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc\nXÃ TÂN PHÚ\n"
      "Số: 12/KH-UBND Tân Phú, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2024\n"
      "Căn cứ Công văn số 7/SYT-NVY; UBND xã xây dựng kế hoạch như sau:\nI. NỘI DUNG\n- Tuyên truyền.\n");
  EXPECT_EQ(header.issuer, "Ủy ban nhân dân xã Tân Phú");
  EXPECT_EQ(header.symbol, "12/KH-UBND");
  EXPECT_EQ(header.place, "Tân Phú");
  EXPECT_EQ(header.date, "2024-03-05");
}

TEST(Letterhead, ReadsLinesThatBroke) {
  const Header header =
      headerOf(TypedPlan{.number = "Số:\n29/KH-UBND\n", .place = "Tân Phú, ngày\n06 tháng 6 năm 2024\n"});
  EXPECT_EQ(header.symbol, "29/KH-UBND");
  EXPECT_EQ(header.date, "2024-06-06");
  EXPECT_EQ(header.place, "Tân Phú");
}

}  // namespace
}  // namespace doichieu
