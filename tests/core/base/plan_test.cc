#include "doichieu/model/plan.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

/// "Đạt 80% hộ" with the words read at 1.0, 0.5 and 0.7.
Plan readPlan() {
  Plan plan;
  plan.text = "Đạt 80% hộ";
  for (const auto& [begin, end, confidence] : {std::tuple{0, 6, 1.0F}, {7, 10, 0.5F}, {11, 15, 0.7F}}) {
    Place place;
    place.span = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
    place.confidence = confidence;
    plan.places.push_back(place);
  }
  return plan;
}

TEST(PlanConfidence, TheLowestTheMeanAndThatOfTheDigits) {
  const Plan plan = readPlan();
  const Span all{0, plan.text.size()};
  EXPECT_FLOAT_EQ(plan.confidenceOf(all), 0.5F);
  EXPECT_FLOAT_EQ(plan.meanConfidenceOf(all), (6 * 1.0F + 3 * 0.5F + 4 * 0.7F) / 13);
  EXPECT_FLOAT_EQ(plan.digitConfidenceOf(all), 0.5F);
  EXPECT_FLOAT_EQ(plan.digitConfidenceOf({11, 15}), 1) << "no digit, no doubt about one";
  EXPECT_FLOAT_EQ(plan.confidenceOf({11, 15}), 0.7F);
}

TEST(PlanConfidence, WhatNobodyRecognisedIsCertain) {
  Plan plan;
  plan.text = "Đạt 80%";
  EXPECT_FLOAT_EQ(plan.confidenceOf({0, 7}), 1);
  EXPECT_FLOAT_EQ(plan.meanConfidenceOf({0, 7}), 1);
  EXPECT_FLOAT_EQ(plan.digitConfidenceOf({0, 7}), 1);
}

}  // namespace
}  // namespace doichieu
