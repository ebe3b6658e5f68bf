// Statements as plans of many programmes word them, from health to recruiting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "figures_of.h"

namespace doichieu::targets {
namespace {

using ::testing::ElementsAre;

TEST(Programmes, Health) {
  EXPECT_THAT(
      figuresOf(
          "Phấn đấu tỷ lệ bao phủ bảo hiểm y tế đạt 95,5% dân số; tỷ lệ hài lòng của người bệnh nội trú trên 92%."),
      ElementsAre("95.5 % ge", "92 % gt"));
  EXPECT_THAT(figuresOf("Tỷ suất tử vong trẻ em dưới 5 tuổi giảm xuống còn 18,5‰."), ElementsAre("18.5 ‰ eq decrease"));
  EXPECT_THAT(figuresOf("Đạt 12,5 bác sĩ/10.000 dân và 34 giường bệnh/10.000 dân."),
              ElementsAre("12.5 bác sĩ/10.000 dân eq", "34 giường bệnh/10.000 dân eq"));
  EXPECT_THAT(figuresOf("Tỷ lệ mắc lao dưới 120/100.000 dân."), ElementsAre("120 /100.000 dân lt"));
  EXPECT_THAT(figuresOf("Giảm tỷ lệ mắc sốt xuất huyết xuống dưới 150 ca/100.000 dân."),
              ElementsAre("150 ca/100.000 dân lt decrease"));
  EXPECT_THAT(figuresOf("Duy trì tỷ lệ tử vong do sốt rét dưới 0,02/10 vạn dân."), ElementsAre("0.02 /10 vạn dân lt"));
}

TEST(Programmes, Education) {
  EXPECT_THAT(figuresOf("Có ít nhất 70% trường mầm non, 80% trường tiểu học đạt chuẩn quốc gia."),
              ElementsAre("70 % ge", "80 % eq"));
  EXPECT_THAT(
      figuresOf("Huy động trẻ 5 tuổi ra lớp đạt 99,8% trở lên; học sinh hoàn thành chương trình tiểu học 100%."),
      ElementsAre("99.8 % ge", "100 % eq"));
  EXPECT_THAT(figuresOf("Phấn đấu có 02 học sinh đạt giải quốc gia, 15 giải cấp tỉnh."),
              ElementsAre("2 học sinh ge", "15 giải ge"));
  EXPECT_THAT(figuresOf("Xây mới 04 phòng học, 02 nhà hiệu bộ, sửa chữa 11 điểm trường."),
              ElementsAre("4 phòng học eq", "2 nhà hiệu bộ eq", "11 điểm trường eq"));
}

TEST(Programmes, LandAndEnvironment) {
  EXPECT_THAT(figuresOf("Cấp giấy chứng nhận quyền sử dụng đất lần đầu cho 3.450 thửa đất, diện tích 520 ha."),
              ElementsAre("3450 thửa đất eq", "520 ha eq"));
  EXPECT_THAT(figuresOf("Tỷ lệ che phủ rừng duy trì ổn định ở mức 54,3%."), ElementsAre("54.3 % eq"));
  EXPECT_THAT(figuresOf("Diện tích đất cây xanh đô thị bình quân đạt 8 - 10 m2/người."),
              ElementsAre("8..10 m2/người range"));
  EXPECT_THAT(figuresOf("Thu gom, xử lý 250 tấn rác thải/ngày."), ElementsAre("250 tấn/ngày eq"));
  EXPECT_THAT(figuresOf("Mật độ đường đạt 3,2 km/km2."), ElementsAre("3.2 km/km2 eq"));
  EXPECT_THAT(figuresOf("Trồng 12.000 cây xanh phân tán và 25 ha rừng sản xuất; tỷ lệ sống đạt trên 85%."),
              ElementsAre("12000 cây eq", "25 ha eq", "85 % gt"));
}

TEST(Programmes, EconomyAndTourism) {
  EXPECT_THAT(
      figuresOf(
          "Đón 1,2 triệu lượt khách, trong đó có 85 nghìn lượt khách quốc tế; tổng thu từ du lịch đạt 950 tỷ đồng."),
      ElementsAre("1200000 lượt khách eq", "85000 lượt khách eq", "950 tỷ đồng eq"));
  EXPECT_THAT(figuresOf("Thời gian lưu trú bình quân của khách đạt 2,5 ngày."), ElementsAre("2.5 ngày eq"));
  EXPECT_THAT(figuresOf("Thu hút 20 dự án đầu tư mới với tổng vốn đăng ký trên 500 triệu USD."),
              ElementsAre("20 dự án eq", "500 triệu USD gt"));
  EXPECT_THAT(
      figuresOf("Thành lập mới 1.200 doanh nghiệp; thu ngân sách nhà nước đạt 12.350 tỷ đồng, tăng 8% so với dự toán."),
      ElementsAre("1200 doanh nghiệp eq", "12350 tỷ đồng eq", "8 % eq increase"));
  EXPECT_THAT(figuresOf("Giá trị sản xuất nông nghiệp tăng 3,5 - 4%/năm."), ElementsAre("3.5..4 %/năm range increase"));
  EXPECT_THAT(figuresOf("Thu nhập bình quân đầu người đạt 68 triệu đồng/năm."), ElementsAre("68 triệu đồng/năm eq"));
  EXPECT_THAT(figuresOf("Tốc độ tăng trưởng GRDP bình quân từ 8,5 đến 9%/năm; quy mô GRDP đạt 120 nghìn tỷ đồng."),
              ElementsAre("8.5..9 %/năm range increase", "120 nghìn tỷ đồng eq"));
  EXPECT_THAT(figuresOf("Tỷ lệ giải ngân vốn đầu tư công đạt 95% kế hoạch trở lên."), ElementsAre("95 % ge"));
  EXPECT_THAT(figuresOf("Công suất điện mặt trời mái nhà lắp mới 3,5 MW."), ElementsAre("3.5 MW eq"));
}

TEST(Programmes, DigitalAndReform) {
  EXPECT_THAT(
      figuresOf("Tối thiểu 80% hồ sơ thủ tục hành chính được xử lý hoàn toàn trực tuyến, 100% hồ sơ được số hóa."),
      ElementsAre("80 % ge", "100 % eq"));
  EXPECT_THAT(figuresOf("Duy trì tốc độ tải băng rộng cố định trung bình từ 200 Mbps trở lên."),
              ElementsAre("200 Mbps ge"));
  EXPECT_THAT(figuresOf("Mỗi thôn có tối thiểu 01 Tổ công nghệ số cộng đồng với 05 đến 07 thành viên."),
              ElementsAre("1 Tổ ge", "5..7 thành viên range"));
  EXPECT_THAT(figuresOf("Số thuê bao băng rộng di động đạt 95 thuê bao/100 dân."),
              ElementsAre("95 thuê bao/100 dân eq"));
  EXPECT_THAT(figuresOf("Chỉ số hài lòng về sự phục vụ hành chính đạt trên 88%."), ElementsAre("88 % gt"));
  EXPECT_THAT(figuresOf("Chỉ số SIPAS tăng 2 bậc so với năm 2024."), ElementsAre("2 bậc eq increase"));
  EXPECT_THAT(figuresOf("Chỉ số chuyển đổi số đạt từ 0,75 điểm trở lên."), ElementsAre("0.75 điểm ge"));
  EXPECT_THAT(figuresOf("Giảm ít nhất 3 điểm phần trăm tỷ lệ hồ sơ trễ hạn."),
              ElementsAre("3 điểm phần trăm ge decrease"));
  EXPECT_THAT(figuresOf("Cắt giảm tối thiểu 30% thời gian giải quyết và 30% chi phí tuân thủ thủ tục hành chính."),
              ElementsAre("30 % ge decrease", "30 % eq decrease"));
}

TEST(Programmes, Ranks) {
  EXPECT_THAT(
      figuresOf("Chỉ số cải cách hành chính (PAR INDEX) xếp hạng trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước."),
      ElementsAre("10 tỉnh, thành phố le"));
  EXPECT_THAT(figuresOf("Chỉ số PCI nằm trong tốp 20 cả nước."), ElementsAre("20 - le"));
  EXPECT_THAT(figuresOf("Phấn đấu chỉ số PAPI thuộc nhóm 15 địa phương đứng đầu."), ElementsAre("15 địa phương le"));
}

TEST(Programmes, Insurance) {
  EXPECT_THAT(figuresOf("Phát triển mới 1.150 người tham gia bảo hiểm xã hội tự nguyện, nâng tỷ lệ bao phủ lên 45% lực "
                        "lượng lao động "
                        "trong độ tuổi."),
              ElementsAre("1150 người eq", "45 % eq increase"));
  EXPECT_THAT(figuresOf("Số tiền chậm đóng bảo hiểm không quá 2,2% số phải thu."), ElementsAre("2.2 % le"));
}

TEST(Programmes, Army) {
  EXPECT_THAT(figuresOf("Giao 185 công dân nhập ngũ, đạt 100% chỉ tiêu trên giao, không có trường hợp bù đổi."),
              ElementsAre("185 công dân eq", "100 % eq", "0 trường hợp eq"));
  EXPECT_THAT(figuresOf("Huấn luyện dân quân tự vệ đạt 100% nội dung, quân số tham gia từ 98,5% trở lên; kết quả có "
                        "trên 80% khá, giỏi."),
              ElementsAre("100 % eq", "98.5 % ge", "80 % gt"));
  EXPECT_THAT(figuresOf("Kết nạp từ 12 đảng viên mới trở lên."), ElementsAre("12 đảng viên ge"));
}

TEST(Programmes, TrafficAndSafety) {
  EXPECT_THAT(
      figuresOf(
          "Giảm từ 5% đến 10% cả ba tiêu chí: số vụ, số người chết và số người bị thương so với cùng kỳ năm 2024."),
      ElementsAre("5..10 % range decrease"));
  EXPECT_THAT(figuresOf("Cứng hóa 35 km đường trục thôn, lắp đặt 420 bóng đèn chiếu sáng."),
              ElementsAre("35 km eq", "420 bóng đèn eq"));
  EXPECT_THAT(figuresOf("Tần suất tai nạn lao động chết người giảm trung bình 4%/năm."),
              ElementsAre("4 %/năm eq decrease"));
  EXPECT_THAT(figuresOf("Không để xảy ra tai nạn giao thông đặc biệt nghiêm trọng; không để xảy ra ùn tắc giao thông "
                        "kéo dài trên 30 phút."),
              ElementsAre("0 - eq", "0 - eq"));
}

TEST(Programmes, Welfare) {
  EXPECT_THAT(figuresOf("Tổ chức 03 phiên giao dịch việc làm, giải quyết việc làm cho 2.300 lao động, đưa 150 lao động "
                        "đi làm việc ở nước "
                        "ngoài."),
              ElementsAre("3 phiên eq", "2300 lao động eq", "150 lao động eq"));
  EXPECT_THAT(figuresInTask("Trao 300 suất quà, mỗi suất 500.000 đồng cho hộ nghèo."), ElementsAre("300 suất quà eq"));
  EXPECT_THAT(figuresOf("Xây dựng 05 mô hình điểm, 02 tuyến phố văn minh."),
              ElementsAre("5 mô hình eq", "2 tuyến phố eq"));
}

}  // namespace
}  // namespace doichieu::targets
