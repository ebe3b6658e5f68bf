// Laws, codes, ordinances and the constitution, by name.
#include <gmock/gmock.h>

#include "references_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing_support::citations;
using testing_support::citedIn;

TEST(Laws, EndWhereTheirNamesEnd) {
  EXPECT_THAT(citations("Tuyên truyền Luật Phòng, chống bạo lực gia đình đến các hộ."),
              ElementsAre("Luật: Luật Phòng, chống bạo lực gia đình"));
  EXPECT_THAT(citations("Theo Luật Khám bệnh, chữa bệnh và Luật Bảo hiểm y tế."),
              ElementsAre("Luật: Luật Khám bệnh, chữa bệnh", "Luật: Luật Bảo hiểm y tế"));
  EXPECT_THAT(citations("Kinh phí theo Luật ngân sách nhà nước hiện hành."),
              ElementsAre("Luật: Luật ngân sách nhà nước"));
  EXPECT_THAT(citations("Xử lý theo Bộ luật Hình sự."), ElementsAre("Bộ luật: Bộ luật Hình sự"));
  EXPECT_THAT(citations("Theo Pháp lệnh Dân số của Ủy ban Thường vụ Quốc hội."), ElementsAre("PL: Pháp lệnh Dân số"));
}

TEST(Laws, WithoutTheirCommasAreKnownAsWell) {
  EXPECT_THAT(citations("Theo Luật Phòng chống ma túy năm 2021."), ElementsAre("Luật: Luật Phòng chống ma túy"));
}

TEST(Laws, ThatTheListLacksEndAtWordsThatNoNameHolds) {
  EXPECT_THAT(citations("Theo Luật Quản lý bay dân dụng trong giai đoạn mới."),
              ElementsAre("Luật: Luật Quản lý bay dân dụng"));
  EXPECT_THAT(citations("Các quy định của Luật này và luật khác."), IsEmpty());
  EXPECT_THAT(citations("Vi phạm pháp luật, kỷ luật; pháp luật phòng, chống ma túy."), IsEmpty());
}

TEST(Laws, TakeABareYearBehindTheName) {
  const auto known = citedIn("Theo Luật Đất đai 2024, các phòng rà soát hồ sơ.");
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].date, "2024");
  const auto unknown = citedIn("Theo Luật Bảo tồn hang động 2020 và văn bản hướng dẫn.");
  ASSERT_EQ(unknown.size(), 1u);
  EXPECT_EQ(unknown[0].title, "Luật Bảo tồn hang động");
  EXPECT_EQ(unknown[0].date, "2020");
}

TEST(Laws, TakeTheirSymbolAndDate) {
  const auto law = citedIn("Theo Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016.");
  ASSERT_EQ(law.size(), 1u);
  EXPECT_EQ(law[0].symbol, "102/2016/QH13");
  EXPECT_EQ(law[0].title, "Luật Trẻ em");
  EXPECT_EQ(law[0].date, "2016-04-05");
  EXPECT_EQ(law[0].issuer, std::nullopt);
  const auto bracket = citedIn("Theo Luật Trẻ em năm 2016 (Luật số 102/2016/QH13).");
  ASSERT_EQ(bracket.size(), 1u);
  EXPECT_EQ(bracket[0].symbol, "102/2016/QH13");
}

TEST(Laws, HaveTheirYearForADate) {
  const auto law = citedIn("Theo Luật Đất đai năm 2024.");
  ASSERT_EQ(law.size(), 1u);
  EXPECT_EQ(law[0].date, "2024");
  const auto passed = citedIn("Theo Luật Thanh niên được Quốc hội khóa XIV thông qua ngày 16/6/2020.");
  ASSERT_EQ(passed.size(), 1u);
  EXPECT_EQ(passed[0].date, "2020-06-16");
  EXPECT_EQ(passed[0].issuer, "Quốc hội");
}

TEST(Laws, ThatAmendOthersAreOne) {
  EXPECT_THAT(
      citations("Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức ngày 25/11/2019."),
      ElementsAre("Luật: Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức"));
  EXPECT_THAT(citations("Luật Sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Giá ngày 25/11/2019."),
              ElementsAre("Luật: Luật Sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Giá"));
}

TEST(Laws, ThatAmendManyNameTheirField) {
  const auto law =
      citedIn("Theo Luật sửa đổi, bổ sung một số điều của 04 Luật về cấp nước, thoát nước ngày 25/11/2024.");
  ASSERT_EQ(law.size(), 1u);
  EXPECT_EQ(law[0].title, "Luật sửa đổi, bổ sung một số điều của 04 Luật về cấp nước, thoát nước");
  EXPECT_EQ(law[0].date, "2024-11-25");
}

TEST(Laws, OfOneNameMayHaveTwoSymbols) {
  EXPECT_THAT(citations("Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14/11/2008; số 46/2014/QH13 ngày 13/6/2014."),
              ElementsAre("Luật 25/2008/QH12", "Luật 46/2014/QH13"));
}

TEST(Laws, NamedInATitleAreNone) {
  EXPECT_THAT(citations("Theo Nghị định số 56/2017/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật Trẻ em."),
              ElementsAre("NĐ 56/2017/NĐ-CP"));
}

TEST(Laws, TheConstitutionNeedsItsYear) {
  EXPECT_THAT(citations("Theo Hiến pháp năm 2013."), ElementsAre("Hiến pháp: Hiến pháp"));
  EXPECT_THAT(citations("Theo Hiến pháp và pháp luật."), IsEmpty());
}

}  // namespace
}  // namespace doichieu
