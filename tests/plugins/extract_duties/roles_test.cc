// The role that the first words of a duty tell.
#include <gtest/gtest.h>

#include "duties_of.h"

namespace doichieu {
namespace {

std::string roleOf(const std::string& duty, const std::string& heading = "Trạm Y tế xã") {
  const auto duties =
      testing_support::dutiesOf("I. TỔ CHỨC THỰC HIỆN\n1. " + heading + "\n- " + duty + "\n- Tổng hợp số liệu.\n");
  return duties.size() == 2 ? duties.front().role : "(not one duty)";
}

TEST(Roles, AreToldByTheFirstWords) {
  EXPECT_EQ(roleOf("Chủ trì tham mưu bố trí kinh phí."), "lead");
  EXPECT_EQ(roleOf("Phối hợp tuyên truyền."), "coordinate");
  EXPECT_EQ(roleOf("Tham gia tổ giám sát."), "coordinate");
  EXPECT_EQ(roleOf("Tham mưu cho UBND xã mua hóa chất."), "advise");
  EXPECT_EQ(roleOf("Xây dựng kế hoạch của ngành."), "perform");
  EXPECT_EQ(roleOf("Xây dựng kế hoạch; phối hợp với Công an xã kiểm tra."), "perform");
}

TEST(Roles, PassOverIntensifiers) {
  EXPECT_EQ(roleOf("Tăng cường phối hợp với các ngành."), "coordinate");
  EXPECT_EQ(roleOf("Chủ động, tích cực tham mưu UBND xã."), "advise");
  EXPECT_EQ(roleOf("Có trách nhiệm chủ trì kiểm tra."), "lead");
  EXPECT_EQ(roleOf("Tăng cường vai trò quản lý và phối hợp với các thôn."), "perform");
}

TEST(Roles, PassOverALeadingCircumstance) {
  EXPECT_EQ(roleOf("Căn cứ khả năng ngân sách, tham mưu bố trí kinh phí."), "advise");
  EXPECT_EQ(roleOf("Trên cơ sở đề xuất của các thôn; phối hợp với Công an xã kiểm tra."), "coordinate");
  EXPECT_EQ(roleOf("Căn cứ chức năng, nhiệm vụ được giao, xây dựng kế hoạch phối hợp."), "perform");
}

TEST(Roles, OfStandingOffices) {
  EXPECT_EQ(roleOf("Là cơ quan thường trực, chủ trì, phối hợp với các ngành theo dõi."), "lead");
  EXPECT_EQ(roleOf("Là cơ quan thường trực tham mưu UBND xã."), "advise");
  EXPECT_EQ(roleOf("Là đầu mối tổng hợp số liệu."), "perform");
}

TEST(Roles, OfThoseWhoAreAsked) {
  const std::string heading = "Đề nghị Hội Nông dân xã";
  EXPECT_EQ(roleOf("Vận động hội viên.", heading), "request");
  EXPECT_EQ(roleOf("Phối hợp với Trạm Y tế tuyên truyền.", heading), "coordinate");
  EXPECT_EQ(roleOf("Hội Nông dân xã tích cực hưởng ứng; phối hợp với các ngành.", heading), "request");
}

}  // namespace
}  // namespace doichieu
