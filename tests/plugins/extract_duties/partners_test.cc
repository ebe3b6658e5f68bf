// Partners behind "phối hợp".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "duties_of.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> partnersOf(const std::string& duty) {
  const auto duties =
      testing_support::dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng UBND xã\n- " + duty + "\n- Tổng hợp số liệu.\n");
  return duties.size() == 2 ? duties.front().partners : std::vector<std::string>{"(not one duty)"};
}

TEST(Partners, StandBehindTheWord) {
  EXPECT_THAT(partnersOf("Phối hợp với Công an xã, các ngành có liên quan tổ chức kiểm tra."),
              ElementsAre("Công an xã", "các ngành có liên quan"));
  EXPECT_THAT(partnersOf("Phối hợp chặt chẽ với nhà trường trong quản lý học sinh."), ElementsAre("nhà trường"));
  EXPECT_THAT(partnersOf("Phối hợp cùng Tổ bảo vệ an ninh, trật tự nắm tình hình."),
              ElementsAre("Tổ bảo vệ an ninh, trật tự"));
  EXPECT_THAT(partnersOf("Phối hợp các ban, ngành liên quan xử lý."), ElementsAre("các ban, ngành liên quan"));
}

TEST(Partners, OfLaterClausesCountToo) {
  EXPECT_THAT(partnersOf("Xây dựng kế hoạch; phối hợp với Trạm Y tế khám sàng lọc; đồng thời phối hợp với Công an xã, "
                         "Trạm Y tế giám sát."),
              ElementsAre("Trạm Y tế", "Công an xã"));
}

TEST(Partners, AreNotEveryCoOperation) {
  EXPECT_THAT(partnersOf("Thực hiện Quy chế phối hợp liên ngành."), IsEmpty());
  EXPECT_THAT(partnersOf("Phối hợp khám sức khỏe định kỳ."), IsEmpty());
  EXPECT_THAT(partnersOf("Cung cấp danh sách cho Công an xã để phối hợp quản lý."), IsEmpty());
  EXPECT_THAT(partnersOf("Ký kết liên tịch với các đoàn thể trong phối hợp phòng chống dịch bệnh."), IsEmpty());
}

TEST(Partners, AreTheClauseOfThoseWhoAreDirected) {
  EXPECT_THAT(partnersOf("Chỉ đạo Trạm Y tế chủ trì, phối hợp với các trường học, các thôn khử khuẩn."),
              ElementsAre("các trường học", "các thôn"));
}

}  // namespace
}  // namespace doichieu
