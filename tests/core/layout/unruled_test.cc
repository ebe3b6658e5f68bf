#include <gtest/gtest.h>

#include "core/layout/fake_page.h"
#include "layout/layout.h"

namespace doichieu {
namespace {

using test::cellText;
using test::FakePage;
using test::findTable;

FakePage plainTable() {
  FakePage page;
  page.centered(300, 80, "Danh mục nhiệm vụ");
  page.line(85, 110, "STT").line(130, 110, "Nhiệm vụ").line(330, 110, "Đơn vị").line(450, 110, "Thời gian");
  page.line(88, 130, "1").line(130, 130, "Tập huấn kỹ năng số").line(330, 130, "Công an xã").line(450, 130, "Quý II");
  page.line(130, 146, "cho người dân");
  page.line(88, 166, "2").line(130, 166, "Cấp chữ ký số").line(330, 166, "Văn phòng").line(450, 166, "Quý III");
  page.line(88, 186, "3").line(130, 186, "Báo cáo kết quả").line(330, 186, "Các thôn").line(450, 186, "Tháng 12");
  return page;
}

TEST(UnruledTable, IsToldFromTheWhiteBetweenItsColumns) {
  Page page = plainTable().page();
  layoutPage(page);
  const PageTable* table = findTable(page);
  ASSERT_NE(table, nullptr);
  EXPECT_FALSE(table->ruled);
  EXPECT_EQ(table->columns, 4);
  EXPECT_EQ(table->rows, 4);
  EXPECT_EQ(cellText(*table, 0, 3), "Thời gian");
  EXPECT_EQ(cellText(*table, 1, 1), "Tập huấn kỹ năng số cho người dân");
  EXPECT_EQ(cellText(*table, 3, 2), "Các thôn");
}

TEST(UnruledTable, IsNotSeenInRunningText) {
  FakePage source;
  for (int i = 0; i < 12; ++i)
    source.line(85, 100 + 16 * static_cast<float>(i),
                i % 2 == 0 ? "Thực hiện kế hoạch của thành phố về chuyển đổi số trên địa bàn phường"
                           : "và các xã lân cận, bảo đảm đúng tiến độ, hiệu quả, tiết kiệm, an toàn");
  Page page = source.page();
  layoutPage(page);
  EXPECT_EQ(findTable(page), nullptr);
  EXPECT_EQ(test::linesOf(page).size(), 12U);
}

}  // namespace
}  // namespace doichieu
