#include "query/overview.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/query/citing_plans.h"
#include "core/store/sample_plan.h"
#include "query/chain.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing_support::citing;
using testing_support::plan;
using testing_support::putPlan;
using testing_support::samplePlan;

const Slice kAll{0, 100};

Duty dutyOf(const std::string& agency, const std::string& id, const std::string& line, const std::string& role) {
  Duty duty;
  duty.agency = agency;
  if (!id.empty()) duty.agencyId = id;
  if (!line.empty()) duty.line = line;
  duty.role = role;
  duty.text = "Kiểm tra.";
  return duty;
}

class OverviewTest : public testing::Test {
 protected:
  OverviewTest() {
    parent_ = plan("tinh", "Ủy ban nhân dân tỉnh Lĩnh Giang", "province", "15/KH-UBND", "2026-01-20",
                   "Giảm rác thải nhựa năm 2026");
    decision_.type = "QĐ";
    decision_.symbol = "1746/QĐ-TTg";
    decision_.date = "2019-12-04";
    decision_.title = "ban hành Kế hoạch hành động quốc gia về quản lý rác thải nhựa";
    decision_.text = "Quyết định";
    law_.type = "Luật";
    law_.title = "Bảo vệ môi trường";
    law_.text = "Luật Bảo vệ môi trường";
    for (const char* name : {"xã Phúc Trì", "xã An Khê"}) {
      PlanRecords child = plan(name, std::string("Ủy ban nhân dân ") + name, "commune", "8/KH-UBND", "2026-03-01",
                               "Giảm rác thải nhựa năm 2026");
      child.legalReferences = {citing(parent_), decision_, law_};
      children_.push_back(child);
    }
  }

  std::vector<std::string> symbolsLacking() {
    std::vector<std::string> symbols;
    for (const LackingPlan& plan : lackingPlans(store_, kAll).plans) symbols.push_back(plan.symbol.value_or(plan.type));
    return symbols;
  }

  Store store_{":memory:"};
  PlanRecords parent_;
  std::vector<PlanRecords> children_;
  LegalReference decision_, law_;
};

TEST_F(OverviewTest, WhatIsCitedLacksUntilItComes) {
  const std::int64_t first = putPlan(store_, children_[0]), second = putPlan(store_, children_[1]);
  const LackingPlans lacking = lackingPlans(store_, kAll);
  EXPECT_EQ(lacking.total, 2) << "a law is no plan";
  EXPECT_THAT(symbolsLacking(), ElementsAre("15/KH-UBND", "1746/QĐ-TTg"));
  EXPECT_EQ(lacking.plans.front().citing, 2);
  EXPECT_THAT(lacking.plans.front().citedBy, ElementsAre(first, second));
  EXPECT_EQ(parentOf(store_, first), std::nullopt);

  const std::int64_t parent = putPlan(store_, parent_);
  EXPECT_THAT(symbolsLacking(), ElementsAre("1746/QĐ-TTg"));
  EXPECT_EQ(parentOf(store_, first), parent);
  EXPECT_EQ(parentOf(store_, second), parent);
}

TEST_F(OverviewTest, APlanThatIsWrittenAnewTakesWhatItSaidBefore) {
  const std::int64_t parent = putPlan(store_, parent_), child = putPlan(store_, children_[0]);
  EXPECT_EQ(parentOf(store_, child), parent);
  children_[0].legalReferences = {law_};
  EXPECT_EQ(putPlan(store_, children_[0]), child);
  EXPECT_EQ(parentOf(store_, child), std::nullopt);
  EXPECT_THAT(symbolsLacking(), IsEmpty());

  putPlan(store_, children_[1]);
  parent_.header.symbol = "16/KH-UBND";  // corrected: the children cite another one
  putPlan(store_, parent_);
  EXPECT_THAT(symbolsLacking(), ElementsAre("15/KH-UBND", "1746/QĐ-TTg"));
  EXPECT_THAT(childrenOf(store_, parent), IsEmpty());
}

TEST_F(OverviewTest, TheForestStandsOnPlansWithoutParents) {
  const std::int64_t parent = putPlan(store_, parent_);
  for (const PlanRecords& child : children_) putPlan(store_, child);
  putPlan(store_, samplePlan());
  const PlanForest forest = planForest(store_, kAll, 1);
  EXPECT_EQ(forest.total, 1);
  ASSERT_EQ(forest.roots.size(), 1U);
  EXPECT_EQ(forest.roots[0].plan.id, parent);
  EXPECT_EQ(forest.roots[0].childCount, 2U);
  ASSERT_EQ(forest.roots[0].children.size(), 1U) << "as many as were asked for";
  EXPECT_EQ(forest.roots[0].children[0].plan.issuer, "Ủy ban nhân dân xã An Khê") << "by issuer";
}

TEST_F(OverviewTest, TwoPlansThatCiteEachOtherDoNotGoRoundForEver) {
  PlanRecords one = plan("a", "Ủy ban nhân dân xã A", "", "1/KH-UBND", "2026-01-01", "Một");
  PlanRecords other = plan("b", "Ủy ban nhân dân xã B", "", "2/KH-UBND", "2026-01-02", "Hai");
  one.header.issuerLevel.reset();
  other.header.issuerLevel.reset();
  one.legalReferences = {citing(other)};
  other.legalReferences = {citing(one)};
  putPlan(store_, one);
  putPlan(store_, other);
  EXPECT_EQ(planForest(store_, kAll, 9).total, 0);
}

TEST_F(OverviewTest, BodiesAndDutiesAreCountedOverAllPlans) {
  const auto withDuties = [&](PlanRecords& plan) {
    plan.duties = {dutyOf("Công an xã", "X.CA", "police", "lead"), dutyOf("Công an xã", "X.CA", "police", "perform"),
                   dutyOf("Hội Đò", "", "", "lead")};
    plan.agencies = {{"X.CA", "Công an xã", "commune", "police", 5}, {"", "Hội Đò", std::nullopt, std::nullopt, 1}};
  };
  for (PlanRecords& child : children_) {
    withDuties(child);
    putPlan(store_, child);
  }
  const BodyTotals all = bodyTotals(store_, {}, kAll);
  ASSERT_EQ(all.total, 2);
  EXPECT_EQ(all.bodies[0].id, "X.CA");
  EXPECT_EQ(all.bodies[0].duties, 4);
  EXPECT_EQ(all.bodies[0].mentions, 10);
  EXPECT_EQ(all.bodies[0].plans, 2);
  EXPECT_EQ(bodyTotals(store_, {"hoi do", "", ""}, kAll).bodies.at(0).duties, 2);
  EXPECT_EQ(bodyTotals(store_, {"", "police", ""}, kAll).total, 1);
  EXPECT_EQ(dutyTotals(store_).at("police").at("lead"), 2);

  children_[1].duties.pop_back();
  children_[1].agencies.pop_back();
  children_[0].duties.clear();
  children_[0].agencies.clear();
  for (const PlanRecords& child : children_) putPlan(store_, child);
  EXPECT_EQ(bodyTotals(store_, {}, kAll).total, 1) << "nobody names the other any more";
  EXPECT_EQ(bodyTotals(store_, {}, kAll).bodies.at(0).duties, 2);
  EXPECT_EQ(dutyTotals(store_).at("police").at("lead"), 1);
}

TEST_F(OverviewTest, ThePairsThatCameLastAreNamedWithTheirParents) {
  const std::int64_t parent = putPlan(store_, parent_), first = putPlan(store_, children_[0]),
                     second = putPlan(store_, children_[1]);
  std::vector<std::pair<std::int64_t, std::int64_t>> ids;
  for (const auto& [child, above] : latestPairs(store_, 5)) ids.emplace_back(child.id, above.id);
  EXPECT_THAT(ids, ElementsAre(std::pair(second, parent), std::pair(first, parent)));
  EXPECT_EQ(latestPairs(store_, 1).size(), 1U);
}

TEST_F(OverviewTest, ListsCanBeFilteredByWhatThereIs) {
  putPlan(store_, samplePlan());
  putPlan(store_, parent_);
  const PlanFacets facets = planFacets(store_);
  EXPECT_THAT(facets.provinces, ElementsAre("tỉnh Hòa Sơn"));
  EXPECT_THAT(facets.years, ElementsAre(2026, 2024));
}

}  // namespace
}  // namespace doichieu
