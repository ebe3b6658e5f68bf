// A change of rules extracts again without reading again.
#include <gmock/gmock.h>

#include "core/ingest/fake_processor.h"
#include "core/ingest/recording_observer.h"
#include "core/store/sample_plan.h"
#include "ingest/ingest.h"

namespace doichieu {
namespace {

using namespace testing_support;

class ReprocessTest : public testing::TestWithParam<int> {
 protected:
  ReprocessTest() : options(GetParam() == 0 ? inProcess() : withWorkers(GetParam())) {
    a = folder.write("a.txt", "pages 3");
    b = folder.write("b.txt", "pages 2");
    FakeProcessor processor;
    Ingest(store, processor, options).run({folder.path()});
  }

  IngestSummary reprocess(FakeProcessor processor) { return Ingest(store, processor, options, &observer).reprocess(); }
  IngestSummary ingest(FakeProcessor processor) {
    return Ingest(store, processor, options, &observer).run({folder.path()});
  }
  std::size_t pagesReadInAll() const { return pagesRead(a).size() + pagesRead(b).size(); }

  TemporaryFolder folder;
  std::filesystem::path a, b;
  Store store{":memory:"};
  IngestOptions options;
  RecordingObserver observer;
};

INSTANTIATE_TEST_SUITE_P(Executors, ReprocessTest, testing::Values(0, 2));

TEST_P(ReprocessTest, WithTheSameRulesThereIsNothingToDo) {
  EXPECT_EQ(reprocess(FakeProcessor()).count(IngestResult::unchanged), 2);
}

TEST_P(ReprocessTest, NewRulesMakeNewRecordsFromOldPages) {
  const IngestSummary summary = reprocess(FakeProcessor("reading-1", "rules-2"));
  EXPECT_EQ(summary.count(IngestResult::reextracted), 2);
  EXPECT_EQ(summary.pagesReused, 5);
  EXPECT_EQ(pagesReadInAll(), 5u);
  if (GetParam() == 0) {  // the fake worker always has the first rules
    EXPECT_EQ(store.plans().all().at(0).title, "Kế hoạch theo rules-2");
  }
  EXPECT_EQ(reprocess(FakeProcessor("reading-1", "rules-2")).count(IngestResult::unchanged), 2);
}

TEST_P(ReprocessTest, TheFilesNeedNotBeThere) {
  std::filesystem::remove(a);
  EXPECT_EQ(reprocess(FakeProcessor("reading-1", "rules-2")).count(IngestResult::reextracted), 2);
}

TEST_P(ReprocessTest, ANewReaderDoesNotMatterToIt) {
  EXPECT_EQ(reprocess(FakeProcessor("reading-2", "rules-2")).count(IngestResult::reextracted), 2);
  EXPECT_EQ(pagesReadInAll(), 5u);
}

TEST_P(ReprocessTest, IngestDoesTheSameForWhatItIsGiven) {
  EXPECT_EQ(ingest(FakeProcessor("reading-1", "rules-2")).count(IngestResult::reextracted), 2);
  EXPECT_EQ(pagesReadInAll(), 5u);
}

TEST_P(ReprocessTest, IngestWithANewReaderReadsAnew) {
  EXPECT_EQ(ingest(FakeProcessor("reading-2", "rules-1")).count(IngestResult::done), 2);
  EXPECT_EQ(pagesReadInAll(), 10u);
}

TEST_P(ReprocessTest, PrunedPagesAreToldAndTheOldPlanStays) {
  store.database().execute("DELETE FROM pages WHERE page = 2");
  const IngestSummary summary = reprocess(FakeProcessor("reading-1", "rules-2"));
  EXPECT_EQ(summary.count(IngestResult::failed), 2);
  EXPECT_EQ(summary.failures.at(0).reason->code, "ingest.no_pages");
  EXPECT_EQ(store.plans().count(), 2);
  EXPECT_EQ(store.ledger().find(a.string())->status, DocumentStatus::done);
}

TEST_P(ReprocessTest, WhereTheNewRulesFailTheOldPlanStays) {
  folder.write("a.txt", "throw finish");  // the fake looks at the file, the store still has its pages
  const IngestSummary summary = reprocess(FakeProcessor("reading-1", "rules-2"));
  EXPECT_EQ(summary.count(IngestResult::failed), 1);
  EXPECT_EQ(summary.count(IngestResult::reextracted), 1);
  EXPECT_EQ(store.plans().count(), 2);
  EXPECT_EQ(store.ledger().find(a.string())->owner, "");
}

TEST_P(ReprocessTest, WhatFailedInExtractionGetsAnotherChance) {
  const auto c = folder.write("c.txt", "pages 4 throw finish");
  ingest(FakeProcessor());
  store.database().execute("UPDATE documents SET stage = 'extract' WHERE path = ?", {c.string()});
  std::filesystem::remove(c);  // the fake finds nothing to throw for
  EXPECT_EQ(reprocess(FakeProcessor("reading-1", "rules-2")).count(IngestResult::reextracted), 3);
  EXPECT_EQ(store.ledger().find(c.string())->status, DocumentStatus::done);
}

}  // namespace
}  // namespace doichieu
