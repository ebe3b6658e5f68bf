// Figures of other times: every year, by a day, for the plan's years.
#include <gtest/gtest.h>

#include "core/compare/plan_of.h"

namespace doichieu {
namespace {

using namespace testing_support;

constexpr const char* kYearly = "FREQ=YEARLY";

PlanOf parentOf(const char* first = "2026", const char* last = "2030") {
  return PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang").years(first, last);
}
PlanOf childOf(const char* first = "2026", const char* last = "2030") {
  return PlanOf("Ủy ban nhân dân xã Phúc Trì").years(first, last);
}

PlanOf& share(PlanOf&& plan, double value) {
  return plan.target("Tỷ lệ hộ dân nông thôn được sử dụng nước sạch.", {measure(value, "%", "eq", "hộ dân nông thôn")});
}
PlanOf& classes(PlanOf&& plan, double value, const char* unit = "lớp") {
  return plan.target("Mở lớp tập huấn sơ cấp cứu cho giáo viên.",
                     {measure(value, unit, "eq", "lớp tập huấn sơ cấp cứu")});
}
PlanOf& fall(PlanOf&& plan, double value) {
  return plan.target("Giảm số vụ tai nạn giao thông đường bộ.",
                     {measure(value, "%", "eq", "số vụ tai nạn giao thông đường bộ", "decrease")});
}

TargetRow row(const PlanOf& parent, const PlanOf& child, const char* language = "en") {
  return compared(parent, child, language).targets.front();
}

void expectSaid(const TargetRow& row, const char* words) {
  EXPECT_NE(row.why.find(words), std::string::npos) << words << " is missing in: " << row.why;
}

TEST(ComparePeriods, AShareKeptEveryYearIsMoreThanOneReachedInTheEnd) {
  const PlanOf parent = share(parentOf(), 80).by("2030-12-31");
  EXPECT_EQ(row(parent, share(childOf(), 80).every(kYearly)).status, TargetStatus::stricter);
  EXPECT_EQ(row(parent, share(childOf(), 85).every(kYearly)).status, TargetStatus::stricter);
  EXPECT_EQ(row(parent, share(childOf(), 70).every(kYearly)).status, TargetStatus::weaker);
  expectSaid(row(parent, share(childOf(), 80).every(kYearly)),
             "80% = 80% (kept every year, not only by the end of 2030)");
  expectSaid(row(parent, share(childOf(), 80).every(kYearly), "vi"),
             "80% = 80% (giữ hằng năm, không đợi đến hết năm 2030): cao hơn");
}

TEST(ComparePeriods, AShareReachedInTheEndIsLessThanOneKeptEveryYear) {
  const PlanOf parent = share(parentOf(), 80).every(kYearly);
  const TargetRow same = row(parent, share(childOf(), 80).by("2030-12-31"), "vi");
  EXPECT_EQ(same.status, TargetStatus::weaker);
  expectSaid(same, "80% = 80% (chỉ phải đạt đến hết năm 2030, cấp trên yêu cầu hằng năm): thấp hơn");
  ASSERT_EQ(same.differences.size(), 1U);
  EXPECT_EQ(same.differences[0].what, "period");
  EXPECT_EQ(same.differences[0].parent, "hằng năm");
  EXPECT_EQ(same.differences[0].child, "hết năm 2030");
  EXPECT_EQ(row(parent, share(childOf(), 70).by("2030-12-31")).status, TargetStatus::weaker);
  EXPECT_EQ(row(parent, share(childOf(), 90).by("2030-12-31")).status, TargetStatus::changed);
}

TEST(ComparePeriods, OneDayIsSoonerThanAnother) {
  const PlanOf parent = share(parentOf(), 80).by("2028-12-31");
  EXPECT_EQ(row(parent, share(childOf(), 80).by("2027-06-30")).status, TargetStatus::stricter);
  EXPECT_EQ(row(parent, share(childOf(), 90).by("2027-06-30")).status, TargetStatus::stricter);
  EXPECT_EQ(row(parent, share(childOf(), 60).by("2027-06-30")).status, TargetStatus::changed);
  EXPECT_EQ(row(parent, share(childOf(), 80).by("2030")).status, TargetStatus::weaker);
  EXPECT_EQ(row(parent, share(childOf(), 60).by("2030")).status, TargetStatus::weaker);
  EXPECT_EQ(row(parent, share(childOf(), 90).by("2030")).status, TargetStatus::changed);
  expectSaid(row(parent, share(childOf(), 80).by("2027-06-30"), "vi"),
             "(đến ngày 30/06/2027, sớm hơn hết năm 2028 của cấp trên): cao hơn");
  expectSaid(row(parent, share(childOf(), 80).by("2030")),
             "(by the end of 2030, later than the parent: by the end of 2028)");
}

// "năm 2026" in a plan for 2026 says no more than the plan's own name; its next plan will go on from there.
TEST(ComparePeriods, TheEndOfTheChildsOwnPlanIsAStepOnTheWay) {
  const PlanOf parent = share(parentOf(), 80).by("2030-12-31");
  EXPECT_EQ(row(parent, share(childOf("2026", "2026"), 60).by("2026-12-31")).status, TargetStatus::weaker);
  EXPECT_EQ(row(parent, share(childOf("2026", "2026"), 80).by("2026-12-31")).status, TargetStatus::equal);
  EXPECT_EQ(row(share(parentOf(), 80).every(kYearly), share(childOf("2026", "2026"), 80).by("2026")).status,
            TargetStatus::equal);
}

TEST(ComparePeriods, WhatNamesNoTimeIsOrderedByItsFigures) {
  EXPECT_EQ(row(share(parentOf(), 80).by("2030-12-31"), share(childOf(), 80)).status, TargetStatus::equal);
  EXPECT_EQ(row(share(parentOf(), 80).every(kYearly), share(childOf(), 80)).status, TargetStatus::equal);
}

TEST(ComparePeriods, AmountsOfAYearAddUp) {
  const PlanOf total = classes(parentOf(), 500).by("2030-12-31");
  EXPECT_EQ(row(total, classes(childOf(), 100).every(kYearly)).status, TargetStatus::equal);
  EXPECT_EQ(row(total, classes(childOf(), 90).every(kYearly)).status, TargetStatus::weaker);
  EXPECT_EQ(row(total, classes(childOf(), 10).every("FREQ=MONTHLY")).status, TargetStatus::stricter);
  expectSaid(row(total, classes(childOf(), 90).every(kYearly)), "90 lớp < 500 lớp (in a year: 90 against 100)");
  const PlanOf quarterly = classes(parentOf(), 1).every("FREQ=MONTHLY;INTERVAL=3");
  EXPECT_EQ(row(quarterly, classes(childOf(), 4).every(kYearly)).status, TargetStatus::equal);
}

TEST(ComparePeriods, ARhythmWithinTheUnitIsARhythmToo) {
  const PlanOf parent = classes(parentOf("2023", "2025"), 4, "lớp/năm");
  EXPECT_EQ(row(parent, classes(childOf("2024", "2024"), 2)).status, TargetStatus::weaker);
  EXPECT_EQ(row(parent, classes(childOf("2024", "2024"), 4)).status, TargetStatus::equal);
  EXPECT_EQ(row(parent, classes(childOf("2024", "2025"), 8)).status, TargetStatus::equal);
  const PlanOf nobodyKnows = classes(PlanOf("Ủy ban nhân dân xã Phúc Trì"), 8);
  EXPECT_EQ(row(parent, nobodyKnows).status, TargetStatus::changed);
  expectSaid(row(parent, nobodyKnows, "vi"), "không rõ một bên tính cho mấy năm");
}

// 5 % off every year leaves 0.95⁵ = 77.4 % after five.
TEST(ComparePeriods, FallsOfEveryYearAreCompounded) {
  const PlanOf parent = fall(parentOf(), 25).by("2030-12-31");
  const TargetRow weaker = row(parent, fall(childOf(), 5).every(kYearly), "vi");
  EXPECT_EQ(weaker.status, TargetStatus::weaker);
  expectSaid(weaker, "giảm 5% < giảm 25% (sau 5 năm: 22,6 so với 25): thấp hơn");
  EXPECT_EQ(row(parent, fall(childOf(), 6).every(kYearly)).status, TargetStatus::stricter);
  EXPECT_EQ(row(fall(parentOf(), 5).every(kYearly), fall(childOf(), 25).by("2030-12-31")).status,
            TargetStatus::stricter);
}

// Steps that differ in nothing but the day and the figure.
TEST(ComparePeriods, StepsAreHeldAgainstTheStepsOfTheSameDay) {
  PlanOf parent = parentOf(), child = childOf();
  const auto step = [](PlanOf& plan, double value, const char* day) {
    plan.target("Tỷ lệ hộ dân nông thôn được sử dụng nước sạch.", {measure(value, "%", "eq", "hộ dân nông thôn")});
    plan.by(day);
  };
  step(parent, 60, "2027-12-31");
  step(parent, 80, "2030-12-31");
  step(child, 85, "2030-12-31");
  step(child, 55, "2027-12-31");
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[0].child, 1U);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::weaker);
  EXPECT_EQ(comparison.targets[1].child, 0U);
  EXPECT_EQ(comparison.targets[1].status, TargetStatus::stricter);
}

}  // namespace
}  // namespace doichieu
