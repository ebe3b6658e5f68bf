// SIGKILL in the middle, then another run: the store ends as if nothing had happened. And two processes at once.
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include "core/ingest/fake_processor.h"
#include "core/ingest/recording_observer.h"
#include "core/store/sample_plan.h"
#include "ingest/ingest.h"

namespace doichieu {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;

pid_t startIngest(const std::filesystem::path& store, const std::filesystem::path& folder) {
  std::string program = fakeWorker().string(), verb = "ingest", db = store.string(), in = folder.string();
  char* words[] = {program.data(), verb.data(), db.data(), in.data(), nullptr};
  pid_t process = -1;
  if (posix_spawn(&process, words[0], nullptr, nullptr, words, environ) != 0) throw std::runtime_error("no process");
  return process;
}

int exitCodeOf(pid_t process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool isZombie(int process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(file, line);
  return line.find(") Z ") != std::string::npos;
}

struct InterruptionTest : testing::Test {
  TemporaryFolder inbox, stores;
  FakeProcessor processor;

  InterruptionTest() {
    inbox.write("a.txt", "pages 30 slow 10");
    inbox.write("b.txt", "pages 3 throw 3 slow 10");
    inbox.write("c.txt", "pages 12 slow 9");
    inbox.write("d.txt", "pages 12 slow 9");
    inbox.write("e.txt", "pages 1 slow 8");
  }

  std::map<std::string, std::string> undisturbed() {
    Store store(stores.path() / "undisturbed.db");
    Ingest(store, processor, inProcess()).run({inbox.path()});
    auto content = contentOf(store);
    content.erase("pages");  // how many pages of a failing document are read beside its bad page is chance
    return content;
  }

  std::size_t readSoFar() const {
    return pagesRead(inbox.path() / "a.txt").size() + pagesRead(inbox.path() / "c.txt").size();
  }
};

TEST_F(InterruptionTest, ARunKilledAndStartedAgainEndsAsAnUndisturbedOne) {
  const auto file = stores.path() / "killed.db";
  for (const std::size_t pages : {3u, 12u, 25u, 38u}) {
    const pid_t process = startIngest(file, inbox.path());
    while (readSoFar() < pages) std::this_thread::sleep_for(1ms);
    kill(process, SIGKILL);
    exitCodeOf(process);
  }
  const std::size_t beforeTheLast = readSoFar();
  EXPECT_EQ(exitCodeOf(startIngest(file, inbox.path())), 1) << "one document fails in any case";
  // Pages that were stored are not read again; each killed run loses at most those in flight in its two workers.
  EXPECT_LE(readSoFar(), 42u + 4 * 2u + 4u);
  EXPECT_LT(beforeTheLast, readSoFar());
  Store store(file);
  EXPECT_TRUE(store.integrityProblems().empty());
  auto content = contentOf(store);
  content.erase("pages");
  EXPECT_EQ(content, undisturbed());
}

TEST_F(InterruptionTest, AKilledRunLeavesNoWorkerBehind) {
  const pid_t process = startIngest(stores.path() / "killed.db", inbox.path());
  while (readSoFar() < 3) std::this_thread::sleep_for(1ms);
  const std::string id = std::to_string(process);
  std::ifstream children("/proc/" + id + "/task/" + id + "/children");
  const std::vector<int> workers{std::istream_iterator<int>(children), {}};
  EXPECT_FALSE(workers.empty());
  kill(process, SIGKILL);
  exitCodeOf(process);
  // Reaped by whoever adopts orphans; a zombie that nobody reaps works no more either. Without an end to this loop the
  // test's own time limit fails it.
  for (const int worker : workers)
    while (kill(worker, 0) == 0 && !isZombie(worker)) std::this_thread::sleep_for(1ms);
}

TEST_F(InterruptionTest, TwoProcessesShareTheWorkWithoutHarm) {
  const auto file = stores.path() / "shared.db";
  const pid_t first = startIngest(file, inbox.path()), second = startIngest(file, inbox.path());
  exitCodeOf(first);
  exitCodeOf(second);
  EXPECT_EQ(pagesRead(inbox.path() / "a.txt").size(), 30u);
  EXPECT_EQ(pagesRead(inbox.path() / "c.txt").size() + pagesRead(inbox.path() / "d.txt").size(), 12u)
      << "the two are the same bytes";
  Store store(file);
  EXPECT_TRUE(store.integrityProblems().empty());
  EXPECT_EQ(store.plans().count(), 3);
  EXPECT_EQ(store.ledger().counts()[DocumentStatus::failed], 1);
  EXPECT_EQ(store.ledger().counts()[DocumentStatus::duplicate], 1);
}

}  // namespace
}  // namespace doichieu
