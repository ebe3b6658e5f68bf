// Full-text search with and without accents.
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

struct SearchTest : testing::Test {
  Store store{":memory:"};

  SearchTest() { putPlan(store, samplePlan()); }

  std::vector<std::string> find(const std::string& typed) { return foundBy(store, matchExpression(typed)); }
};

TEST_F(SearchTest, AccentsAreOptional) {
  EXPECT_THAT(find("mai dam"), ElementsAre("l1", "t2"));
  EXPECT_THAT(find("mại dâm"), ElementsAre("l1", "t2"));
  EXPECT_THAT(find("MẠI DÂM"), ElementsAre("l1", "t2"));
  EXPECT_THAT(find("đoi tuong"), IsEmpty());
}

TEST_F(SearchTest, AccentsThatAreTypedCount) {
  EXPECT_THAT(find("mãi dâm"), IsEmpty());
  EXPECT_THAT(find("mai dâm"), ElementsAre("l1", "t2"));
}

TEST_F(SearchTest, WordsStandInAnyOrderQuotedOnesAsTyped) {
  EXPECT_THAT(find("dam mai"), ElementsAre("l1", "t2"));
  EXPECT_THAT(find("\"dam mai\""), IsEmpty());
  EXPECT_THAT(find("\"mai dam\" 2021"), ElementsAre("l1"));
  EXPECT_THAT(find("\"mại dâm\""), ElementsAre("l1", "t2"));
}

TEST_F(SearchTest, SymbolsAreFound) {
  EXPECT_THAT(find("1629/QĐ-TTg"), ElementsAre("l1"));
  EXPECT_THAT(find("1629/qd-ttg"), ElementsAre("l1"));
}

TEST_F(SearchTest, OldToneMarksAreTheSameWord) {
  EXPECT_THAT(find("suc khoẻ"), ElementsAre("d2"));
}

TEST_F(SearchTest, WhatADeadlineIsForIsFound) {
  EXPECT_THAT(find("bao cao ket qua nam"), ElementsAre("k1"));
}

TEST_F(SearchTest, NothingTypedBreaksTheQuery) {
  for (const char* typed :
       {"", " ", "\"", "\"\"", "*", "AND", "NEAR(", "a\" OR \"b", "'; DROP TABLE x", "-- %_^:", "ế\xff"})
    EXPECT_NO_THROW(find(typed)) << typed;
  EXPECT_THAT(matchExpression("\" * \""), "");
}

TEST_F(SearchTest, ThePlansWholeTextIsFound) {
  const auto hits =
      store.database().select("SELECT rowid FROM plan_search WHERE plan_search MATCH ?", {matchExpression("hon nhan")});
  EXPECT_EQ(hits.size(), 1u);
}

TEST_F(SearchTest, WhatIsReplacedIsNoLongerFound) {
  PlanRecords changed = samplePlan();
  changed.source.sha256 = "new";
  changed.targets.pop_back();
  putPlan(store, changed);
  EXPECT_THAT(find("tu diem"), IsEmpty());
  EXPECT_TRUE(store.integrityProblems().empty());
}

}  // namespace
}  // namespace doichieu
