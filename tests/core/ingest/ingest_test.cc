// Documents that go well and documents that go wrong: the same in this process and in worker processes.
#include "ingest/ingest.h"

#include <gmock/gmock.h>

#include "core/ingest/fake_processor.h"
#include "core/ingest/recording_observer.h"
#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing::UnorderedElementsAre;

/// The parameter: number of worker processes, 0 for none.
class IngestTest : public testing::TestWithParam<int> {
 protected:
  IngestTest() : options(GetParam() == 0 ? inProcess() : withWorkers(GetParam())) {}

  IngestSummary run() {
    observer = RecordingObserver();
    return Ingest(store, processor, options, &observer).run({folder.path()});
  }

  TemporaryFolder folder;
  Store store{":memory:"};
  FakeProcessor processor;
  IngestOptions options;
  RecordingObserver observer;
};

INSTANTIATE_TEST_SUITE_P(Executors, IngestTest, testing::Values(0, 1, 3));

TEST_P(IngestTest, EveryPageOfEveryDocumentArrives) {
  folder.write("a.txt", "pages 7");
  folder.write("below/b.txt", "pages 1 slow 1");
  const IngestSummary summary = run();
  EXPECT_EQ(summary.documents, 2);
  EXPECT_EQ(summary.count(IngestResult::done), 2);
  EXPECT_EQ(accountedFor(summary), summary.documents);
  EXPECT_EQ(summary.pagesRead, 8);
  const auto ids = store.plans().matching("a.txt");
  ASSERT_EQ(ids.size(), 1u);
  const PlanRecords plan = store.plans().load(ids[0]);
  ASSERT_EQ(plan.targets.size(), 7u);
  EXPECT_EQ(plan.targets[6].text, "trang 7 của a.txt");
  EXPECT_EQ(plan.source.mediaType, "text/x-fake");
  EXPECT_EQ(plan.source.sha256.size(), 64u);
  EXPECT_EQ(plan.diagnostics.at(0).code, "fake.opened");
  EXPECT_THAT(pagesRead(folder.path() / "a.txt"), UnorderedElementsAre(1, 2, 3, 4, 5, 6, 7));
}

TEST_P(IngestTest, ASecondRunDoesNothing) {
  folder.write("a.txt", "pages 3");
  run();
  const IngestSummary again = run();
  EXPECT_EQ(again.count(IngestResult::unchanged), 1);
  EXPECT_EQ(again.pagesRead, 0);
  EXPECT_EQ(pagesRead(folder.path() / "a.txt").size(), 3u);
}

TEST_P(IngestTest, AFailureCostsOneDocumentAndSaysWhere) {
  folder.write("a-good.txt", "pages 2");
  folder.write("b-page.txt", "pages 3 throw 2");
  folder.write("c-open.txt", "throw open");
  folder.write("d-finish.txt", "throw finish");
  folder.write("e-surprise.txt", "surprise 1");
  folder.write("f-empty.txt", "pages 0");
  folder.write("g-good.txt", "pages 1 slow 2");
  const IngestSummary summary = run();
  EXPECT_EQ(summary.count(IngestResult::done), 2);
  EXPECT_EQ(summary.count(IngestResult::failed), 5);
  EXPECT_EQ(accountedFor(summary), 7);
  EXPECT_EQ(summary.failures.size(), 5u);
  auto results = observer.byName();
  EXPECT_EQ(results["b-page.txt"].reason->code, "fake.torn");
  EXPECT_EQ(results["b-page.txt"].reason->page, 2);
  EXPECT_EQ(results["c-open.txt"].reason->page, 0);
  EXPECT_EQ(results["e-surprise.txt"].reason->code, "ingest.internal");
  EXPECT_THAT(results["e-surprise.txt"].reason->detail, HasSubstr("a surprise"));
  EXPECT_EQ(results["f-empty.txt"].reason->code, "ingest.no_page");
  EXPECT_EQ(store.ledger().find((folder.path() / "b-page.txt").string())->reason, results["b-page.txt"].reason);
  EXPECT_EQ(store.plans().count(), 2);
  EXPECT_TRUE(store.integrityProblems().empty());
}

TEST_P(IngestTest, WhatFailedIsToldAgainAndTriedAgainOnlyWhenAsked) {
  const auto file = folder.write("a.txt", "pages 1 throw 1");
  run();
  const IngestSummary again = run();
  EXPECT_EQ(again.count(IngestResult::failed), 1);
  EXPECT_TRUE(again.failures.at(0).known);
  EXPECT_EQ(again.failures.at(0).reason->code, "fake.torn");
  EXPECT_EQ(pagesRead(file).size(), 1u);
  options.retryFailed = true;
  EXPECT_FALSE(run().failures.at(0).known);
  EXPECT_EQ(pagesRead(file).size(), 2u);
}

TEST_P(IngestTest, WhatFailedForWantOfSomethingInstalledIsTriedAgain) {
  const auto file = folder.write("a.txt", "pages 1 config 1");
  EXPECT_THAT(run().failures.at(0).reason->args, ElementsAre(HasSubstr("tesseract-ocr-vie")));
  EXPECT_FALSE(run().failures.at(0).known);
  EXPECT_EQ(pagesRead(file).size(), 2u);
}

TEST_P(IngestTest, MemoryRunningOutCostsOneDocument) {
  folder.write("a.txt", "pages 4 memory 2");
  folder.write("b.txt", "pages 4 slow 1");
  const IngestSummary summary = run();
  EXPECT_EQ(summary.failures.at(0).reason->code, "worker.memory");
  EXPECT_EQ(summary.count(IngestResult::done), 1);
}

TEST_P(IngestTest, TheSameBytesAreReadOnce) {
  folder.write("a.txt", "pages 2");
  folder.write("b.txt", "pages 2");
  folder.write("c.txt", "throw open");
  folder.write("d.txt", "throw open");
  const IngestSummary summary = run();
  EXPECT_EQ(summary.count(IngestResult::done), 1);
  EXPECT_EQ(summary.count(IngestResult::duplicate), 2);
  EXPECT_EQ(summary.count(IngestResult::failed), 1);
  EXPECT_EQ(observer.byName()["b.txt"].original, (folder.path() / "a.txt").string());
  EXPECT_EQ(run().count(IngestResult::duplicate), 2);
}

TEST_P(IngestTest, TheSameTextScannedAgainIsADuplicate) {
  folder.write("a.txt", "pages 3 copy 42/KH");
  run();
  const auto again = folder.write("b.txt", "pages 3 copy 42/KH slow 0");
  folder.write("c.txt", "pages 4 copy 42/KH");  // says more
  folder.write("d.txt", "pages 3 copy 43/KH");  // another plan
  const IngestSummary summary = run();
  EXPECT_EQ(summary.count(IngestResult::duplicate), 1);
  EXPECT_EQ(summary.count(IngestResult::done), 2);
  EXPECT_EQ(observer.byName()["b.txt"].original, (folder.path() / "a.txt").string());
  EXPECT_EQ(store.ledger().find(again.string())->status, DocumentStatus::duplicate);
  EXPECT_EQ(store.plans().count(), 3);
  EXPECT_EQ(run().count(IngestResult::duplicate), 1);
  EXPECT_EQ(pagesRead(again).size(), 3u);
}

TEST_P(IngestTest, WhatRepeatedAChangedPlanIsLookedAtAgain) {
  folder.write("a.txt", "pages 3 copy 42/KH");
  run();
  const auto again = folder.write("b.txt", "pages 3 copy 42/KH slow 0");
  run();
  folder.write("a.txt", "pages 3 copy 50/KH");
  run();
  const IngestSummary last = run();
  EXPECT_EQ(last.count(IngestResult::duplicate), 0);
  EXPECT_EQ(store.plans().matching("b.txt").size(), 1u);
  EXPECT_EQ(pagesRead(again).size(), 3u);
}

TEST_P(IngestTest, ChangedBytesReplaceThePlan) {
  const auto file = folder.write("a.txt", "pages 3");
  run();
  folder.write("a.txt", "pages 1 slow 0");
  EXPECT_EQ(run().count(IngestResult::done), 1);
  EXPECT_EQ(store.plans().count(), 1);
  EXPECT_EQ(store.plans().all().at(0).pages, 1);
}

TEST_P(IngestTest, ANewTimeStampAloneChangesNothing) {
  const auto file = folder.write("a.txt", "pages 1");
  run();
  std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_EQ(run().count(IngestResult::unchanged), 1);
  EXPECT_EQ(run().count(IngestResult::unchanged), 1);
  EXPECT_EQ(pagesRead(file).size(), 1u);
}

TEST_P(IngestTest, FilesThatCannotBeReadAreFailures) {
  folder.write("good.txt", "pages 1");
  std::filesystem::create_symlink("nowhere", folder.path() / "dangling.txt");
  IngestSummary summary =
      Ingest(store, processor, options, &observer).run({folder.path(), folder.path() / "missing.pdf"});
  EXPECT_EQ(summary.documents, 3);
  EXPECT_EQ(summary.count(IngestResult::failed), 2);
  EXPECT_EQ(summary.count(IngestResult::done), 1);
  EXPECT_EQ(observer.byName()["missing.pdf"].reason->code, "file.unreadable");
  EXPECT_EQ(store.ledger().find((folder.path() / "dangling.txt").string())->status, DocumentStatus::failed);
}

TEST_P(IngestTest, NamesOfAnyBytesAreFiles) {
  const auto file = folder.write("k\xe1\xbf\xbf \xff\n\"1\".txt", "pages 1");
  EXPECT_EQ(run().count(IngestResult::done), 1);
  EXPECT_EQ(pagesRead(file).size(), 1u);
}

TEST_P(IngestTest, ProgressEndsWithEverythingDone) {
  folder.write("a.txt", "pages 3");
  folder.write("b.txt", "pages 5 throw 2");
  folder.write("c.txt", "pages 3");
  run();
  const IngestProgress& last = observer.progress().back();
  EXPECT_EQ(last.documents, 3);
  EXPECT_EQ(last.documentsDone, 3);
  EXPECT_EQ(last.pages, last.pagesDone);
  EXPECT_TRUE(last.pagesKnown);
  EXPECT_EQ(observer.results().size(), 3u);
}

TEST_P(IngestTest, AStoreThatFailsEndsTheRunWithoutHalfAPlan) {
  folder.write("a.txt", "pages 2");
  store.database().executeScript(
      "CREATE TEMP TRIGGER refuse BEFORE INSERT ON plan_texts BEGIN SELECT RAISE(ABORT, 'disk gone'); END");
  EXPECT_THROW(run(), StoreError);
  EXPECT_EQ(store.plans().count(), 0);
  EXPECT_EQ(store.database().selectOne("SELECT count(*) FROM records")->integer(0), 0);
  store.database().executeScript("DROP TRIGGER refuse");
  EXPECT_EQ(run().count(IngestResult::done), 1);
  EXPECT_EQ(pagesRead(folder.path() / "a.txt").size(), 2u);
}

}  // namespace
}  // namespace doichieu
