// Questions over a store of two plans: the sample (a commune, 2024) and one of a province.
#include "query/query.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;
using testing_support::putPlan;
using testing_support::samplePlan;

PlanRecords provincePlan() {
  PlanRecords plan = samplePlan("/inbox/hoa-son.pdf", "ff99aa88bb77cc66");
  plan.header.issuer = "Ủy ban nhân dân tỉnh Hòa Sơn";
  plan.header.issuerLevel = "province";
  plan.header.symbol = "7/KH-UBND";
  plan.header.title = "Chuyển đổi số giai đoạn 2026-2030";
  plan.header.period = Period{"2026", "2030"};
  plan.targets = {plan.targets[0]};
  plan.targets[0].text = "100% hồ sơ được số hóa.";
  plan.targets[0].lead = {"Sở Khoa học và Công nghệ"};
  plan.duties = {plan.duties[0]};
  plan.duties[0].agency = "Công an tỉnh";
  plan.duties[0].agencyId = "T.CA";
  plan.duties[0].text = "Bảo đảm an ninh mạng.";
  plan.duties[0].partners = {"Sở Y tế"};
  plan.duties[0].deadlineIds.clear();
  plan.deadlines.clear();
  plan.legalReferences[0].symbol = "749/QĐ-TTg";
  plan.legalReferences[0].role = "cites";
  plan.agencies = {{"T.CA", "Công an tỉnh", "province", "police", 4}, {"X.CA", "Công an xã", "commune", "police", 1}};
  plan.others.clear();
  return plan;
}

struct QueryTest : testing::Test {
  Store store{":memory:"};
  QueryRequest request;

  QueryTest() {
    putPlan(store, samplePlan());
    putPlan(store, provincePlan());
  }

  QueryResult ask(const std::string& kind) {
    request.kind = kind;
    return Query(store).ask(request);
  }

  /// One column of the answer.
  std::vector<std::string> column(const std::string& kind, const std::string& key) {
    std::vector<std::string> cells;
    for (const auto& row : ask(kind).json()) cells.push_back(cellText(row.at(key)));
    return cells;
  }

  std::string refusal(const std::string& kind) {
    try {
      ask(kind);
    } catch (const UsageError& e) {
      return e.what();
    }
    return "";
  }
};

TEST_F(QueryTest, EveryAnswerSaysWhereItStands) {
  request.filter.line = "police";
  request.filter.level = "commune";
  const auto rows = ask("duties").json();
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0]["agency"], "Công an xã");
  EXPECT_EQ(rows[0]["role"], "lead");
  EXPECT_EQ(rows[0]["text"], samplePlan().duties[0].text);
  EXPECT_EQ(rows[0]["partners"].dump(), R"(["Trạm Y tế","các ban, ngành, đoàn thể"])");
  EXPECT_EQ(rows[0]["due"].dump(), R"(["2024-12-16"])");
  EXPECT_EQ(rows[0]["issuer"], "Ủy ban nhân dân xã Đồng Lạc");
  EXPECT_EQ(rows[0]["section"], "II.1");
  EXPECT_EQ(rows[0]["page"], 2);
  EXPECT_EQ(rows[0]["confidence"], 0.9);
  EXPECT_EQ(rows[0]["plan_symbol"], "42/KH-UBND");
  EXPECT_EQ(rows[0]["file"], "/inbox/dong-lac.pdf");
  EXPECT_EQ(rows[0]["anchors"][0]["start"], 300);
}

TEST_F(QueryTest, AnAgencyIsFoundByWordsOfItsName) {
  for (const char* words : {"cong an", "Công an", "CÔNG AN"}) {
    request.filter.agency = words;
    EXPECT_THAT(column("duties", "agency"), UnorderedElementsAre("Công an tỉnh", "Công an xã")) << words;
  }
  request.filter.agency = "cong an xa";
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Công an xã"));
  request.filter.agency = "ong an";  // no whole word
  EXPECT_THAT(column("duties", "agency"), IsEmpty());
  request.filter.agency = "công ân";
  EXPECT_THAT(column("duties", "agency"), IsEmpty());
}

TEST_F(QueryTest, PartnersCountWhenAskedFor) {
  request.filter.agency = "y te";
  EXPECT_THAT(column("duties", "id"), ElementsAre("d2"));
  request.filter.partners = true;
  EXPECT_THAT(column("duties", "id"), UnorderedElementsAre("d1", "d1", "d2"));
}

TEST_F(QueryTest, TargetsAreFoundByTheirLead) {
  request.filter.agency = "so khoa hoc va cong nghe";
  EXPECT_THAT(column("targets", "text"), ElementsAre("100% hồ sơ được số hóa."));
  EXPECT_THAT(column("targets", "measures"), ElementsAre("≥ 30 %"));
  request.filter = {};
  request.filter.line = "police";
  EXPECT_THAT(column("targets", "id"), ElementsAre("t1"));
}

TEST_F(QueryTest, PlansAreFoundByTheirHeaders) {
  request.filter.year = 2028;
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("7/KH-UBND"));
  request.filter = {};
  request.filter.programme = "mai dam";
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("42/KH-UBND"));
  request.filter = {};
  request.filter.province = "hoa son";
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("7/KH-UBND", "42/KH-UBND")) << "newest first";
  request.filter.level = "province";
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("7/KH-UBND"));
  request.filter = {};
  request.filter.symbol = "42/kh";
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("42/KH-UBND"));
  request.filter = {};
  request.filter.text = "hon nhan";
  request.filter.issuer = "dong lac";
  EXPECT_THAT(column("plans", "symbol"), ElementsAre("42/KH-UBND"));
}

TEST_F(QueryTest, FiltersOfThePlanHoldForItsRecords) {
  request.filter.programme = "chuyen doi so";
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Công an tỉnh"));
  EXPECT_THAT(column("references", "symbol"), ElementsAre("749/QĐ-TTg"));
  request.filter = {};
  request.filter.plan = "dong-lac.pdf";
  EXPECT_THAT(column("targets", "id"), ElementsAre("t1", "t2"));
}

TEST_F(QueryTest, WhoOwesAReportByTheSeventeenthOfDecember) {
  request.filter.text = "bao cao";
  request.filter.dueBefore = "2024-12-17";
  EXPECT_THAT(column("deadlines", "agency"), ElementsAre("Công an xã"));
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Công an xã"));
  request.filter.dueBefore = "2024-12-15";
  EXPECT_THAT(column("deadlines", "agency"), IsEmpty());
  request.filter.dueBefore = "2024";
  EXPECT_THAT(column("deadlines", "agency"), ElementsAre("Công an xã"));
  request.filter.dueAfter = "2024-12";
  EXPECT_THAT(column("deadlines", "agency"), ElementsAre("Công an xã"));
  request.filter = {};
  request.filter.dueAfter = "2030-12-31";
  EXPECT_THAT(column("targets", "due"), ElementsAre("2030", "2030"));
}

TEST_F(QueryTest, ReferencesAreFoundBySymbolAndRole) {
  request.filter.symbol = "1629/qd-ttg";
  EXPECT_THAT(column("references", "cited_issuer"), ElementsAre("Thủ tướng Chính phủ"));
  request.filter = {};
  request.filter.role = "cites";
  EXPECT_THAT(column("references", "symbol"), ElementsAre("749/QĐ-TTg"));
}

TEST_F(QueryTest, AgenciesAreGatheredOverAllPlans) {
  const auto rows = ask("agencies").json();
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0]["agency"], "Công an tỉnh");
  EXPECT_EQ(rows[1]["agency"], "Công an xã");
  EXPECT_EQ(rows[1]["plans"], 2);
  EXPECT_EQ(rows[1]["mentions"], 4);
  EXPECT_EQ(rows[1]["duties"], 1);
  request.filter.line = "health";
  EXPECT_THAT(column("agencies", "agency_id"), ElementsAre("X.TYT"));
  request.filter = {};
  request.filter.agency = "cong an xa";
  EXPECT_EQ(ask("agencies").total, 1);
  request.filter = {};
  const auto ofStore = ask("agencies").json();
  request.filter.minConfidence = 0;
  request.filter.year = 2024;  // no longer what the store keeps: gathered from the plans
  const auto ofYear = ask("agencies").json();
  ASSERT_EQ(ofYear.size(), 2U);
  EXPECT_EQ(ofYear[0]["agency"], "Công an xã");
  EXPECT_EQ(ofYear[0]["mentions"], 3);
  for (const auto& [key, cell] : ofStore[0].items()) EXPECT_TRUE(ofYear[0].contains(key)) << key;
}

TEST_F(QueryTest, RecordsOfPluginsAreAskedForLikeTheOthers) {
  EXPECT_THAT(Query(store).kinds(), Contains("budget_sources"));
  EXPECT_THAT(column("budget_sources", "fields"), ElementsAre("amount: 2.5; source: ngân sách xã"));
  request.filter.text = "kinh phi";
  EXPECT_THAT(column("budget_sources", "page"), ElementsAre("3"));
}

TEST_F(QueryTest, DoubtfulRecordsCanBeLeftOut) {
  request.filter.minConfidence = 0.8;
  EXPECT_THAT(column("targets", "id"), ElementsAre("t1", "t1"));
}

TEST_F(QueryTest, AnswersAreSortedAndPaged) {
  request.sort = "agency";
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Công an tỉnh", "Công an xã", "Trạm Y tế"));
  request.descending = true;
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Trạm Y tế", "Công an xã", "Công an tỉnh"));
  request.limit = 1;
  request.offset = 1;
  EXPECT_THAT(column("duties", "agency"), ElementsAre("Công an xã"));
  EXPECT_EQ(ask("duties").total, 3);
  request = {};
  request.sort = "due";
  EXPECT_THAT(column("duties", "due"), ElementsAre("2024-12-16", "", "")) << "what has no date comes last";
}

TEST_F(QueryTest, WhatMakesNoSenseIsRefusedWithWhatDoes) {
  EXPECT_THAT(refusal("budgets"), HasSubstr("plans, duties, targets, deadlines, references, agencies, budget_sources"));
  request.sort = "colour";
  EXPECT_THAT(refusal("duties"), HasSubstr("agency, role, text"));
  request = {};
  request.filter.role = "lead";
  EXPECT_THAT(refusal("plans"), HasSubstr("no filter \"role\""));
  request.filter = {};
  request.filter.line = "police";
  EXPECT_THAT(refusal("references"), HasSubstr("no filter \"line\""));
  request.filter = {};
  request.filter.dueBefore = "17/12/2024";
  EXPECT_THAT(refusal("deadlines"), HasSubstr("write 2026, 2026-05 or 2026-05-17"));
  request.filter = {};
  request.filter.plan = "nothing";
  EXPECT_THAT(refusal("duties"), HasSubstr("no plan of the store"));
  request.filter = {};
  request.filter.text = "?";
  EXPECT_THAT(refusal("duties"), HasSubstr("no word"));
}

TEST_F(QueryTest, WhoCitesAnActThatWasNoLongerInForce) {
  request.filter.ended = {{"1629/QĐ-TTg", "2023-12-31", ""}, {"749/QĐ-TTg", "2030-12-31", ""}};
  EXPECT_THAT(column("references", "symbol"), ElementsAre("1629/QĐ-TTg"))
      << "the other one was in force when it was cited";
  request.filter.ended = {{"1629/QĐ-TTg", "2024-12-31", ""}};
  EXPECT_THAT(column("references", "symbol"), IsEmpty()) << "it ended after the plan was made";
  EXPECT_THROW(ask("duties"), UsageError);
}

TEST_F(QueryTest, EndedActsAreReadFromTheGazetteer) {
  const std::vector<EndedAct> acts = loadEndedActs(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config");
  const auto found =
      std::find_if(acts.begin(), acts.end(), [](const EndedAct& act) { return act.symbol == "01/2011/TT-BNV"; });
  ASSERT_NE(found, acts.end());
  EXPECT_EQ(found->replacedBy, "30/2020/NĐ-CP");
}

TEST_F(QueryTest, NothingTypedReachesTheDatabaseAsSql) {
  for (const char* typed : {"'", "\"", "%", "_", "\\", "'; DROP TABLE plans; --", "a OR 1=1"}) {
    request.filter = {};
    request.filter.agency = request.filter.province = request.filter.programme = request.filter.line = typed;
    EXPECT_THAT(ask("duties").rows, IsEmpty()) << typed;
  }
}

TEST_F(QueryTest, TheGazetteerKnowsOtherNames) {
  const auto directory = AgencyDirectory::load(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config");
  const auto body = std::find_if(directory.bodies().begin(), directory.bodies().end(),
                                 [](const Body& candidate) { return !candidate.aliases.empty(); });
  ASSERT_NE(body, directory.bodies().end());
  PlanRecords plan = samplePlan("/inbox/third.pdf", "0123456789abcdef");
  plan.duties = {plan.duties[1]};
  plan.duties[0].agency = "một cơ quan được in theo cách khác";
  plan.duties[0].agencyId = body->id;
  putPlan(store, plan);
  request.kind = "duties";
  for (const std::string& name : {body->id, body->name, body->aliases.front()}) {
    request.filter.agency = name;
    const QueryResult answer = Query(store, &directory).ask(request);
    EXPECT_THAT(answer.rows, SizeIs(1)) << name;
  }
}

/// Three plans of 800 duties each: more than are fetched and sorted.
struct ManyDutiesTest : QueryTest {
  ManyDutiesTest() {
    for (int number = 1; number <= 3; ++number) {
      PlanRecords plan = samplePlan("/inbox/" + std::to_string(number) + ".pdf", "many" + std::to_string(number));
      plan.header.issuer = "Ủy ban nhân dân xã Số " + std::to_string(number);
      plan.header.period = Period{std::to_string(2030 + number), std::to_string(2030 + number)};
      const Duty first = plan.duties[0];
      plan.duties.clear();
      for (int i = 1; i <= 800; ++i) {
        plan.duties.push_back(first);
        plan.duties.back().id = "d" + std::to_string(i);
        plan.duties.back().text = "Tuần tra bến đò số " + std::to_string(i) + ".";
      }
      putPlan(store, plan);
    }
    request.limit = 2;
  }
};

TEST_F(ManyDutiesTest, AreWalkedInTheOrderOfPlans) {
  request.filter.agency = "cong an xa";
  const QueryResult all = ask("duties");
  EXPECT_EQ(all.total, 2401) << "those of the sample, too";
  EXPECT_FALSE(all.totalIsMore);
  EXPECT_EQ(all.json()[0]["issuer"], "Ủy ban nhân dân xã Số 3") << "the latest year";
  EXPECT_EQ(all.json()[1]["id"], "d2");
  request.filter = {};
  request.filter.year = 2031;
  request.offset = 799;
  const QueryResult last = ask("duties");
  EXPECT_EQ(last.total, 800);
  ASSERT_EQ(last.rows.size(), 1U);
  EXPECT_EQ(last.json()[0]["id"], "d800");
}

TEST_F(ManyDutiesTest, AreCountedAsFarAsWasAsked) {
  request.countUpTo = 100;
  const QueryResult some = ask("duties");
  EXPECT_EQ(some.total, 100);
  EXPECT_TRUE(some.totalIsMore);
  request.offset = 500;
  EXPECT_EQ(ask("duties").total, 502) << "as far as the page goes";
  request.filter.text = "bến đò số 17";
  request.offset = 0;
  const QueryResult few = ask("duties");
  EXPECT_EQ(few.total, 3);
  EXPECT_FALSE(few.totalIsMore);
}

TEST_F(ManyDutiesTest, OfASearchThatFindsThousandsComeTheNewestFirst) {
  request.filter.text = "tuần tra bến đò";
  const QueryResult newest = ask("duties");
  EXPECT_EQ(newest.total, 2400);
  EXPECT_EQ(newest.json()[0]["issuer"], "Ủy ban nhân dân xã Số 3");
  EXPECT_EQ(newest.json()[0]["id"], "d800");
}

TEST_F(QueryTest, CountsAndShowsWhatIsDueDayByDay) {
  PlanRecords plan = samplePlan("/inbox/other.pdf", "other");
  plan.deadlines.push_back(plan.deadlines[0]);
  plan.deadlines.back().id = "k9";
  putPlan(store, plan);
  request.kind = "deadlines";
  request.filter.dueAfter = "2024-12";
  request.filter.dueBefore = "2024-12";
  request.sort = "due";
  EXPECT_THAT(Query(store).countByDueDay(request), ElementsAre(testing::Pair("2024-12-16", 3)));
  request.mostADay = 2;
  EXPECT_EQ(ask("deadlines").rows.size(), 2U);
}

TEST_F(QueryTest, ADutyIsDueWhereOneOfItsDeadlinesIs) {
  request.filter.dueAfter = "2024-12-01";
  request.filter.dueBefore = "2024-12-31";
  EXPECT_EQ(ask("duties").total, 1);
  request.filter.dueAfter = "2024-12-17";
  EXPECT_EQ(ask("duties").total, 0);
}

// Filters that the full-text index answers, with and without words, and those that it cannot.
TEST_F(QueryTest, WordsAndFiltersNarrowTogether) {
  request.filter.text = "kiem tra";
  EXPECT_THAT(column("duties", "id"), ElementsAre("d1"));
  request.filter.role = "lead";
  request.filter.year = 2024;
  request.filter.line = "police";
  request.filter.province = "hoa son";
  request.filter.level = "commune";
  request.filter.dueAfter = "2024-12-10";
  request.filter.dueBefore = "2024-12-20";
  EXPECT_THAT(column("duties", "id"), ElementsAre("d1"));
  EXPECT_EQ(ask("duties").total, 1);
  for (const auto& change : std::vector<std::function<void(QueryFilter&)>>{
           [](QueryFilter& f) { f.role = "advise"; }, [](QueryFilter& f) { f.year = 2023; },
           [](QueryFilter& f) { f.line = "health"; }, [](QueryFilter& f) { f.province = "linh giang"; },
           [](QueryFilter& f) { f.level = "district"; }, [](QueryFilter& f) { f.dueAfter = "2024-12-17"; },
           [](QueryFilter& f) { f.issuer = "tinh"; }, [](QueryFilter& f) { f.minConfidence = 0.95; },
           [](QueryFilter& f) { f.text = "an ninh"; }}) {
    const QueryFilter before = request.filter;
    change(request.filter);
    EXPECT_EQ(ask("duties").total, 0);
    EXPECT_THAT(column("duties", "id"), IsEmpty());
    request.filter = before;
  }
}

// More plans than are sorted by relevance.
TEST_F(QueryTest, AllPlansThatASearchFindsAreSortedWhereAColumnIsAskedFor) {
  for (int number = 1; number <= 2001; ++number) {
    PlanRecords plan;
    plan.source = {
        "/inbox/" + std::to_string(number) + ".txt", "few" + std::to_string(number), "text/plain", 1, "text", 1};
    plan.header.title = "Tuần tra bến đò số " + std::to_string(10'000 - number);
    plan.text = *plan.header.title;
    putPlan(store, plan);
  }
  request.filter.text = "tuan tra";
  request.sort = "title";
  request.limit = 1;
  EXPECT_THAT(column("plans", "title"), ElementsAre("Tuần tra bến đò số 7999"));
  EXPECT_EQ(ask("plans").total, 2001);
}

TEST_F(QueryTest, AgencyAndLineAreOfTheSameMention) {
  request.filter.partners = true;
  request.filter.agency = "tram y te";
  request.filter.line = "health";
  EXPECT_THAT(column("duties", "id"), UnorderedElementsAre("d1", "d2"));
  request.filter.line = "police";  // of the first duty's own body, and not of the partner
  EXPECT_THAT(column("duties", "id"), IsEmpty());
  EXPECT_EQ(ask("duties").total, 0);
}

TEST_F(QueryTest, AnExactCountIsThatOfAllRows) {
  for (const char* kind : {"duties", "targets", "references", "deadlines"}) {
    request = {};
    const auto all = static_cast<std::size_t>(ask(kind).total);
    EXPECT_EQ(ask(kind).rows.size(), all) << kind;
    request.filter.level = "province";
    EXPECT_EQ(ask(kind).rows.size(), static_cast<std::size_t>(ask(kind).total)) << kind;
    EXPECT_LT(ask(kind).rows.size(), all) << kind;
  }
}

}  // namespace
}  // namespace doichieu
