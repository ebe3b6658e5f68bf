// What surrounds a number decides whether it measures: rhythms, spans of time, descriptions, shared words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "figures_of.h"

namespace doichieu::targets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Context, RhythmsSaidTheOtherWayRound) {
  EXPECT_THAT(figuresOf("Kiểm tra chất lượng nước 06 tháng/lần."), ElementsAre("1 lần/06 tháng eq"));
  EXPECT_THAT(figuresOf("Trực báo tình hình 12 giờ một lần trong thời gian có dịch."), ElementsAre("1 lần/12 giờ eq"));
  EXPECT_THAT(figuresOf("Phát bản tin cảnh báo tối thiểu 03 giờ/lần."), ElementsAre("1 lần/03 giờ ge"));
  EXPECT_THAT(figuresOf("Mỗi quý một lần tổ chức đối thoại với người dân."), ElementsAre("1 lần/quý eq"));
  EXPECT_THAT(figuresOf("Sinh hoạt câu lạc bộ tối thiểu 2 lần mỗi tháng."), ElementsAre("2 lần/tháng ge"));
  EXPECT_THAT(figuresOf("Phun khử khuẩn ít nhất 02 lần trong một tuần."), ElementsAre("2 lần/tuần ge"));
  EXPECT_THAT(figuresOf("Kiểm tra cấp xã tối thiểu 02 lần trong năm."), ElementsAre("2 lần/năm ge"));
  EXPECT_THAT(figuresOf("Thau rửa bể nước 1 tuần/lần."), ElementsAre("1 lần/tuần eq"));
  EXPECT_THAT(figuresOf("Thời gian xử lý sự cố không quá 04 giờ/vụ."), ElementsAre("4 giờ/vụ le"));
}

TEST(Context, NoMoreThanSoOften) {
  EXPECT_THAT(figuresOf("Không thanh tra quá 01 lần/năm đối với một doanh nghiệp."), ElementsAre("1 lần/năm le"));
  EXPECT_THAT(figuresInTask("Không tổ chức quá 02 cuộc họp trong tháng."), ElementsAre("2 cuộc họp/tháng le"));
  EXPECT_THAT(figuresOf("Không ít hơn 15 cơ sở được hậu kiểm; không quá 5% mẫu không đạt."),
              ElementsAre("15 cơ sở ge", "5 % le"));
}

TEST(Context, SpansOfTime) {
  EXPECT_THAT(figuresOf("Khôi phục cấp điện cho khách hàng trong vòng 24 giờ."), ElementsAre("24 giờ le"));
  EXPECT_THAT(figuresInTask("Thống kê thiệt hại gửi cấp trên trong vòng 24 giờ."), IsEmpty());
  EXPECT_THAT(figuresOf("Sơ tán người dân xong trước khi bão vào ít nhất 12 giờ."), IsEmpty());
  EXPECT_THAT(figuresOf("100% hộ được thông báo trước khi xả lũ tối thiểu 06 giờ."), ElementsAre("100 % eq"));
  EXPECT_THAT(figuresInTask("Thông báo lịch cắt nước cho người dân tối thiểu 05 ngày trước khi thực hiện."), IsEmpty());
  EXPECT_THAT(figuresOf("Thời gian giải quyết thủ tục đăng ký kinh doanh rút ngắn còn 01 ngày làm việc."),
              ElementsAre("1 ngày làm việc eq decrease"));
  EXPECT_THAT(figuresOf("100% sự cố được khắc phục không quá 24 giờ kể từ khi tiếp nhận."),
              ElementsAre("100 % eq", "24 giờ le"));
}

TEST(Context, DescriptionsAreNone) {
  EXPECT_THAT(figuresOf("100% công trình có quy mô từ 7 tầng trở lên được thẩm duyệt phòng cháy."),
              ElementsAre("100 % eq"));
  EXPECT_THAT(figuresOf("Kiểm tra 100% cơ sở sử dụng từ 50 lao động trở lên."), ElementsAre("100 % eq"));
  EXPECT_THAT(figuresOf("100% tàu cá có chiều dài lớn nhất từ 15 m trở lên duy trì kết nối."), ElementsAre("100 % eq"));
  EXPECT_THAT(figuresOf("Tàu cá có công suất trên 90 CV lắp thiết bị giám sát hành trình đạt 100%."),
              ElementsAre("100 % eq"));
  EXPECT_THAT(figuresOf("100% hộ nằm trong vùng giải tỏa (52 hộ) được bố trí tái định cư."), ElementsAre("100 % eq"));
  EXPECT_THAT(figuresOf("Giảm số vụ tai nạn từ 02 người chết trở lên so với năm 2024."), IsEmpty());
  EXPECT_THAT(figuresOf("Giảm số vụ ngộ độc dưới 20 người mắc."), IsEmpty());
  EXPECT_THAT(figuresInTask("Bố trí vật tư dự phòng tại 27 điểm xung yếu trên các tuyến đường."), IsEmpty());
}

TEST(Context, CountsInsideACommitmentToNothingDescribe) {
  EXPECT_THAT(figuresOf("Không để xảy ra vụ ngộ độc trên 30 người mắc."), ElementsAre("0 vụ eq"));
  EXPECT_THAT(figuresOf("Không để xảy ra cháy rừng gây thiệt hại trên 10 ha."), ElementsAre("0 - eq"));
  EXPECT_THAT(figuresOf("Bảo đảm không để người dân bị thiếu đói, không có nước sạch."), ElementsAre("0 người dân eq"));
  EXPECT_THAT(figuresOf("Phát động phong trào “Không để học sinh bỏ học”; mỗi chi đoàn nhận đỡ đầu ít nhất 01 em."),
              ElementsAre("1 em ge"));
}

TEST(Context, AnAimGovernsTheWholeSentence) {
  EXPECT_THAT(figuresOf("Phấn đấu các chỉ tiêu: trẻ em mẫu giáo 98%; học sinh tiểu học 100%; học sinh trung học cơ sở "
                        "99,5% được khám sức "
                        "khỏe."),
              ElementsAre("98 % ge", "100 % ge", "99.5 % ge"));
  EXPECT_THAT(figuresOf("Phấn đấu có 01/02 huyện ra khỏi danh sách; 30% số xã thoát khỏi diện đặc biệt khó khăn."),
              ElementsAre("1 huyện ge", "30 % ge"));
  EXPECT_THAT(figuresOf("Phấn đấu 50% hộ tham gia. Lắp đặt 20 điểm wifi."), ElementsAre("50 % ge", "20 điểm eq"));
}

TEST(Context, ThingsWithoutAKnownCounter) {
  EXPECT_THAT(
      figuresInTask("Chuẩn bị sẵn 2.500 rọ thép, 800 m3 đá, 40 cuộn dây thép, 06 máy phát điện, 05 xuồng cao tốc."),
      ElementsAre("2500 rọ eq", "800 m3 eq", "40 cuộn eq", "6 máy phát điện eq", "5 xuồng eq"));
  EXPECT_THAT(figuresInTask("Chuẩn bị 03 cơ số thuốc, hóa chất."), ElementsAre("3 cơ số eq"));
  EXPECT_THAT(figuresInTask("Phát sóng 01 số/tháng chuyên mục an toàn thực phẩm."), ElementsAre("1 số/tháng eq"));
  EXPECT_THAT(figuresInTask("Tuyên truyền tại các lớp 4, 5 Trường Tiểu học và tổ 7 phường Nam."), IsEmpty());
}

TEST(Context, SoManyOfSoMany) {
  EXPECT_THAT(figuresOf("23/23 hồ chứa có phương án bảo vệ; sửa chữa 09 hồ."), ElementsAre("23 hồ chứa eq", "9 hồ eq"));
  EXPECT_THAT(figuresOf("Có 02/05 xã đạt chuẩn nông thôn mới nâng cao, 100% thôn đạt chuẩn."),
              ElementsAre("2 xã eq", "100 % eq"));
  EXPECT_THAT(figuresOf("8/12 tiêu chí đạt và vượt kế hoạch."), ElementsAre("8 tiêu chí eq"));
}

TEST(Context, NumbersInWordsBehindEach) {
  EXPECT_THAT(figuresOf("Phấn đấu mỗi thôn có một câu lạc bộ; mỗi tổ dân phố một tổ hòa giải."),
              ElementsAre("1 câu lạc bộ ge", "1 tổ hòa giải ge"));
  EXPECT_THAT(figuresInTask("Mỗi quý đối chiếu số liệu với Bảo hiểm xã hội huyện một lần."),
              ElementsAre("1 lần/quý eq"));
}

TEST(Context, ANumberBehindABodysNameCountsWhatFollows) {
  EXPECT_THAT(figuresOf("Trung tâm Chính trị mở 04 lớp bồi dưỡng."), ElementsAre("4 lớp eq"));
  EXPECT_THAT(figuresOf("Kiểm tra liên ngành 12 cơ sở."), ElementsAre("12 cơ sở eq"));
  EXPECT_THAT(figuresOf("Duy trì Đội kiểm tra liên ngành 178 phường."), IsEmpty());
}

TEST(Context, WhatIsThereAlreadyAndWhoHasNobody) {
  EXPECT_THAT(figuresOf("Kiểm tra bếp ăn của 02 trường mầm non 03 lần/năm."), ElementsAre("3 lần/năm eq"));
  EXPECT_THAT(figuresOf("Không để sót người già cô đơn, không có người phụng dưỡng."), ElementsAre("0 - eq"));
}

TEST(Context, AgesAndIndicesWithoutAVerb) {
  EXPECT_THAT(figuresOf("Tuổi thọ trung bình 75,5 tuổi."), ElementsAre("75.5 tuổi eq"));
  EXPECT_THAT(figuresOf("Số bác sĩ/10.000 dân: 13,5."), ElementsAre("13.5 - eq"));
  EXPECT_THAT(figuresOf("95% trẻ em dưới 1 tuổi được tiêm chủng."), ElementsAre("95 % eq"));
}

TEST(Context, WhatAShareHasAndWhatItDoes) {
  EXPECT_THAT(figuresOf("100% hộ gia đình có ít nhất 01 bình chữa cháy và có 01 thành viên biết sử dụng."),
              ElementsAre("100 % eq", "1 bình chữa cháy ge", "1 thành viên eq"));
}

TEST(Context, GradesAndAllAboveThemBoundNoNumber) {
  EXPECT_THAT(figuresOf("85% học sinh đạt loại khá trở lên."), ElementsAre("85 % eq"));
  EXPECT_THAT(figuresOf("90% nước thải đô thị loại II trở lên được xử lý."), ElementsAre("90 % eq"));
  EXPECT_THAT(figuresOf("Đạt 90% số xã trở lên."), ElementsAre("90 % ge"));
}

TEST(Context, TimesThatLast) {
  EXPECT_THAT(figuresOf("Thời gian lưu trú bình quân 1,8 ngày."), ElementsAre("1.8 ngày eq"));
  EXPECT_THAT(figuresOf("Huấn luyện lực lượng thường trực 12 ngày, dân quân tại chỗ 07 ngày."),
              ElementsAre("12 ngày eq", "7 ngày eq"));
  EXPECT_THAT(figuresOf("70% lao động có hợp đồng từ đủ 03 tháng trở lên tham gia bảo hiểm xã hội."),
              ElementsAre("70 % eq"));
}

TEST(Context, PartsOfACountWithoutItsCounter) {
  EXPECT_THAT(figuresOf("Gọi 150 công dân nhập ngũ, trong đó Quân sự 120, Công an 30."),
              ElementsAre("150 công dân eq", "120 công dân eq", "30 công dân eq"));
  EXPECT_THAT(figuresInTask("Gọi 150 công dân nhập ngũ, trong đó Quân sự 120, Công an 30."),
              ElementsAre("150 công dân eq"));
}

}  // namespace
}  // namespace doichieu::targets
