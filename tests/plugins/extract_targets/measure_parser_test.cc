#include "measure_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "figures_of.h"

namespace doichieu::targets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> measuredInTask(const std::string& statement) {
  return measured(statement, {2025, false});
}

TEST(Measures, ShareAndItsNounPhrase) {
  EXPECT_THAT(measured("100% hộ chăn nuôi ký cam kết bảo vệ môi trường."), ElementsAre("100 % eq | hộ chăn nuôi"));
  EXPECT_THAT(measured("Ít nhất 85% người cao tuổi có nhu cầu được khám sức khỏe định kỳ."),
              ElementsAre("85 % ge | người cao tuổi có nhu cầu"));
  EXPECT_THAT(measured("Tập huấn cho 100% (120/120) cán bộ thú y cơ sở."),
              ElementsAre("100 % eq | cán bộ thú y cơ sở"));
  EXPECT_THAT(measured("Tỷ lệ che phủ rừng đạt 42 % trở lên."), ElementsAre("42 % ge | che phủ rừng"));
  EXPECT_THAT(measured("Phấn đấu 1 00% hồ sơ được giải quyết đúng hạn."), ElementsAre("100 % ge | hồ sơ"));
}

TEST(Measures, SeveralSharingOneVerb) {
  EXPECT_THAT(measured("Trên 70% nông dân, ít nhất 40% chủ trang trại và 100% hợp tác xã được tập huấn kỹ thuật."),
              ElementsAre("70 % gt | nông dân", "40 % ge | chủ trang trại", "100 % eq | hợp tác xã"));
  EXPECT_THAT(
      measured("Phấn đấu đến hết năm 2026 có 60%, đến năm 2028 có 90% chợ hạng ba duy trì mô hình chợ an toàn."),
      ElementsAre("60 % ge | chợ hạng ba", "90 % ge | chợ hạng ba"));
}

TEST(Measures, SharingOneBound) {
  EXPECT_THAT(figuresOf("Tỷ lệ người dân tiếp cận thông tin đạt tối thiểu 80% vào năm 2026 và 95% vào năm 2030."),
              ElementsAre("80 % ge", "95 % ge"));
  EXPECT_THAT(figuresOf("Ít nhất 70% thôn có loa và 90% hộ có ti vi."), ElementsAre("70 % ge", "90 % eq"));
}

TEST(Measures, AReductionThatIsStrivenForEndsAtItsNumber) {
  EXPECT_THAT(measured("Phấn đấu giảm ít nhất 60 hộ nghèo, tương ứng giảm 0,2 điểm %."),
              ElementsAre("60 hộ ge decrease | hộ nghèo", ::testing::StartsWith("0.2 điểm % ge decrease")));
  EXPECT_THAT(figuresOf("Phấn đấu đưa tỷ lệ hộ nghèo xuống còn 0,84%."), ElementsAre("0.84 % eq decrease"));
}

TEST(Measures, WhatIsCountedMayBeNamedAtTheBeginning) {
  EXPECT_THAT(measured("Số vụ tai nạn giao thông không quá 12."), ElementsAre("12 vụ le | Số vụ tai nạn giao thông"));
  EXPECT_THAT(measured("Giảm số người chết còn dưới 05; số mô hình mới đạt ít nhất 03."),
              ElementsAre("5 người lt decrease | số người chết", "3 mô hình ge | số mô hình mới"));
  EXPECT_THAT(measured("Số lượng tin bài đăng tải tối thiểu 120/năm."),
              ElementsAre("120 tin bài/năm ge | Số lượng tin bài đăng tải"));
  EXPECT_THAT(measured("Số vụ án thuộc nhóm 2."), IsEmpty()) << "nothing binds the number";
}

TEST(Measures, WhatWasCountedBeforeThePlanIsNone) {
  const std::string report = "Trong năm 2024, toàn xã xảy ra 12 vụ cháy; so với năm 2023 giảm 3 vụ (-20%).";
  EXPECT_THAT(measured(report, {2025, true}), IsEmpty());
  EXPECT_EQ(measured("Trong năm 2025, toàn xã xảy ra không quá 12 vụ cháy.", {2025, true}).size(), 1U)
      << "its own year";
}

TEST(Measures, NumbersAsVietnameseWritesThem) {
  EXPECT_THAT(measured("Trồng mới 1.200 ha rừng, 03 vườn ươm và 2,5 km đường lâm sinh."),
              ElementsAre("1200 ha eq | ha rừng", "3 vườn eq | vườn ươm", "2.5 km eq | km đường lâm sinh"));
  EXPECT_THAT(measured("Cấp phát 25 000 tờ rơi."), ElementsAre("25000 tờ rơi eq | tờ rơi"));
  EXPECT_THAT(measured("Mỗi trường tổ chức được ít nhất một buổi ngoại khóa."),
              ElementsAre("1 buổi ge | buổi ngoại khóa"));
}

TEST(Measures, Comparators) {
  EXPECT_THAT(measured("Số vụ cháy không quá 12 vụ."), ElementsAre("12 vụ le | Số vụ cháy"));
  EXPECT_THAT(measured("Tỷ lệ thất nghiệp dưới 3%."), ElementsAre("3 % lt | thất nghiệp"));
  EXPECT_THAT(measured("Tỷ lệ hài lòng đạt từ 95%."), ElementsAre("95 % ge | hài lòng"));
  EXPECT_THAT(measured("Từ 80% trở lên khu dân cư đạt chuẩn văn hóa."), ElementsAre("80 % ge | khu dân cư"));
  EXPECT_THAT(measured("Tối thiểu mỗi trường học có 01 cán bộ y tế chuyên trách."),
              ElementsAre("1 cán bộ ge | cán bộ y tế chuyên trách"));
  // "trở lên" that belongs to the noun is no comparator.
  EXPECT_THAT(measured("100% cán bộ từ cấp phó phòng trở lên được bồi dưỡng."),
              ElementsAre("100 % eq | cán bộ từ cấp phó phòng"));
}

TEST(Measures, Ranges) {
  EXPECT_THAT(measured("Hộ nghèo giảm bình quân 1-1,5%/năm."), ElementsAre("1..1.5 %/năm range decrease | Hộ nghèo"));
  EXPECT_THAT(measured("Thành lập từ 02 đến 03 hợp tác xã kiểu mới."),
              ElementsAre("2..3 hợp tác xã range | hợp tác xã kiểu mới"));
  EXPECT_THAT(measured("Phấn đấu từ 98% - 100% trẻ em 5 tuổi ra lớp."),
              ElementsAre("98..100 % range | trẻ em 5 tuổi ra lớp"));
  EXPECT_THAT(measured("Kết nạp 60 – 70 đảng viên."), ElementsAre("60..70 đảng viên range | đảng viên"));
}

TEST(Measures, Changes) {
  EXPECT_THAT(measured("Kéo giảm ít nhất 5% số vụ tai nạn giao thông so với năm 2024."),
              ElementsAre("5 % ge decrease | số vụ tai nạn giao thông"));
  EXPECT_THAT(measured("Số doanh nghiệp thành lập mới tăng 12% so với cùng kỳ."),
              ElementsAre("12 % eq increase | Số doanh nghiệp thành lập mới"));
  EXPECT_THAT(measured("Giảm tỷ lệ hộ nghèo xuống còn 2%."), ElementsAre("2 % eq decrease | tỷ lệ hộ nghèo"));
  EXPECT_THAT(measured("Tỷ lệ suy dinh dưỡng giảm xuống dưới 15%."),
              ElementsAre("15 % lt decrease | Tỷ lệ suy dinh dưỡng"));
  EXPECT_THAT(measured("Sản lượng gấp 2 lần so với năm 2020."), ElementsAre("2 lần eq increase | Sản lượng"));
  EXPECT_THAT(measured("Giảm 1/2 số vụ bạo lực gia đình."), ElementsAre("50 % eq decrease | số vụ bạo lực gia đình"));
}

TEST(Measures, TheFigureOfTodayIsNone) {
  EXPECT_THAT(measured("Nâng tỷ lệ đô thị hóa từ 35% lên 40%."), ElementsAre("40 % eq increase | tỷ lệ đô thị hóa"));
  EXPECT_THAT(measured("Giảm 03 hộ nghèo (từ 15 hộ xuống còn 12 hộ)."),
              ElementsAre("3 hộ eq decrease | hộ nghèo", "12 hộ eq decrease | hộ nghèo"));
  EXPECT_THAT(measured("Số trẻ bỏ học dưới 10 em (năm 2024 là 14 em)."), ElementsAre("10 em lt | Số trẻ bỏ học"));
}

TEST(Measures, RatesAndPartsOfAWhole) {
  EXPECT_THAT(measured("Tỷ suất tử vong mẹ dưới 40/100.000 trẻ đẻ sống."),
              ElementsAre("40 /100.000 trẻ lt | Tỷ suất tử vong mẹ"));
  EXPECT_THAT(measured("18/18 xã, thị trấn có nhà văn hóa."), ElementsAre("18 xã, thị trấn eq | xã, thị trấn"));
  EXPECT_THAT(measured("Thời gian chờ không quá 20 phút/lượt giao dịch."),
              ElementsAre("20 phút/lượt giao dịch le | Thời gian chờ"));
  EXPECT_THAT(measured("Thu nhập bình quân đạt 75 triệu đồng/người/năm."),
              ElementsAre("75 triệu đồng/người/năm eq | Thu nhập bình quân"));
}

TEST(Measures, Frequencies) {
  EXPECT_THAT(measured("Cộng tác viên dân số được tập huấn ít nhất 02 lần/năm."),
              ElementsAre("2 lần/năm ge | Cộng tác viên dân số"));
  EXPECT_THAT(measured("Bản tin được phát ít nhất một tuần một lần."), ElementsAre("1 lần/tuần ge | Bản tin"));
  EXPECT_THAT(measured("Cập nhật dữ liệu đất đai 03 tháng một lần."),
              ElementsAre("1 lần/03 tháng eq | dữ liệu đất đai"));
  EXPECT_THAT(measured("Mỗi quý ra quân dọn vệ sinh ít nhất 02 buổi."), ElementsAre("2 buổi/quý ge | buổi"));
  EXPECT_THAT(measured("Mở 04 lớp bồi dưỡng/năm cho giáo viên."), ElementsAre("4 lớp/năm eq | lớp bồi dưỡng"));
  EXPECT_THAT(measured("Mỗi năm học tổ chức 02 buổi ngoại khóa."), ElementsAre("2 buổi eq | buổi ngoại khóa"));
}

TEST(Measures, CommitmentsToNothing) {
  EXPECT_THAT(measured("Không để xảy ra cháy lớn; không phát sinh điểm đen mới về tai nạn giao thông."),
              ElementsAre("0 - eq | cháy lớn", "0 điểm eq | điểm đen mới về tai nạn giao thông"));
  EXPECT_THAT(measured("Phấn đấu không có trường hợp học sinh bỏ học."),
              ElementsAre("0 trường hợp eq | học sinh bỏ học"));
  EXPECT_THAT(measured("Trên địa bàn xã không còn nhà tạm."), ElementsAre("0 nhà eq | nhà tạm"));
  EXPECT_THAT(measured("Không để kênh mương trở thành nơi đổ rác thải."), ElementsAre("0 - eq | nơi đổ rác thải"));
}

TEST(Measures, NoCommitmentToNothing) {
  EXPECT_THAT(measured("Xây dựng khu phố lành mạnh không có tệ nạn xã hội."), IsEmpty());
  EXPECT_THAT(measured("Giữ vững xã đạt tiêu chí không có tội phạm."), IsEmpty());
  EXPECT_THAT(measured("Người đứng đầu chịu trách nhiệm nếu để xảy ra vi phạm, trường hợp không có lý do chính đáng."),
              IsEmpty());
  EXPECT_THAT(measured("Các hộ kinh doanh ký cam kết không để hàng giả trong cửa hàng."), IsEmpty());
  EXPECT_THAT(measured("Tham mưu, đề xuất các giải pháp không để ùn tắc giao thông."), IsEmpty());
}

TEST(Measures, CountInsideACommitmentToNothing) {
  EXPECT_THAT(measured("Duy trì không để tái phát 05 ổ dịch đã dập tắt."),
              ElementsAre("5 ổ dịch eq | ổ dịch đã dập tắt"));
}

TEST(Measures, DatesSymbolsNamesAndAgesAreNone) {
  EXPECT_THAT(measured("Hoàn thành trước ngày 30/9/2025, báo cáo trong quý IV năm 2025."), IsEmpty());
  EXPECT_THAT(measured("Thực hiện Nghị định số 45/2024/NĐ-CP, khoản 3 Điều 12 và Kế hoạch 21."), IsEmpty());
  EXPECT_THAT(measured("Củng cố Ban Chỉ đạo 35 huyện, Đội liên ngành 814 phường."), IsEmpty());
  EXPECT_THAT(measured("Phục vụ trẻ em từ 6 tuổi đến dưới 11 tuổi, người từ 60 tuổi trở lên."), IsEmpty());
  EXPECT_THAT(measured("Trực bảo vệ 24/24 giờ; mô hình chính quyền địa phương 02 cấp; phủ sóng 5G."), IsEmpty());
  EXPECT_THAT(measured("Nhân rộng phong trào 5 không, 3 sạch, phương châm “4 tại chỗ”, phòng dịch COVID-19."),
              IsEmpty());
  EXPECT_THAT(measured("Kỷ niệm 26/3 Đoàn Thanh niên tại các lớp 4, 5."), IsEmpty());
  EXPECT_THAT(measured("Tuổi thọ trung bình đạt 75 tuổi."), ElementsAre("75 tuổi eq | Tuổi thọ trung bình"));
}

TEST(Measures, ANamedPlaceIsNoneButACountBehindAPlaceIs) {
  EXPECT_THAT(measured("Giao các tổ dân phố 3, 5 và 7 thực hiện."), IsEmpty());
  EXPECT_THAT(measured("Họp giao ban với Công an phường 01 lần/tháng."),
              ElementsAre("1 lần/tháng eq | Họp giao ban với Công an phường"));
}

TEST(Measures, MoneyAndUnknownCountersOnlyUnderTargets) {
  EXPECT_THAT(measured("Thu ngân sách đạt 1.250 tỷ đồng."), ElementsAre("1250 tỷ đồng eq | Thu ngân sách"));
  EXPECT_THAT(measuredInTask("Bố trí 15 triệu đồng từ ngân sách xã."), IsEmpty());
  EXPECT_THAT(measured("Ủ 40 chum mắm cá cơm."), ElementsAre("40 chum eq | chum mắm cá cơm"));
  EXPECT_THAT(measuredInTask("Phục vụ 40 chum mắm cá cơm."), IsEmpty());
}

TEST(Measures, SpansOfTimeNeedABound) {
  EXPECT_THAT(measured("Khắc phục sự cố sau 05 ngày làm việc."), IsEmpty());
  EXPECT_THAT(measured("Báo cáo ngay trong vòng 24 giờ."), IsEmpty());
  EXPECT_THAT(measured("100% phản ánh được trả lời trong vòng 48 giờ."),
              ElementsAre("100 % eq | phản ánh", "48 giờ le | phản ánh"));
}

TEST(Measures, PlacesThatAreOnlyCountedAreNone) {
  EXPECT_THAT(measured("Nâng cao đời sống người dân tại 68 xã, phường trên địa bàn tỉnh."), IsEmpty());
  EXPECT_THAT(measured("Phủ sóng tại 12 thôn, bản chưa có điện."),
              ElementsAre("12 thôn, bản eq | thôn, bản chưa có điện"));
}

TEST(Measures, NumbersThatDescribeANoun) {
  EXPECT_THAT(measured("100% doanh nghiệp có từ 10 lao động trở lên thành lập công đoàn cơ sở."),
              ElementsAre("100 % eq | doanh nghiệp"));
  EXPECT_THAT(measured("100% xã có 02 cán bộ chuyên trách."),
              ElementsAre("100 % eq | xã", "2 cán bộ eq | cán bộ chuyên trách"));
  EXPECT_THAT(measuredInTask("Lập danh sách người vi phạm từ 02 lần trở lên."), IsEmpty());
  EXPECT_THAT(measuredInTask("Tổ kiểm tra gồm 05 thành viên; thực hiện 04 nội dung; phối hợp với 03 xã giáp ranh."),
              IsEmpty());
}

TEST(Measures, WhatOnlyExistsIsMarked) {
  const std::vector<FoundMeasure> found = parser().parse("Kiện toàn 12 Tổ hòa giải cơ sở.", {2025, false});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.front().existing);
}

TEST(Measures, CellsOfTables) {
  const auto cell = [](const std::string& indicator, const std::string& figure) {
    std::vector<std::string> lines;
    for (const FoundMeasure& found : parser().parseFigure(indicator, figure)) lines.push_back(line(found.measure));
    return lines;
  };
  EXPECT_THAT(cell("Tỷ lệ hồ sơ nộp trực tuyến", "≥ 90%"), ElementsAre("90 % ge | hồ sơ nộp trực tuyến"));
  EXPECT_THAT(cell("Tỷ suất trẻ em bị thương tích", "< 15,5 trẻ/100.000 trẻ em"),
              ElementsAre("15.5 trẻ/100.000 trẻ em lt | Tỷ suất trẻ em bị thương tích"));
  EXPECT_THAT(cell("Số sự cố mất an toàn", "0 sự cố"), ElementsAre("0 sự cố eq | Số sự cố mất an toàn"));
  EXPECT_THAT(cell("Giảm số vụ cháy", "5 - 10%"), ElementsAre("5..10 % range decrease | số vụ cháy"));
}

TEST(Measures, NothingWithoutNumbersOrCommitments) {
  EXPECT_THAT(measured("Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về bảo vệ môi trường."), IsEmpty());
  EXPECT_THAT(measured(""), IsEmpty());
  EXPECT_FALSE(parser().mayMeasure("Nâng cao nhận thức của cán bộ, đảng viên."));
  EXPECT_TRUE(parser().mayMeasure("Không để xảy ra cháy rừng."));
}

}  // namespace
}  // namespace doichieu::targets
