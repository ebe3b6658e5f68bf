#include "evaluate/scores.h"

#include <gtest/gtest.h>

#include "evaluate/matching.h"
#include "evaluate/misses.h"

namespace doichieu::evaluate {
namespace {

PlanRecords sample() {
  PlanRecords plan;
  plan.header.issuer = "Ủy ban nhân dân xã An Hòa";
  Target target;
  target.text = "Ít nhất 95% trẻ em được tiêm chủng đầy đủ.";
  target.kind = "quantitative";
  target.measures = {{95, {}, Text("%"), "ge", {}, Text("trẻ em")}};
  plan.targets = {target};
  Duty duty;
  duty.agency = "Trạm Y tế";
  duty.text = "Chủ trì tổ chức tiêm chủng.";
  duty.role = "lead";
  plan.duties = {duty};
  return plan;
}

TEST(Scores, GoldAgainstItselfIsHundred) {
  for (const auto& [row, value] : score(sample(), sample())) {
    EXPECT_EQ(value.value_or(100), 100) << row;
  }
  EXPECT_EQ(figure(score(sample(), sample()), "measures"), 100);
}

TEST(Scores, AMissingRecordHalvesRecallAndASpuriousOnePrecision) {
  PlanRecords found = sample();
  found.targets.push_back(found.targets.front());
  found.targets.back().text = "Một câu khác hẳn";
  EXPECT_NEAR(*figure(score(sample(), found), "targets"), 66.7, 0.1);
  EXPECT_NEAR(*figure(score(found, sample()), "targets"), 66.7, 0.1);
}

TEST(Scores, AMeasureMustAgreeInValueAndComparator) {
  PlanRecords found = sample();
  found.targets[0].measures[0].comparator = "eq";
  EXPECT_EQ(*figure(score(sample(), found), "measures"), 0);
}

TEST(Matching, ToneStyleAndCaseDoNotCount) {
  EXPECT_EQ(wordF1("HOÀ BÌNH", "hòa bình"), 1);
  EXPECT_EQ(wordF1("một hai", "ba bốn"), 0);
}

TEST(Misses, NamesWhatIsMissedAndTheRuleOfWhatIsSpurious) {
  PlanRecords found = sample();
  found.duties[0].agency = "Công an xã";
  found.duties[0].rule = "heading";
  const auto all = misses(sample(), found);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_FALSE(all[0].spurious);
  EXPECT_EQ(all[1].rule, "heading");
}

}  // namespace
}  // namespace doichieu::evaluate
