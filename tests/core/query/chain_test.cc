#include "query/chain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/query/citing_plans.h"
#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "query/plan_matrix.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing_support::citing;
using testing_support::plan;

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

class ChainTest : public testing::Test {
 protected:
  ChainTest() {
    PlanRecords province = plan("tinh", "Ủy ban nhân dân tỉnh Lĩnh Giang", "province", "15/KH-UBND", "2026-01-20",
                                "Giảm rác thải nhựa năm 2026");
    PlanRecords district = plan("huyen", "Ủy ban nhân dân huyện Vân Hạ", "district", "15/KH-UBND", "2026-02-10",
                                "Giảm rác thải nhựa năm 2026");
    PlanRecords commune = plan("xa", "Ủy ban nhân dân xã Phúc Trì", "commune", "15/KH-UBND", "2026-03-01",
                               "Giảm rác thải nhựa năm 2026 trên địa bàn xã");
    PlanRecords before = plan("xa25", "Ủy ban nhân dân xã Phúc Trì", "commune", "12/KH-UBND", "2025-03-02",
                              "Giảm rác thải nhựa năm 2025 trên địa bàn xã");
    PlanRecords other = plan("khac", "Ủy ban nhân dân xã Phúc Trì", "commune", "13/KH-UBND", "2025-04-02",
                             "Tiêm phòng gia súc vụ xuân năm 2025");
    LegalReference ministry;
    ministry.type = "QĐ";
    ministry.symbol = "1746/QĐ-TTg";
    ministry.date = "2019-12-04";
    ministry.title = "ban hành Kế hoạch hành động quốc gia về quản lý rác thải nhựa";
    ministry.text = "Quyết định";
    province.legalReferences = {ministry};
    district.legalReferences = {citing(province)};
    commune.legalReferences = {citing(district), ministry};
    before.legalReferences = {ministry};
    province_ = testing_support::putPlan(store_, province);
    district_ = testing_support::putPlan(store_, district);
    commune_ = testing_support::putPlan(store_, commune);
    before_ = testing_support::putPlan(store_, before);
    testing_support::putPlan(store_, other);
  }

  static std::vector<std::int64_t> inStore(const std::vector<ChainLink>& links) {
    std::vector<std::int64_t> plans;
    for (const ChainLink& link : links)
      if (link.plan) plans.push_back(*link.plan);
    return plans;
  }

  Store store_{":memory:"};
  std::int64_t province_ = 0, district_ = 0, commune_ = 0, before_ = 0;
};

TEST_F(ChainTest, FollowsCitationsUpThoughAllHaveOneSymbol) {
  const Chain chain = chainOf(store_, commune_);
  EXPECT_THAT(inStore(chain.above), ElementsAre(district_, province_));
  EXPECT_EQ(chain.above.front().depth, 1);
  const ChainLink& decision = chain.above[1];
  EXPECT_FALSE(decision.plan) << "the store lacks it";
  EXPECT_EQ(decision.citing, commune_) << "told once, though the province cites it as well";
}

TEST_F(ChainTest, FollowsCitationsDown) {
  const Chain chain = chainOf(store_, province_);
  EXPECT_THAT(inStore(chain.below), ElementsAre(district_, commune_));
  EXPECT_EQ(chain.below.back().depth, 2);
  EXPECT_THAT(childrenOf(store_, province_), ElementsAre(district_));
  EXPECT_THAT(childrenOf(store_, commune_), IsEmpty());
}

TEST_F(ChainTest, TheParentIsTheNearestAbove) {
  EXPECT_EQ(parentOf(store_, commune_), district_);
  EXPECT_EQ(parentOf(store_, district_), province_);
  EXPECT_EQ(parentOf(store_, before_), std::nullopt);
}

TEST_F(ChainTest, KnowsOtherYearsOfTheSameProgramme) {
  const Chain chain = chainOf(store_, commune_);
  ASSERT_EQ(chain.years.size(), 1U);
  EXPECT_EQ(chain.years.front().id, before_);
}

TEST_F(ChainTest, APlanWithoutNumberIsKnownByIssuerDateAndTitle) {
  PlanRecords blank = plan("trong", "Ủy ban nhân dân tỉnh Hòa Sơn", "province", "/KH-UBND", "2026-01-15",
                           "Phòng, chống đuối nước trẻ em năm 2026");
  PlanRecords below = plan("duoi", "Ủy ban nhân dân xã Đông Lạc", "commune", "8/KH-UBND", "2026-02-15",
                           "Phòng, chống đuối nước trẻ em năm 2026");
  LegalReference reference = citing(blank);
  reference.symbol = "31/KH-UBND";
  reference.title = "phòng, chống đuối nước trẻ em";
  below.legalReferences = {reference};
  const std::int64_t parent = testing_support::putPlan(store_, blank), child = testing_support::putPlan(store_, below);
  EXPECT_EQ(parentOf(store_, child), parent);
  EXPECT_THAT(childrenOf(store_, parent), ElementsAre(child));
}

TEST_F(ChainTest, JsonNamesPlansAndWhatIsLacking) {
  const auto json = toJson(chainOf(store_, commune_));
  EXPECT_EQ(json.at("schema"), "doichieu.chain/1");
  EXPECT_EQ(json.at("above")[0].at("plan"), district_);
  EXPECT_TRUE(json.at("above")[1].at("plan").is_null());
}

TEST_F(ChainTest, AMatrixIsKeptUntilAPlanChanges) {
  const Comparer comparer = Comparer::load(kConfig);
  const auto keptRows = [&] { return store_.database().selectOne("SELECT count(*) FROM comparisons")->integer(0); };
  const PlanMatrix first = matrixOf(store_, comparer, province_);
  ASSERT_EQ(first.children.size(), 1U);
  EXPECT_EQ(first.children[0].id, district_);
  EXPECT_EQ(keptRows(), 1);
  EXPECT_EQ(toJson(matrixOf(store_, comparer, province_).matrix), toJson(first.matrix));
  store_.reviews().correct(district_, "header", {{"title", "Giảm rác thải nhựa và túi ni lông năm 2026"}}, {"Lan", ""});
  EXPECT_EQ(keptRows(), 0) << "the child was written anew";
  EXPECT_THROW(matrixOf(store_, comparer, 99), UsageError);
}

TEST_F(ChainTest, ComparisonsAreMadeBeforeAnyoneLooks) {
  const Comparer comparer = Comparer::load(kConfig);
  const auto keptRows = [&] { return store_.database().selectOne("SELECT count(*) FROM comparisons")->integer(0); };
  keepComparisons(store_, comparer, [] { return true; });
  EXPECT_EQ(keptRows(), 0) << "it was stopped at once";
  keepComparisons(store_, comparer);
  const std::int64_t all = keptRows();
  EXPECT_GT(all, 0);
  const PlanMatrix matrix = matrixOf(store_, comparer, province_);
  EXPECT_EQ(matrix.children.size(), 1U);
  EXPECT_EQ(keptRows(), all) << "there was nothing left to compare";
  store_.reviews().correct(district_, "header", {{"title", "Giảm rác thải nhựa và túi ni lông năm 2026"}}, {"Lan", ""});
  EXPECT_LT(keptRows(), all);
  keepComparisons(store_, comparer);
  EXPECT_EQ(keptRows(), all);
}

}  // namespace
}  // namespace doichieu
