// Small plans in words of their own, each pair for one thing that comparisons have to get right.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "core/compare/plan_of.h"

namespace doichieu {
namespace {

using namespace testing_support;

// A rural water programme: abbreviations, other verbs, a figure lowered.
TEST(ComparePairs, OtherWordsForTheSameThing) {
  const PlanOf parent =
      PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang")
          .target("95% hộ dân nông thôn được sử dụng nước hợp vệ sinh.", {measure(95, "%", "eq", "hộ dân nông thôn")})
          .target("100% cơ sở giáo dục có công trình vệ sinh đạt chuẩn.", {measure(100, "%", "eq", "cơ sở giáo dục")})
          .target("Đào tạo 300 lượt cán bộ vận hành trạm cấp nước tập trung.",
                  {measure(300, "lượt", "eq", "cán bộ vận hành trạm cấp nước")});
  const PlanOf child = PlanOf("Ủy ban nhân dân xã Phúc Trì")
                           .target("100% trường học có nhà vệ sinh đạt chuẩn.", {measure(100, "%", "eq", "trường học")})
                           .target("Phấn đấu 90% hộ dân nông thôn trên địa bàn xã Phúc Trì sử dụng nước hợp vệ sinh.",
                                   {measure(90, "%", "eq", "hộ dân nông thôn")});
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[0].child, 1U);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::weaker);
  EXPECT_EQ(comparison.targets[1].child, 0U);
  EXPECT_EQ(comparison.targets[1].status, TargetStatus::equal);
  EXPECT_EQ(comparison.targets[2].status, TargetStatus::missing);
}

// Fire safety: one target of the child answers two of the parent.
TEST(ComparePairs, OneChildTargetMayServeTwo) {
  const PlanOf parent =
      PlanOf("Ủy ban nhân dân thành phố Vân Hạ")
          .target("100% nhà trọ nhiều tầng được kiểm tra an toàn phòng cháy.",
                  {measure(100, "%", "eq", "nhà trọ nhiều tầng")})
          .target("100% nhà trọ nhiều tầng có lối thoát nạn thứ hai.", {measure(100, "%", "eq", "nhà trọ nhiều tầng")})
          .target("Thành lập 20 tổ liên gia an toàn phòng cháy.", {measure(20, "tổ", "eq", "tổ liên gia")});
  const PlanOf child =
      PlanOf("Ủy ban nhân dân phường Đông Lạc")
          .target("100% nhà trọ nhiều tầng được kiểm tra an toàn phòng cháy và có lối thoát nạn thứ hai.",
                  {measure(100, "%", "eq", "nhà trọ nhiều tầng")});
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[0].child, 0U);
  EXPECT_EQ(comparison.targets[1].child, 0U);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::equal);
}

// Child injuries: what is said in a duty only is no target, and is found all the same.
TEST(ComparePairs, WhatADutySaysIsNamedButIsNoTarget) {
  const PlanOf parent =
      PlanOf("Ủy ban nhân dân tỉnh Hòa Sơn")
          .target("60% trẻ em từ 6 đến 15 tuổi biết bơi an toàn.", {measure(60, "%", "eq", "trẻ em từ 6 đến 15 tuổi")})
          .target("Không để xảy ra tử vong do điện giật ở trẻ em.", {measure(0, "", "eq", "tử vong do điện giật")});
  const PlanOf child = PlanOf("Ủy ban nhân dân xã Tân Lộc")
                           .target("Không để xảy ra tử vong do điện giật ở trẻ em trên địa bàn xã.",
                                   {measure(0, "", "eq", "tử vong do điện giật")})
                           .duty("Đoàn Thanh niên", "Mở lớp dạy bơi an toàn cho trẻ em từ 6 đến 15 tuổi trong dịp hè.")
                           .duty("Trạm Y tế", "Bố trí túi sơ cấp cứu tại các điểm vui chơi.");
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::missing);
  EXPECT_EQ(comparison.targets[0].addressedIn, std::vector<std::string>{"d1"});
  EXPECT_EQ(comparison.targets[1].status, TargetStatus::equal);
}

// A fall is the better the larger it is, also where less of the thing itself is better.
TEST(ComparePairs, AFallIsNoLevel) {
  const PlanOf parent =
      PlanOf("Ủy ban nhân dân tỉnh Hòa Sơn")
          .target("Giảm 5% số vụ tai nạn giao thông so với năm trước.",
                  {measure(5, "%", "eq", "số vụ tai nạn giao thông", "decrease")})
          .target("Tỷ suất tử vong không quá 600/100.000 trẻ em.", {measure(600, "/100.000", "le", "tử vong trẻ em")});
  const PlanOf child =
      PlanOf("Ủy ban nhân dân xã Tân Lộc")
          .target("Giảm 10% số vụ tai nạn giao thông so với năm trước.",
                  {measure(10, "%", "eq", "số vụ tai nạn giao thông", "decrease")})
          .target("Tỷ suất tử vong không quá 550/100.000 trẻ em.", {measure(550, "/100.000", "le", "tử vong trẻ em")});
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::stricter);
  EXPECT_EQ(comparison.targets[1].status, TargetStatus::stricter);
}

TEST(ComparePairs, TheReasonQuotesBothSidesInTheReadersLanguage) {
  const PlanOf parent = PlanOf("Ủy ban nhân dân tỉnh A")
                            .target("80% thôn có nhà văn hóa.", {measure(80, "%", "eq", "thôn có nhà văn hóa")});
  const PlanOf child = PlanOf("Ủy ban nhân dân xã B")
                           .target("70% thôn có nhà văn hóa.", {measure(70, "%", "eq", "thôn có nhà văn hóa")});
  const std::string why = compared(parent, child, "vi").targets[0].why;
  for (const char* part : {"“70% thôn có nhà văn hóa.”", "“80% thôn có nhà văn hóa.”", "70% < 80%", "thấp hơn"})
    EXPECT_NE(why.find(part), std::string::npos) << part << " is missing in: " << why;
}

// Two levels in one statement, the lower one's share lowered: the figures of the same level are held against each
// other.
TEST(ComparePairs, FiguresOfALevelAreHeldAgainstTheSameLevels) {
  const char* text = "Hồ sơ công việc tại cấp tỉnh và cấp xã được xử lý trên môi trường mạng.";
  const auto plan = [&](double province, double commune) {
    return PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang")
        .target(text, {measure(commune, "%", "ge", "hồ sơ công việc tại cấp xã"),
                       measure(province, "%", "eq", "hồ sơ công việc tại cấp tỉnh")});
  };
  PlanOf turned = PlanOf("Ủy ban nhân dân tỉnh Hòa Sơn")
                      .target(text, {measure(100, "%", "eq", "hồ sơ công việc tại cấp tỉnh"),
                                     measure(90, "%", "ge", "hồ sơ công việc tại cấp xã")});
  EXPECT_EQ(compared(plan(100, 95), turned).targets[0].status, TargetStatus::weaker);
  EXPECT_EQ(compared(plan(100, 90), turned).targets[0].status, TargetStatus::equal);
}

TEST(ComparePairs, ACommuneIsNotAskedForTheProvincesOwnFigure) {
  const PlanOf parent =
      PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang")
          .target("100% hồ sơ công việc tại cấp tỉnh, 90% hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng.",
                  {measure(100, "%", "eq", "hồ sơ công việc tại cấp tỉnh"),
                   measure(90, "%", "eq", "hồ sơ công việc tại cấp xã")});
  PlanOf child =
      PlanOf("Ủy ban nhân dân xã Phúc Trì")
          .target("90% hồ sơ công việc được xử lý trên môi trường mạng.", {measure(90, "%", "eq", "hồ sơ công việc")});
  child.records.header.issuerLevel = "commune";
  EXPECT_EQ(compared(parent, child).targets[0].status, TargetStatus::equal);
}

TEST(ComparePairs, NoneAtAllIsStricterThanAFew) {
  const auto none = PlanOf("A").target("Không để xảy ra cháy rừng trên địa bàn.", {measure(0, "", "eq", "cháy rừng")});
  const auto few =
      PlanOf("B").target("Số vụ cháy rừng trên địa bàn không quá 03 vụ.", {measure(3, "vụ", "le", "cháy rừng")});
  const auto fall = PlanOf("C").target("Giảm 10% số vụ để xảy ra cháy rừng trên địa bàn.",
                                       {measure(10, "%", "eq", "cháy rừng", "decrease")});
  EXPECT_EQ(compared(none, few).targets[0].status, TargetStatus::weaker);
  EXPECT_EQ(compared(few, none).targets[0].status, TargetStatus::stricter);
  EXPECT_EQ(compared(none, fall).targets[0].status, TargetStatus::changed) << "a fall says nothing of what is left";
}

TEST(ComparePairs, SaysWhichCitedActsWereNoLongerInForce) {
  PlanOf child("Ủy ban nhân dân xã Phúc Trì");
  child.records.header.date = "2026-02-05";
  for (const char* symbol : {"01/2011/TT-BNV", "30/2020/NĐ-CP"}) {
    LegalReference reference;
    reference.symbol = symbol;
    child.records.legalReferences.push_back(reference);
  }
  const Comparison comparison = compared(PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang"), child);
  ASSERT_EQ(comparison.references.size(), 2U);
  EXPECT_EQ(comparison.references[0].ended, "2020-03-04");
  EXPECT_EQ(comparison.references[0].replacedBy, "30/2020/NĐ-CP");
  EXPECT_FALSE(comparison.references[1].ended);
  child.records.header.date = "2019-02-05";
  EXPECT_FALSE(compared(PlanOf("A"), child).references[0].ended) << "it was in force then";
}

// Shares by level under one lead-in, as many digital plans list them: their own words tell nothing.
TEST(ComparePairs, AnItemIsAboutWhatLeadsToIt) {
  PlanOf parent = PlanOf("Ủy ban nhân dân tỉnh Lĩnh Giang");
  const auto item = [&](const char* text, double share, const char* object) {
    parent.target(text, {measure(share, "%", "ge", object)});
    Anchor anchor;
    anchor.start = countCodePoints(parent.records.text);
    parent.records.targets.back().anchors = {anchor};
    parent.records.text += std::string(text) + "\n";
  };
  parent.records.text = "Mục tiêu\nTỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến:\n";
  item("Cấp tỉnh: đạt trên 85%;", 85, "Cấp tỉnh");
  item("Cấp xã: đạt tối thiểu 60%.", 60, "Cấp xã");
  item("Tăng huyết áp: 95%.", 95, "Tăng huyết áp");  // the list has ended before
  const PlanOf child = PlanOf("Ủy ban nhân dân xã Phúc Trì")
                           .target("Hồ sơ thủ tục hành chính cấp xã nộp trực tuyến đạt 50%.",
                                   {measure(50, "%", "ge", "hồ sơ thủ tục hành chính cấp xã nộp trực tuyến")});
  const Comparison comparison = compared(parent, child);
  EXPECT_EQ(comparison.targets[1].child, 0U);
  EXPECT_EQ(comparison.targets[1].status, TargetStatus::weaker);
  EXPECT_EQ(comparison.targets[2].status, TargetStatus::missing);
}

}  // namespace
}  // namespace doichieu
