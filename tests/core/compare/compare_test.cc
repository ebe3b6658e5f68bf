#include "compare/compare.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace doichieu {
namespace {

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

Target target(const std::string& text, std::vector<Measure> measures) {
  Target t;
  t.text = text;
  t.kind = measures.empty() ? "qualitative" : "quantitative";
  t.measures = std::move(measures);
  return t;
}

Measure measure(double value, const char* unit, const char* comparator, const char* object, Text change = {}) {
  return {value, {}, Text(unit), comparator, std::move(change), Text(object)};
}

PlanRecords plan(const std::string& issuer, std::vector<Target> targets) {
  PlanRecords records;
  records.header.issuer = issuer;
  records.targets = std::move(targets);
  return records;
}

Comparison compared(const Target& parent, const Target& child) {
  // Other targets give the words of the field their weight.
  const Target noise = target("Tổ chức đào tạo nghề cho lao động nông thôn.", {measure(50, "người", "eq", "lao động")});
  return Comparer::load(kConfig).compare(plan("Ủy ban nhân dân tỉnh Lĩnh Giang", {parent, noise}),
                                         plan("Ủy ban nhân dân xã Phúc Trì", {child}), Messages::load(kConfig, "en"));
}

TEST(Compare, OrdersShares) {
  const auto households = [](double share) {
    return target("Ít nhất số hộ gia đình trên địa bàn được tuyên truyền phòng bệnh.",
                  {measure(share, "%", "ge", "hộ gia đình")});
  };
  EXPECT_EQ(compared(households(90), households(95)).targets[0].status, TargetStatus::stricter);
  EXPECT_EQ(compared(households(90), households(85)).targets[0].status, TargetStatus::weaker);
  const Comparison equal = compared(households(90), households(90));
  EXPECT_EQ(equal.targets[0].status, TargetStatus::equal);
  EXPECT_NE(equal.targets[0].why.find("≥ 90% = ≥ 90%"), std::string::npos) << equal.targets[0].why;
}

TEST(Compare, LessIsStricterUnderABound) {
  const auto late = [](double days) {
    return target("Không quá số ngày giải quyết hồ sơ cấp phép.", {measure(days, "ngày", "le", "giải quyết hồ sơ")});
  };
  EXPECT_EQ(compared(late(5), late(3)).targets[0].status, TargetStatus::stricter);
  EXPECT_EQ(compared(late(5), late(7)).targets[0].status, TargetStatus::weaker);
}

TEST(Compare, RhythmsAreHeldAgainstEachOtherByTheYear) {
  const Target yearly =
      target("Kiểm tra bếp ăn tập thể ít nhất 6 lần/năm.", {measure(6, "lần/năm", "ge", "bếp ăn tập thể")});
  const Target monthly =
      target("Kiểm tra bếp ăn tập thể mỗi tháng 1 lần.", {measure(1, "lần/tháng", "ge", "bếp ăn tập thể")});
  EXPECT_EQ(compared(yearly, monthly).targets[0].status, TargetStatus::stricter);
}

TEST(Compare, OtherUnitsCannotBeOrdered) {
  const Target people =
      target("Xét nghiệm sàng lọc cho 500 người lao động.", {measure(500, "người", "eq", "người lao động")});
  const Target share =
      target("Xét nghiệm sàng lọc cho 80% người lao động.", {measure(80, "%", "eq", "người lao động")});
  EXPECT_EQ(compared(people, share).targets[0].status, TargetStatus::changed);
}

TEST(Compare, AllCommunesIsMetByOneCommunesDoing) {
  const Target all =
      target("100% xã, phường xây dựng mô hình câu lạc bộ sức khỏe.", {measure(100, "%", "eq", "xã, phường")});
  const Target one = target("Xây dựng mô hình câu lạc bộ sức khỏe.", {});
  EXPECT_EQ(compared(all, one).targets[0].status, TargetStatus::equal);
}

TEST(Compare, WhatNobodyAnswersIsMissingAndWhatIsOwnIsAdded) {
  const Comparison comparison =
      compared(target("Phủ sóng di động toàn bộ vùng lõm.", {}),
               target("Trồng 2.000 cây phân tán.", {measure(2000, "cây", "eq", "cây phân tán")}));
  ASSERT_EQ(comparison.targets.size(), 3U);
  EXPECT_EQ(comparison.targets[0].status, TargetStatus::missing);
  EXPECT_EQ(comparison.targets[2].status, TargetStatus::added);
  EXPECT_EQ(comparison.targetCoverage, 0);
}

TEST(Compare, ASymbolAloneIsNoCitation) {
  PlanRecords parent = plan("Ủy ban nhân dân tỉnh A", {}), child = plan("Ủy ban nhân dân xã B", {});
  parent.header.symbol = "42/KH-UBND";
  parent.header.date = "2026-01-10";
  LegalReference reference;
  reference.symbol = "42/KH-UBND";
  reference.date = "2025-03-01";
  child.legalReferences = {reference};
  EXPECT_FALSE(citesPlan(child, parent)) << "another year's plan of that number";
  child.legalReferences[0].date = "2026-01-10";
  EXPECT_TRUE(citesPlan(child, parent));
}

TEST(Compare, JsonHasTheContractsKeys) {
  const PlanRecords parent = plan("A", {target("Một", {})}), child = plan("B", {});
  const auto json =
      toJson(Comparer::load(kConfig).compare(parent, child, Messages::load(kConfig, "vi")), parent, child);
  EXPECT_EQ(json.at("schema"), "doichieu.comparison/1");
  EXPECT_EQ(json.at("targets")[0].at("parent_text"), "Một");
  EXPECT_TRUE(json.at("targets")[0].at("child").is_null());
  EXPECT_EQ(json.at("targets")[0].at("status"), "missing");
  EXPECT_EQ(json.at("targets")[0].at("parent"), "t1");
  EXPECT_TRUE(json.at("coverage").contains("duties"));
}

}  // namespace
}  // namespace doichieu
