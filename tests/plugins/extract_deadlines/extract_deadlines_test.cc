#include <gtest/gtest.h>

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_deadlines();
extern "C" doichieu::Plugin* doichieu_create_extract_header();

namespace doichieu {
namespace {

std::vector<Deadline> deadlinesOf(const std::string& title, const std::string& statement) {
  static const Engine engine = testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  return testing_support::recordsOf(engine, "KẾ HOẠCH\n" + title + "\n\nI. NHIỆM VỤ\n- " + statement + "\n").deadlines;
}

struct Case {
  const char* words;
  const char* kind;
  const char* start;
  const char* due;
  const char* rrule;
};

class OneYear : public testing::TestWithParam<Case> {};

TEST_P(OneYear, IsReadAsDates) {
  const Case& expected = GetParam();
  const auto found = deadlinesOf("Phòng, chống dịch bệnh năm 2026", std::string("Hoàn thành rà soát ") + expected.words + ".");
  ASSERT_EQ(found.size(), 1U) << expected.words;
  EXPECT_EQ(found[0].kind, expected.kind) << expected.words;
  EXPECT_EQ(found[0].start.value_or(""), expected.start) << expected.words;
  EXPECT_EQ(found[0].due.value_or(""), expected.due) << expected.words;
  EXPECT_EQ(found[0].rrule.value_or(""), expected.rrule) << expected.words;
}

INSTANTIATE_TEST_SUITE_P(
    Words, OneYear,
    testing::Values(Case{"trước ngày 17/6", "date", "", "2026-06-16", ""}, Case{"trước ngày 01/3/2026", "date", "", "2026-02-28", ""},
                    Case{"chậm nhất ngày 25 tháng 12", "date", "", "2026-12-25", ""}, Case{"trong quý II", "period", "2026-04-01", "2026-06-30", ""},
                    Case{"trong tháng 02 năm 2026", "period", "2026-02-01", "2026-02-28", ""}, Case{"trước tháng 10", "date", "", "2026-09-30", ""},
                    Case{"đến năm 2030", "date", "", "2030-12-31", ""}, Case{"trước ngày 20 hằng tháng", "recurrence", "", "2026-01-19", "FREQ=MONTHLY"},
                    Case{"ít nhất một tháng một lần", "recurrence", "", "", "FREQ=MONTHLY"},
                    Case{"định kỳ tháng, quý, 6 tháng, năm", "recurrence", "", "",
                         "FREQ=MONTHLY; FREQ=MONTHLY;INTERVAL=3; FREQ=MONTHLY;INTERVAL=6; FREQ=YEARLY"},
                    Case{"trong vòng 24 giờ khi xảy ra sự việc", "relative", "", "", ""},
                    Case{"từ ngày 15/5 đến ngày 31/5", "period", "2026-05-15", "2026-05-31", ""},
                    Case{"trong Tháng hành động vì trẻ em", "period", "2026-06-01", "2026-06-30", ""}));

TEST(Deadlines, WhatIsNone) {
  for (const char* words : {"kịp thời", "thường xuyên", "theo dự toán ngân sách hằng năm được giao", "theo Kế hoạch ban hành ngày 15 tháng 3 năm 2025",
                            "trong giai đoạn 2021 - 2025", "vào ngày 31/02/2026"})
    EXPECT_TRUE(deadlinesOf("Phòng, chống dịch bệnh năm 2026", std::string("Triển khai ") + words + ".").empty()) << words;
}

TEST(Deadlines, ARhythmWithADayDependsOnThePlansPeriod) {
  const auto oneYear = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo định kỳ 6 tháng (trước ngày 17/6) và năm (trước ngày 17/12).");
  ASSERT_EQ(oneYear.size(), 2U);
  EXPECT_EQ(oneYear[0].due, "2026-06-16");
  EXPECT_FALSE(oneYear[0].rrule);
  const auto several = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Báo cáo hằng năm (trước ngày 20/12).");
  ASSERT_EQ(several.size(), 1U);
  EXPECT_EQ(several[0].due, "2026-12-19");
  EXPECT_EQ(several[0].rrule, "FREQ=YEARLY");
}

TEST(Deadlines, AnInferredYearIsSaid) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo trước ngày 17/6.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].flags, std::vector<std::string>{"deadline.year_inferred"});
}

}  // namespace
}  // namespace doichieu
