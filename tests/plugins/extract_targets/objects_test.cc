// What is counted: the noun phrase of a number.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "figures_of.h"

namespace doichieu::targets {
namespace {

using ::testing::ElementsAre;

TEST(Objects, OfASubjectThatARemarkParts) {
  EXPECT_THAT(measured("Sản lượng thịt hơi bình quân (không tính gia cầm) đạt 300 tấn."),
              ElementsAre("300 tấn eq | Sản lượng thịt hơi bình quân (không tính gia cầm)"));
  EXPECT_THAT(measured("Tỷ lệ kênh nội đồng (trừ kênh đất) được lát mái đến năm 2027: 70%."),
              ElementsAre("70 % eq | Tỷ lệ kênh nội đồng (trừ kênh đất) được lát mái"));
}

TEST(Objects, LeaveTheTimeOffTheirObject) {
  EXPECT_THAT(measured("Diện tích chè sạch đến năm 2027 đạt 120 ha."), ElementsAre("120 ha eq | Diện tích chè sạch"));
  EXPECT_THAT(measured("Tổng số tổ hợp tác thành lập mới giai đoạn 2026-2030: 12 tổ."),
              ElementsAre("12 tổ eq | Tổng số tổ hợp tác thành lập mới"));
}

TEST(Objects, OfAWeightOrALengthStandBefore) {
  EXPECT_THAT(measured("Xây dựng thành công vùng trồng nhãn với quy mô 40 ha."),
              ElementsAre("40 ha eq | vùng trồng nhãn"));
  EXPECT_THAT(measured("Thóc bình quân mỗi nhân khẩu 450kg/ năm trở lên."),
              ElementsAre("450 kg/năm ge | Thóc bình quân mỗi nhân khẩu"));
  EXPECT_THAT(measured("Giá trị thu được trên 01 ha nhãn năm 2026 đạt 150 triệu đồng."),
              ElementsAre("150 triệu đồng eq | Giá trị thu được trên 01 ha nhãn"));
}

TEST(Objects, EndBeforeTheLevelThatIsKept) {
  EXPECT_THAT(measured("Độ che phủ rừng ổn định ở mức 46%."), ElementsAre("46 % eq | Độ che phủ rừng"));
  EXPECT_THAT(measured("Mực nước hồ giữ ở mức 12 m."), ElementsAre("12 m eq | Mực nước hồ"));
}

TEST(Objects, CountedByTensOfThousandsKeepWhatTheseAre) {
  EXPECT_THAT(figuresOf("Đạt 12,5 bác sĩ/vạn dân, 38 giường bệnh/vạn dân."),
              ElementsAre("12.5 bác sĩ/vạn dân eq", "38 giường bệnh/vạn dân eq"));
}

TEST(Objects, KeepTheAgeOfWhomTheyName) {
  EXPECT_THAT(measured("80% dân số từ 15 tuổi trở lên có tài khoản định danh."),
              ElementsAre("80 % eq | dân số từ 15 tuổi trở lên"));
  EXPECT_THAT(measured("90% công dân từ đủ 14 tuổi trở lên được cấp định danh."),
              ElementsAre("90 % eq | công dân từ đủ 14 tuổi trở lên"));
}

TEST(Objects, KeepWhatTheirRateIsCountedBy) {
  EXPECT_THAT(measured("Số bác sĩ trên 1 vạn dân đạt 12,5 bác sĩ."),
              ElementsAre("12.5 bác sĩ eq | Số bác sĩ trên 1 vạn dân"));
  EXPECT_THAT(measured("Tỷ số tử vong mẹ trên 100.000 trẻ đẻ sống dưới 40."),
              ElementsAre("40 - lt | Tỷ số tử vong mẹ trên 100.000 trẻ đẻ sống"));
  EXPECT_THAT(measured("Tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống giảm còn 12."),
              ElementsAre("12 - eq decrease | Tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống"));
  EXPECT_THAT(figuresOf("Cấp nước sạch cho trên 10.000 dân."), ElementsAre("10000 dân gt"));
}

TEST(Objects, OfPeopleTellWhoTheyAre) {
  EXPECT_THAT(measured("Đưa lao động nông nhàn đi làm việc 40 người."),
              ElementsAre("40 người eq | Đưa lao động nông nhàn đi làm việc"));
  EXPECT_THAT(measured("Đào tạo 40 người."), ElementsAre("40 người eq | người"));
}

TEST(Objects, BehindAPlaceCountWhatStandsBefore) {
  EXPECT_THAT(measured("Tỷ lệ hộ thiếu nước xuống dưới 5% đối với đồng bằng và dưới 8% đối với miền núi."),
              ElementsAre("5 % lt decrease | Tỷ lệ hộ thiếu nước", "8 % lt decrease | Tỷ lệ hộ thiếu nước"));
}

TEST(Objects, OfARateGoOnWithoutTheirNoun) {
  EXPECT_THAT(measured("Giảm tỷ suất mắc tay chân miệng xuống 80/100.000 dân năm nay và 70/100.000 sang năm."),
              ElementsAre("80 /100.000 dân eq decrease | tỷ suất mắc tay chân miệng",
                          "70 /100.000 dân eq decrease | tỷ suất mắc tay chân miệng"));
}

TEST(Objects, KeepTheirSharesBehindNames) {
  EXPECT_THAT(measured("Tỷ lệ tổ dân phố kiểu mẫu 2,5%; tỷ lệ tăng dân số dưới 1,2%."),
              ElementsAre("2.5 % eq | tổ dân phố kiểu mẫu", "1.2 % lt | tăng dân số"));
}

TEST(Objects, ChangeWhatOpensTheirClause) {
  EXPECT_THAT(measured("Kéo giảm số vụ trộm từ 5% đến 8% trên cả hai địa bàn; riêng các xã ven sông giảm 10%."),
              ElementsAre("5..8 % range decrease | số vụ trộm", "10 % eq decrease | các xã ven sông"));
}

TEST(Objects, AreNotBoundByWordsThatBelongElsewhere) {
  EXPECT_THAT(measured("Trên 60% học sinh được học bơi, đưa phong trào trở lại nề nếp."),
              ElementsAre("60 % gt | học sinh"));
  EXPECT_THAT(measured("Chậm nhất năm 2027 hoàn thành, với khoảng 500 hộ dùng nước sạch."),
              ElementsAre("500 hộ eq | hộ dùng nước sạch"));
}

TEST(Objects, OfNothingEndWhereOthersBegin) {
  EXPECT_THAT(measured("Không để phát sinh điểm đổ rác mới, giảm 5% lượng rác chôn lấp."),
              ElementsAre("0 điểm eq | điểm đổ rác mới", "5 % eq decrease | lượng rác chôn lấp"));
  EXPECT_THAT(measured("Phấn đấu không phát sinh ổ dịch, dập tắt 100% ổ dịch cũ."),
              ElementsAre("0 ổ dịch eq | ổ dịch", "100 % ge | ổ dịch cũ"));
  EXPECT_THAT(measured("Giữ vững, không để tái trồng cây thuốc phiện tại 14 bản không có người nghiện."),
              ElementsAre("0 - eq | tái trồng cây thuốc phiện"));
}

TEST(Objects, OfEachPartAreItsOwn) {
  EXPECT_THAT(measured("Tỷ lệ hộ thiếu đói còn 2%, tỷ lệ hộ thiếu nước còn 3%."),
              ElementsAre("2 % eq | hộ thiếu đói", "3 % eq | hộ thiếu nước"));
  EXPECT_THAT(measured("Số vụ cháy giảm xuống còn 15 vụ, số người bị thương giảm xuống còn 2 người."),
              ElementsAre("15 vụ eq decrease | Số vụ cháy", "2 người eq decrease | số người bị thương"));
  EXPECT_THAT(measured("Xây mới 02 trạm bơm, nâng tổng số lên 12 trạm."),
              ElementsAre("2 trạm eq | trạm bơm", "12 trạm eq increase | trạm bơm"));
}

TEST(Objects, MayHoldACountThatDescribesThem) {
  EXPECT_THAT(measured("Tỷ lệ số xã đạt dưới 08 tiêu chí còn 20%."),
              ElementsAre("20 % eq | số xã đạt dưới 08 tiêu chí"));
}

TEST(Objects, EndBeforeTheLastPredicate) {
  EXPECT_THAT(measured("90% ca bệnh trong cộng đồng được phát hiện và báo cáo."),
              ElementsAre("90 % eq | ca bệnh trong cộng đồng"));
  EXPECT_THAT(measured("100% vụ việc được phát hiện được xử lý."), ElementsAre("100 % eq | vụ việc được phát hiện"));
  EXPECT_THAT(measured("Góp phần đạt mục tiêu 80% hộ dân được dùng nước sạch."), ElementsAre("80 % eq | hộ dân"));
}

TEST(Objects, KeepAgesAndConditions) {
  EXPECT_THAT(measured("Giảm tỷ lệ trẻ từ 6 đến 10 tuổi bị sâu răng xuống dưới 20%."),
              ElementsAre("20 % lt decrease | tỷ lệ trẻ từ 6 đến 10 tuổi bị sâu răng"));
  EXPECT_THAT(measured("100% hộ chăn nuôi khi có dịch được hỗ trợ."),
              ElementsAre("100 % eq | hộ chăn nuôi khi có dịch"));
}

TEST(Objects, OfAFrequencyAreActedOn) {
  EXPECT_THAT(measured("Kiểm tra liên ngành tối thiểu 01 lần/quý đối với các quán ăn, trừ trường hợp đột xuất."),
              ElementsAre("1 lần/quý ge | các quán ăn"));
}

TEST(Objects, NamedByWhatTheyLackCommitToNothing) {
  EXPECT_THAT(measured("Duy trì 12 thôn, bản không có người nghiện."), ElementsAre("12 thôn, bản eq | thôn, bản"));
  EXPECT_THAT(measured("Giữ vững 12 thôn lành mạnh, không có tệ nạn."), ElementsAre("12 thôn eq | thôn lành mạnh"));
}

TEST(Objects, AreNotTheWholeCountrys) {
  EXPECT_THAT(measured("Khống chế tỷ lệ mắc sởi dưới 0,2% (toàn quốc là dưới 0,5%)."),
              ElementsAre("0.2 % lt | mắc sởi"));
}

TEST(Objects, StandBeforeAPredicateWithAColon) {
  EXPECT_THAT(measured("Tỷ lệ hộ dùng nước sạch đạt: 92%."), ElementsAre("92 % eq | hộ dùng nước sạch"));
  EXPECT_THAT(measured("Tỷ lệ lao động có chứng chỉ đạt trên: 30%."), ElementsAre("30 % gt | lao động có chứng chỉ"));
  EXPECT_THAT(measured("Giảm tỷ lệ hộ nghèo xuống: 2,5%"), ElementsAre("2.5 % eq decrease | tỷ lệ hộ nghèo"));
  EXPECT_THAT(measured("Chỉ tiêu: 95% hộ dùng nước sạch"), ElementsAre("95 % eq | hộ dùng nước sạch"));
}

TEST(Objects, AreNoNumbersOfFootnotes) {
  EXPECT_THAT(measured("Tỷ lệ hộ nghèo dưới 4%1; tỷ lệ hộ cận nghèo dưới 6%12."),
              ElementsAre("4 % lt | hộ nghèo", "6 % lt | hộ cận nghèo"));
}

TEST(Objects, OfACountGoOnToAnotherYear) {
  EXPECT_THAT(
      measured("12.000 hộ gia đình đạt chuẩn vào năm 2027 và 15.000 vào năm 2030; 300 thôn đạt chuẩn."),
      ElementsAre("12000 hộ gia đình eq | hộ gia đình", "15000 hộ gia đình eq | hộ gia đình", "300 thôn eq | thôn"));
}

}  // namespace
}  // namespace doichieu::targets
