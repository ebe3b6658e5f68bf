#include "evaluate/calibration.h"

#include <gtest/gtest.h>

namespace doichieu::evaluate {
namespace {

Target target(const std::string& text, double value, double confidence) {
  Target made;
  made.text = text;
  made.rule = "measure.share";
  made.confidence = confidence;
  made.measures = {{value, {}, Text("%"), "ge", {}, Text("trẻ em")}};
  return made;
}

TEST(Verdicts, ATargetIsRightOnlyWithItsMeasures) {
  PlanRecords gold, found;
  gold.targets = {target("Ít nhất 95% trẻ em được tiêm chủng.", 95, 1), target("Trên 80% hộ có nước sạch.", 80, 1)};
  found.targets = {target("Ít nhất 95% trẻ em được tiêm chủng.", 95, 0.95),
                   target("Trên 80% hộ có nước sạch.", 8, 0.9)};
  const std::vector<Verdict> all = verdicts(gold, found);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].right);
  EXPECT_EQ(all[0].rule, "measure.share");
  EXPECT_FALSE(all[1].right) << "8 % is not 80 %";
}

TEST(Verdicts, WhatGoldLacksIsWrong) {
  PlanRecords found;
  found.duties.emplace_back();
  found.duties.back().text = "Chủ trì tổ chức tiêm chủng.";
  ASSERT_EQ(verdicts({}, found).size(), 1U);
  EXPECT_FALSE(verdicts({}, found).front().right);
}

TEST(Calibration, CountsEachBandOfEachKindAndOfAll) {
  const auto rows = calibration({{"targets", "a", 0.9, true},
                                 {"targets", "a", 1.0, false},
                                 {"duties", "b", 0.89, true},
                                 {"duties", "b", 0, false}});
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].kind, "targets");
  EXPECT_EQ(rows[0].bands.back().all, 2);
  EXPECT_EQ(rows[0].bands.back().right, 1);
  EXPECT_EQ(rows[1].bands[3].right, 1) << "0.89 is in the band from 0.8 on";
  EXPECT_EQ(rows[1].bands[0].all, 1);
  EXPECT_EQ(rows[2].kind, "all");
  EXPECT_EQ(rows[2].bands.back().all, 2);
}

}  // namespace
}  // namespace doichieu::evaluate
