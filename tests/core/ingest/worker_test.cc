// What only separate processes can bear: crashes, hangs, exits; and what must not happen with them.
#include <gmock/gmock.h>

#include <csignal>

#include "core/ingest/fake_processor.h"
#include "core/ingest/recording_observer.h"
#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "ingest/ingest.h"
#include "ingest/worker_pool.h"

namespace doichieu {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;

struct WorkerTest : testing::Test {
  TemporaryFolder folder;
  Store store{":memory:"};
  FakeProcessor processor;
  IngestOptions options = withWorkers(2);
  RecordingObserver observer;

  IngestSummary run() { return Ingest(store, processor, options, &observer).run({folder.path()}); }
};

TEST_F(WorkerTest, ACrashCostsOneDocument) {
  folder.write("a.txt", "pages 3 crash 2");
  folder.write("b.txt", "pages 6 slow 1");
  folder.write("c.txt", "crash open");
  folder.write("d.txt", "crash finish");
  const IngestSummary summary = run();
  EXPECT_EQ(summary.count(IngestResult::failed), 3);
  EXPECT_EQ(summary.count(IngestResult::done), 1);
  auto results = observer.byName();
  EXPECT_EQ(results["a.txt"].reason->code, "worker.crashed");
  EXPECT_THAT(results["a.txt"].reason->args, ElementsAre("SIGSEGV"));
  EXPECT_EQ(results["a.txt"].reason->page, 2);
  EXPECT_EQ(results["a.txt"].reason->stage, Stage::recognize);
  EXPECT_EQ(results["c.txt"].reason->stage, Stage::read);
  EXPECT_EQ(results["d.txt"].reason->stage, Stage::extract);
}

TEST_F(WorkerTest, AHangCostsOneDocument) {
  folder.write("a.txt", "pages 3 hang 2");
  folder.write("b.txt", "pages 6");
  options.limits.page = std::chrono::seconds(1);
  const IngestSummary summary = run();
  EXPECT_EQ(summary.count(IngestResult::done), 1);
  EXPECT_EQ(observer.byName()["a.txt"].reason->code, "worker.timeout");
  EXPECT_THAT(observer.byName()["a.txt"].reason->args, ElementsAre("1"));
}

TEST_F(WorkerTest, TheLastWordsOfAWorkerAreKept) {
  folder.write("a.txt", "exit 1");
  run();
  const Diagnostic reason = observer.byName()["a.txt"].reason.value();
  EXPECT_THAT(reason.args, ElementsAre("exit code 7"));
  EXPECT_THAT(reason.detail, HasSubstr("last words"));
}

TEST_F(WorkerTest, WorkersAreRenewedWithoutLosingAJob) {
  folder.write("a.txt", "pages 40");
  options.jobsPerWorker = 3;
  EXPECT_EQ(run().count(IngestResult::done), 1);
  EXPECT_EQ(store.plans().load(1).targets.size(), 40u);
}

TEST_F(WorkerTest, PagesOfOneDocumentAreReadSideBySide) {
  folder.write("a.txt", "pages 4 meet 4");
  options.workers = 4;
  EXPECT_EQ(run().count(IngestResult::done), 1);
}

TEST_F(WorkerTest, AWorkerThatNeverGetsReadyEndsTheRun) {
  folder.write("a.txt", "pages 1");
  options.workerCommand = {fakeWorker().string(), "refuse"};
  try {
    run();
    FAIL() << "the run went on";
  } catch (const ConfigError& e) {
    EXPECT_THAT(e.what(), HasSubstr("no rules here"));
  }
  EXPECT_EQ(store.ledger().all().at(0).status, DocumentStatus::queued);
}

TEST_F(WorkerTest, AProgramThatIsNotThereEndsTheRun) {
  folder.write("a.txt", "pages 1");
  options.workerCommand = {"/nowhere/doichieu"};
  EXPECT_THROW(run(), Error);
}

TEST_F(WorkerTest, AProgramThatSpeaksAnotherLanguageEndsTheRun) {
  folder.write("a.txt", "pages 1");
  options.workerCommand = {"/bin/echo", "hello"};
  EXPECT_THROW(run(), ConfigError);
}

TEST_F(WorkerTest, CancellingDoesNotWaitForPagesAndFailsNoDocument) {
  const auto file = folder.write("a.txt", "pages 4 hang 2 hang 3");
  folder.write("b.txt", "pages 2");
  options.cancelled = [&] { return pagesRead(file).size() == 3; };
  const IngestSummary summary = run();
  EXPECT_TRUE(summary.cancelled);
  EXPECT_EQ(summary.notReached, 2);
  EXPECT_EQ(accountedFor(summary), 2);
  const auto entry = store.ledger().find(file.string());
  EXPECT_EQ(entry->status, DocumentStatus::queued);
  EXPECT_EQ(entry->owner, "");
  EXPECT_EQ(entry->reason, std::nullopt);
}

TEST_F(WorkerTest, CancellingDoesNotWaitForALargeFileToBeKnown) {
  folder.write("a.txt", "pages 1\n" + std::string(20 << 20, ' '));
  int asked = 0;
  options.cancelled = [&] { return ++asked > 20; };
  const IngestSummary summary = run();
  EXPECT_TRUE(summary.cancelled);
  EXPECT_EQ(summary.notReached, 1);
  EXPECT_TRUE(store.ledger().all().empty()) << "its bytes were gone through to the end";
}

TEST_F(WorkerTest, ACancelledRunIsTakenUpWhereItStopped) {
  const auto file = folder.write("a.txt", "pages 20 slow 5");
  options.cancelled = [&] { return pagesRead(file).size() >= 10; };
  EXPECT_TRUE(run().cancelled);
  options.cancelled = nullptr;
  EXPECT_EQ(run().count(IngestResult::done), 1);
  EXPECT_LE(pagesRead(file).size(), 22u) << "only the pages under way in the two workers are read again";
}

TEST_F(WorkerTest, MemoryBeyondTheLimitIsRefusedToTheWorker) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "AddressSanitizer's shadow memory does not live under a limit";
#endif
  folder.write("a.txt", "pages 1 greedy 1");
  folder.write("b.txt", "pages 1");
  options.limits.memoryBytes = std::uint64_t{2} << 30;
  const IngestSummary summary = run();
  EXPECT_EQ(observer.byName()["a.txt"].reason->code, "worker.memory");
  EXPECT_EQ(summary.count(IngestResult::done), 1);
}

TEST_F(WorkerTest, AWorkerHasNoNetwork) {
  folder.write("a.txt", "pages 1 network 1");
  EXPECT_EQ(run().count(IngestResult::done), 1);
}

}  // namespace
}  // namespace doichieu
