#include "store/plans.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "doichieu/model/json.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing_support::putPlan;
using testing_support::samplePlan;

const EngineKeys kKeys{"reading-1", "rules-1"};

std::int64_t rowsOf(Store& store, const std::string& table) {
  return store.database().selectOne("SELECT count(*) FROM " + table)->integer(0);
}

TEST(Plans, APlanComesBackWhole) {
  Store store(":memory:");
  const auto id = putPlan(store, samplePlan());
  EXPECT_EQ(toJson(store.plans().load(id)), toJson(samplePlan()));
}

TEST(Plans, RowsHoldWhatTheRecordsSay) {
  Store store(":memory:");
  putPlan(store, samplePlan());
  EXPECT_EQ(rowsOf(store, "records"), 8);
  const auto measure = store.database().selectOne("SELECT value, unit, comparator, object FROM measures");
  EXPECT_EQ(measure->real(0), 30);
  EXPECT_EQ(measure->text(1), "%");
  EXPECT_EQ(measure->text(2), "ge");
  const auto duty = store.database().selectOne(
      "SELECT r.text, d.role, n.name, a.agency_id, a.line, a.level, r.page, r.section FROM duties d "
      "JOIN records r ON r.id = d.record_id JOIN record_agencies a ON a.record_id = r.id AND a.role = 'agency' "
      "JOIN names n ON n.id = a.name_id WHERE r.local_id = 'd1'");
  EXPECT_EQ(duty->text(1), "lead");
  EXPECT_EQ(duty->text(2), "Công an xã");
  EXPECT_EQ(duty->text(3), "X.CA");
  EXPECT_EQ(duty->text(4), "police");
  EXPECT_EQ(duty->text(5), "commune");
  EXPECT_EQ(duty->integer(6), 2);
  EXPECT_EQ(duty->text(7), "II.1");
  EXPECT_EQ(rowsOf(store, "record_agencies WHERE role = 'partner'"), 2);
  EXPECT_EQ(rowsOf(store, "record_agencies WHERE role = 'coordinating' AND line = 'health'"), 1);
  EXPECT_EQ(rowsOf(store, "duty_deadlines"), 1);
  EXPECT_EQ(rowsOf(store, "names WHERE name = 'Công an xã'"), 1);
  EXPECT_EQ(store.database().selectOne("SELECT last_day FROM targets WHERE period_end = '2030'")->text(0),
            "2030-12-31");
  EXPECT_EQ(rowsOf(store, "custom_records WHERE json_extract(fields, '$.amount') = 2.5"), 1);
  EXPECT_EQ(rowsOf(store, "diagnostics WHERE code = 'text_layer.garbled' AND page = 2"), 1);
}

TEST(Plans, TheSecondWritingReplacesTheFirst) {
  Store store(":memory:");
  putPlan(store, samplePlan());
  PlanRecords changed = samplePlan();
  changed.targets.pop_back();
  changed.source.sha256 = "new";
  putPlan(store, changed);
  EXPECT_EQ(store.plans().count(), 1);
  EXPECT_EQ(rowsOf(store, "records"), 7);
  EXPECT_EQ(rowsOf(store, "targets"), 1);
  EXPECT_TRUE(store.integrityProblems().empty());
}

TEST(Plans, AFailureHalfWayLeavesTheFormerPlanUntouched) {
  Store store(":memory:");
  putPlan(store, samplePlan());
  // The last table to be written refuses.
  store.database().executeScript(
      "CREATE TEMP TRIGGER refuse BEFORE INSERT ON diagnostics BEGIN SELECT RAISE(ABORT, 'disk gone'); END");
  PlanRecords changed = samplePlan();
  changed.targets.clear();
  const auto document = store.ledger().find(changed.source.path);
  ASSERT_TRUE(store.ledger().claimAgain(document->id, "me", std::chrono::seconds(60), [](auto&) { return true; }));
  EXPECT_THROW(store.plans().put(document->id, changed, kKeys, "me"), StoreError);
  EXPECT_EQ(rowsOf(store, "targets"), 2);
  EXPECT_EQ(toJson(store.plans().load(store.plans().ofDocument(document->id).value())), toJson(samplePlan()));
  EXPECT_TRUE(store.integrityProblems().empty());
}

TEST(Plans, OnlyTheOwnerOfTheDocumentMayWrite) {
  Store store(":memory:");
  const PlanRecords plan = samplePlan();
  const Claim claim = store.ledger().claim({plan.source.path, "sha", 1, 2}, kKeys, "other", std::chrono::seconds(60),
                                           [](auto&) { return true; });
  EXPECT_FALSE(store.plans().put(claim.id, plan, kKeys, "me"));
  EXPECT_EQ(store.plans().count(), 0);
  EXPECT_EQ(store.ledger().get(claim.id)->status, DocumentStatus::queued);
}

TEST(Plans, SummariesSayWhatIsThere) {
  Store store(":memory:");
  const auto id = putPlan(store, samplePlan());
  const auto summary = store.plans().summary(id);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->symbol, "42/KH-UBND");
  EXPECT_EQ(summary->issuerLevel, "commune");
  EXPECT_EQ(summary->periodStart, "2024");
  EXPECT_EQ(summary->path, "/inbox/dong-lac.pdf");
  EXPECT_FALSE(summary->partial);
  EXPECT_EQ(store.plans().all().size(), 1u);
}

TEST(Plans, APlanWithAnErrorIsPartial) {
  Store store(":memory:");
  PlanRecords plan = samplePlan();
  plan.diagnostics.push_back({"recognize.failed", Severity::error, Stage::recognize, 2, {}, ""});
  EXPECT_TRUE(store.plans().summary(putPlan(store, plan))->partial);
}

TEST(Plans, AreFoundTheWaysThatUsersNameThem) {
  Store store(":memory:");
  const auto first = putPlan(store, samplePlan());
  PlanRecords other = samplePlan("/inbox/2025/hoa_son.docx", "ff99aa88bb77cc66");
  other.header.symbol = "9/KH-UBND";
  other.header.title = "Chuyển đổi số năm 2025";
  const auto second = putPlan(store, other);
  Plans& plans = store.plans();
  EXPECT_THAT(plans.matching(std::to_string(second)), ElementsAre(second));
  EXPECT_THAT(plans.matching("42/kh-ubnd"), ElementsAre(first));
  EXPECT_THAT(plans.matching("hoa_son.docx"), ElementsAre(second));
  EXPECT_THAT(plans.matching("2025/hoa_son.docx"), ElementsAre(second));
  EXPECT_THAT(plans.matching("hoa_son"), ElementsAre(second));
  EXPECT_THAT(plans.matching("hoaXson"), ElementsAre());
  EXPECT_THAT(plans.matching("hoaXson.docx"), ElementsAre());
  EXPECT_THAT(plans.matching(""), ElementsAre());
  EXPECT_THAT(plans.matching("/inbox/dong-lac.pdf"), ElementsAre(first));
  EXPECT_THAT(plans.matching("ff99aa88"), ElementsAre(second));
  EXPECT_THAT(plans.matching("mai dam"), ElementsAre(first));
  EXPECT_THAT(plans.matching("%"), ElementsAre());
}

TEST(Plans, AMissingOneIsAUsageError) {
  Store store(":memory:");
  EXPECT_THROW(store.plans().load(7), UsageError);
  EXPECT_FALSE(store.plans().summary(7));
}

}  // namespace
}  // namespace doichieu
