// What records are found by beside their words.
#include "store/record_facets.h"

#include <gmock/gmock.h>

#include "core/store/sample_plan.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing_support::foundBy;
using testing_support::putPlan;
using testing_support::samplePlan;

struct RecordFacetsTest : testing::Test {
  Store store{":memory:"};
  std::int64_t plan = putPlan(store, samplePlan());

  std::vector<std::string> find(const std::vector<std::string>& facets, const std::string& words = "") {
    FacetExpression expression;
    for (const std::string& one : facets) expression.addOneOf({one});
    return foundBy(store, expression.with(matchExpression(words)));
  }
};

TEST_F(RecordFacetsTest, KindsLevelsAndRolesAreKept) {
  EXPECT_THAT(find({facetOfText('k', "duties")}), ElementsAre("d1", "d2"));
  EXPECT_THAT(find({facetOfText('k', "budget_sources")}), ElementsAre("b1"));
  EXPECT_THAT(find({facetOfText('k', "duties"), facetOfText('r', "lead")}), ElementsAre("d1"));
  EXPECT_THAT(find({facetOfText('r', "basis")}), ElementsAre("l1"));
  EXPECT_THAT(find({facetOfText('l', "district")}), IsEmpty());
  EXPECT_THAT(find({facetOfText('k', "targets"), facetOfText('l', "commune")}), ElementsAre("t1", "t2"));
}

TEST_F(RecordFacetsTest, WhatIsKnownOfThePlanIsKnownOfItsRecords) {
  const std::string targets = facetOfText('k', "targets");
  EXPECT_THAT(find({targets, facet('q', plan)}), ElementsAre("t1", "t2"));
  EXPECT_THAT(find({targets, facet('q', plan + 1)}), IsEmpty());
  EXPECT_THAT(find({targets, facet('y', 2024)}), ElementsAre("t1", "t2"));
  EXPECT_THAT(find({targets, facet('y', 2025)}), IsEmpty());
  EXPECT_THAT(find({targets, facetOfText('p', "tinh hoa son")}), ElementsAre("t1", "t2"));
}

TEST_F(RecordFacetsTest, APlanOfSeveralYearsIsOfEachOfThem) {
  PlanRecords longer = samplePlan("/inbox/years.pdf", "sha-years");
  longer.header.period = Period{"2026", "2030"};
  putPlan(store, longer);
  const std::string basis = facetOfText('r', "basis");
  for (const int year : {2026, 2028, 2030}) EXPECT_THAT(find({basis, facet('y', year)}), ElementsAre("l1"));
  EXPECT_THAT(find({basis, facet('y', 2031)}), IsEmpty());
}

TEST_F(RecordFacetsTest, BodiesAreTheirOwnOrPartners) {
  EXPECT_THAT(find({facetOfText('i', "X.CA")}), ElementsAre("k1", "d1", "t1"));
  EXPECT_THAT(find({facetOfText('n', "police")}), ElementsAre("k1", "d1", "t1"));
  EXPECT_THAT(find({facetOfText('i', "X.TYT")}), ElementsAre("d2"));
  EXPECT_THAT(find({facetOfText('j', "X.TYT")}), ElementsAre("d1", "t1"));
  EXPECT_THAT(find({facetOfText('m', "health")}), ElementsAre("d1", "t1"));
  const std::int64_t name =
      store.database().selectOne("SELECT id FROM names WHERE name = 'các ban, ngành, đoàn thể'")->integer(0);
  EXPECT_THAT(find({facet('c', name)}), ElementsAre("d1"));
  EXPECT_THAT(find({facet('b', name)}), IsEmpty());
}

TEST_F(RecordFacetsTest, DueDaysAreFoundByMonthAndYear) {
  EXPECT_THAT(find({"d202412"}), ElementsAre("k1", "d1"));
  EXPECT_THAT(find({"d2024"}), ElementsAre("k1", "d1"));
  EXPECT_THAT(find({"d203012"}), ElementsAre("t1"));
  EXPECT_THAT(find({"d202411"}), IsEmpty());
}

TEST_F(RecordFacetsTest, WordsAndFacetsGoTogether) {
  const std::string targets = facetOfText('k', "targets");
  EXPECT_THAT(find({}, "mai dam"), ElementsAre("l1", "t2"));
  EXPECT_THAT(find({targets}, "mai dam"), ElementsAre("t2"));
  EXPECT_THAT(find({targets}, "mãi dâm"), IsEmpty());
  EXPECT_THAT(find({}, targets), IsEmpty()) << "facets are no words";
}

TEST_F(RecordFacetsTest, OneOfSeveralIsEnoughAndNoneOfThemIsNone) {
  FacetExpression either;
  either.addOneOf({facetOfText('k', "references"), facetOfText('k', "budget_sources")});
  EXPECT_THAT(foundBy(store, either.with("")), ElementsAre("b1", "l1"));
  FacetExpression none;
  none.addOneOf({});
  EXPECT_THAT(foundBy(store, none.with("")), IsEmpty());
}

TEST_F(RecordFacetsTest, APlanThatGoesLeavesNothingBehind) {
  PlanRecords changed = samplePlan();
  changed.duties.clear();
  changed.source.sha256 = "sha-changed";
  putPlan(store, changed);
  EXPECT_THAT(find({facetOfText('k', "duties")}), IsEmpty());
  EXPECT_THAT(store.integrityProblems(), IsEmpty());
  store.database().execute("DELETE FROM documents");
  EXPECT_THAT(find({facetOfText('k', "targets")}), IsEmpty());
  EXPECT_THAT(store.integrityProblems(), IsEmpty());
}

TEST(DueFacets, WholeYearsStandForTheirMonths) {
  EXPECT_THAT(dueFacets("2024-11-17", "2026-02-03"), ElementsAre("d202411", "d202412", "d2025", "d202601", "d202602"));
  EXPECT_THAT(dueFacets("2024-01-01", "2024-12-31"), ElementsAre("d2024"));
  EXPECT_THAT(dueFacets("2025-06-30", "2025-06-01"), ElementsAre("d202506"));
  EXPECT_THAT(dueFacets("2026-01-01", "2025-01-01"), IsEmpty());
  EXPECT_EQ(dueFacets("2190-01-01", "").size(), 10U);
  EXPECT_EQ(dueFacets("", "1902-12-31").size(), 3U);
}

}  // namespace
}  // namespace doichieu
