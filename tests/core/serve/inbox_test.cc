#include "serve/inbox.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "core/ingest/fake_processor.h"
#include "core/store/sample_plan.h"
#include "store/store.h"

namespace doichieu::serve {
namespace {

using doichieu::testing_support::FakeProcessor;
using doichieu::testing_support::TemporaryFolder;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

class InboxTest : public ::testing::Test {
 protected:
  InboxTest() {
    settings.folder = folder.path() / "inbox";
    settings.store = folder.path() / "plans.db";
    settings.ingest.workers = 0;
  }
  /// Waits until the inbox has nothing to do; a run of these small scripts takes milliseconds.
  static void settle(const Inbox& inbox) {
    for (int i = 0; i < 600 && (inbox.busy() || !inbox.waiting().empty()); ++i) std::this_thread::sleep_for(50ms);
  }
  fs::path write(const Inbox& inbox, const std::string& name, const std::string& script) {
    const fs::path place = inbox.placeFor(name);
    return folder.write(fs::relative(place, folder.path()).string(), script);
  }

  TemporaryFolder folder;
  InboxSettings settings;
  FakeProcessor processor;
};

TEST_F(InboxTest, ReadsWhatIsPutInAndKeepsFailuresApart) {
  Inbox inbox(settings, processor);
  inbox.take({write(inbox, "good.pdf", "pages 2"), write(inbox, "torn.pdf", "pages 3\nthrow 2")});
  settle(inbox);
  Store store(settings.store);
  EXPECT_EQ(store.ledger().counts()[DocumentStatus::done], 1);
  EXPECT_EQ(store.ledger().counts()[DocumentStatus::failed], 1);
  EXPECT_EQ(inbox.trouble(), "");
}

TEST_F(InboxTest, TriesAgainWhatFailedWhenAsked) {
  Inbox inbox(settings, processor);
  const fs::path file = inbox.take({write(inbox, "torn.pdf", "pages 3\nthrow 2")}).front();
  settle(inbox);
  const std::size_t before = doichieu::testing_support::pagesRead(file).size();
  inbox.add({file});
  settle(inbox);
  EXPECT_EQ(doichieu::testing_support::pagesRead(file).size(), before) << "a known failure was tried again unasked";
  inbox.add({file}, true);
  settle(inbox);
  EXPECT_GT(doichieu::testing_support::pagesRead(file).size(), before);
}

TEST_F(InboxTest, NamesCannotLeadOutOfTheFolder) {
  Inbox inbox(settings, processor);
  for (const char* name : {"../../etc/passwd", "/etc/passwd", "..\\..\\x.pdf", "..", ".", "", "....", "a/b/c.pdf",
                           "~root", "x\n.pdf", "nul\x01.pdf"}) {
    const fs::path place = inbox.placeFor(name);
    EXPECT_EQ(place.parent_path(), settings.folder) << name;
    const fs::path file = inbox.take({place}).front();
    EXPECT_EQ(file.parent_path(), settings.folder) << name;
    EXPECT_FALSE(file.filename().string().empty()) << name;
    EXPECT_NE(file.filename().string().front(), '.') << name;
  }
}

TEST_F(InboxTest, NamesStayReadableAndEachFileHasItsOwn) {
  Inbox inbox(settings, processor);
  const auto named = [&](const std::string& name) {
    return inbox.take({write(inbox, name, "pages 1")}).front().filename().string();
  };
  EXPECT_EQ(named("Kế hoạch số 42.pdf"), "Kế hoạch số 42.pdf");
  EXPECT_NE(named("Kế hoạch số 42.pdf"), "Kế hoạch số 42.pdf");
  const std::string longName = named(std::string(150, 'x') + "ế" + std::string(150, 'y') + ".pdf");
  EXPECT_LE(longName.size(), 140U);
  EXPECT_TRUE(longName.ends_with(".pdf"));
}

TEST_F(InboxTest, UploadsOfOneNameAtTheSameTimeEachGetAFile) {
  Inbox inbox(settings, processor);
  constexpr std::size_t kUploads = 8, kRounds = 40;
  std::vector<fs::path> places(kUploads * kRounds);
  std::vector<std::thread> uploads;
  for (std::size_t i = 0; i < kUploads; ++i)
    uploads.emplace_back([&, i] {
      for (std::size_t round = 0; round < kRounds; ++round) places[i * kRounds + round] = inbox.placeFor("plan.pdf");
    });
  for (std::thread& upload : uploads) upload.join();
  EXPECT_EQ(std::set<fs::path>(places.begin(), places.end()).size(), places.size());
}

TEST_F(InboxTest, WhatAKilledServiceLeftIsReadAtTheNextStartUnlessItWasTorn) {
  fs::create_directories(settings.folder);
  folder.write("inbox/waited.pdf", "pages 2");
  folder.write("inbox/.torn.pdf.part", "pages 1");
  const fs::path old = folder.write("inbox/.old.pdf.part", "pages 1"), hidden = folder.write("inbox/.note", "pages 1");
  for (const fs::path& file : {old, hidden}) fs::last_write_time(file, fs::file_time_type::clock::now() - 48h);
  Inbox inbox(settings, processor);
  settle(inbox);
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(hidden)) << "it is no upload";
  EXPECT_TRUE(fs::exists(settings.folder / ".torn.pdf.part")) << "another service may be writing it";
  Store store(settings.store);
  ASSERT_EQ(store.ledger().all().size(), 1U);
  EXPECT_EQ(fs::path(store.ledger().all().front().file.path).filename(), "waited.pdf");
  EXPECT_EQ(store.ledger().all().front().status, DocumentStatus::done);
}

TEST_F(InboxTest, TellsWhatEndedARun) {
  settings.store = folder.path() / "no" / "such" / "folder" / "plans.db";
  Inbox inbox(settings, processor);
  inbox.take({write(inbox, "good.pdf", "pages 1")});
  settle(inbox);
  EXPECT_NE(inbox.trouble(), "");
}

TEST_F(InboxTest, KeepsTheStoreUpWhileNothingWaits) {
  std::atomic<int> times = 0;
  settings.upkeep = [&](Store& store, const std::function<bool()>& stop) {
    EXPECT_GE(store.plans().count(), 0);
    if (!stop()) ++times;
  };
  Inbox inbox(settings, processor);
  const auto waitFor = [&](int wanted) {
    for (int i = 0; i < 600 && times < wanted; ++i) std::this_thread::sleep_for(50ms);
    return times.load();
  };
  EXPECT_EQ(waitFor(1), 1) << "at the start";
  inbox.take({write(inbox, "good.pdf", "pages 1")});
  EXPECT_EQ(waitFor(2), 2) << "after a run";
}

}  // namespace
}  // namespace doichieu::serve
