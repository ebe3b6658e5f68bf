#include <gtest/gtest.h>

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_example_budget();

namespace doichieu {
namespace {

std::vector<CustomRecord> budgetOf(const std::string& text) {
  return testing_support::recordsOf(testing_support::engineWith({doichieu_create_example_budget}), text).others;
}

TEST(ExampleBudget, NamesTheSourcesOfTheFundingSection) {
  const auto records = budgetOf(
      "KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2026\n\nI. NỘI DUNG\n- Tuyên truyền đến người dân.\n"
      "II. KINH PHÍ THỰC HIỆN\nKinh phí do ngân sách xã bố trí; nguồn tài trợ của tổ chức, cá nhân.\n");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].kind, "budget_sources");
  EXPECT_EQ(std::get<std::string>(records[0].fields.at("source")), "commune");
  EXPECT_EQ(records[0].text, "ngân sách xã bố trí");
  EXPECT_EQ(records[0].section, "II");
  EXPECT_EQ(std::get<std::string>(records[1].fields.at("source")), "private");
}

TEST(ExampleBudget, LeavesOtherSectionsAlone) {
  EXPECT_TRUE(budgetOf("KẾ HOẠCH\nPhòng bệnh năm 2026\n\nI. NỘI DUNG\n- Tham mưu bố trí ngân sách xã theo quy định.\n")
                  .empty());
}

}  // namespace
}  // namespace doichieu
