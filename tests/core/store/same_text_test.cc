#include "store/same_text.h"

#include <gtest/gtest.h>

#include "core/store/sample_plan.h"

namespace doichieu {
namespace {

constexpr const char* kText =
    "Ít nhất 30% người lao động tại các cơ sở kinh doanh được tuyên truyền. Không để phát sinh tụ điểm. "
    "Công an xã chủ trì, phối hợp với Trạm Y tế kiểm tra các cơ sở; báo cáo kết quả trước ngày 17/12.";

PlanRecords scanned(const std::string& text = kText) {
  PlanRecords plan = testing_support::samplePlan("/inbox/scan.pdf", "other");
  plan.text = text;
  return plan;
}

TEST(SameText, AnotherScanRepeats) {
  EXPECT_TRUE(repeats(scanned(), scanned()));
  std::string misread = kText;
  misread.replace(misread.find("tuyên"), std::string("tuyên").size(), "tuyen");
  misread.replace(misread.find("điểm"), std::string("điểm").size(), "diêm");
  EXPECT_TRUE(repeats(scanned(misread), scanned()));
}

TEST(SameText, AnotherFigureDateOrCitationDoesNot) {
  PlanRecords revised = scanned();
  revised.targets.at(0).measures.at(0).value = 40;
  EXPECT_FALSE(repeats(revised, scanned()));
  revised = scanned();
  revised.deadlines.at(0).due = "2024-12-20";
  EXPECT_FALSE(repeats(revised, scanned()));
  revised = scanned();
  revised.legalReferences.at(0).symbol = "1630/QĐ-TTg";
  EXPECT_FALSE(repeats(revised, scanned()));
}

TEST(SameText, AnotherLastFigureOfALargeSumDoesNot) {
  PlanRecords first = scanned(), revised = scanned();
  first.targets.at(0).measures.at(0).value = 1'234'567'000;
  revised.targets.at(0).measures.at(0).value = 1'234'568'000;
  EXPECT_FALSE(repeats(revised, first));
}

TEST(SameText, AnotherBodyThatTheGazetteerDoesNotKnowDoesNot) {
  PlanRecords first = scanned(), revised = scanned();
  first.duties.at(0).agencyId.reset();
  revised.duties.at(0).agencyId.reset();
  revised.duties.at(0).agency = "Tổ công nghệ số cộng đồng";
  EXPECT_FALSE(repeats(revised, first));
}

TEST(SameText, WhatSaysLessRepeatsAndWhatSaysMoreDoesNot) {
  PlanRecords less = scanned();
  less.targets.pop_back();
  EXPECT_TRUE(repeats(less, scanned()));
  EXPECT_FALSE(repeats(scanned(), less));
}

TEST(SameText, TheCopyOfAnotherBodyDoesNotRepeat) {
  PlanRecords copy = scanned();
  copy.header.issuer = "Ủy ban nhân dân xã Phúc Trì";
  EXPECT_FALSE(repeats(copy, scanned()));
  copy = scanned();
  copy.header.symbol = "43/KH-UBND";
  EXPECT_FALSE(repeats(copy, scanned()));
}

TEST(SameText, WithoutLetterheadNothingRepeats) {
  PlanRecords annex = scanned();
  annex.header.issuer.reset();
  EXPECT_FALSE(repeats(annex, annex));
}

TEST(SameText, OtherWordsUnderTheSameNumberDoNotRepeat) {
  EXPECT_FALSE(
      repeats(scanned("Triển khai tháng hành động vì trẻ em trên địa bàn xã, mở hai lớp dạy bơi."), scanned()));
}

}  // namespace
}  // namespace doichieu
