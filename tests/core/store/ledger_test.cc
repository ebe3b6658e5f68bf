#include "store/ledger.h"

#include <gmock/gmock.h>

#include "core/store/sample_plan.h"

namespace doichieu {
namespace {

using std::chrono::seconds;
using testing_support::putPlan;
using testing_support::samplePlan;

const EngineKeys kKeys{"reading-1", "rules-1"};
const Diagnostic kTorn{"pdf.torn", Severity::error, Stage::read, 3, {"xref"}, "bad xref"};
bool everybodyLives(const std::string&) {
  return true;
}
bool nobodyLives(const std::string&) {
  return false;
}

struct LedgerTest : testing::Test {
  Store store{":memory:"};
  Ledger& ledger = store.ledger();

  Claim claim(const std::string& path, const std::string& sha, const std::string& owner,
              const Ledger::IsAlive& isAlive = everybodyLives, seconds lease = seconds(60)) {
    return ledger.claim({path, sha, 1, 2}, kKeys, owner, lease, isAlive);
  }
};

TEST_F(LedgerTest, AClaimedDocumentIsQueuedAndOwned) {
  const Claim mine = claim("/a", "sha-a", "me");
  EXPECT_EQ(mine.result, Claim::Result::claimed);
  const auto entry = ledger.find("/a");
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->id, mine.id);
  EXPECT_EQ(entry->status, DocumentStatus::queued);
  EXPECT_EQ(entry->owner, "me");
  EXPECT_EQ(entry->file.sha256, "sha-a");
  EXPECT_EQ(entry->file.size, 1);
  EXPECT_EQ(entry->file.modifiedNs, 2);
}

TEST_F(LedgerTest, WhatAnotherLivingProcessHoldsIsLeftToIt) {
  claim("/a", "sha-a", "other");
  EXPECT_EQ(claim("/a", "sha-a", "me").result, Claim::Result::elsewhere);
  EXPECT_EQ(ledger.find("/a")->owner, "other");
}

TEST_F(LedgerTest, WhatADeadProcessHeldIsTaken) {
  claim("/a", "sha-a", "other");
  EXPECT_EQ(claim("/a", "sha-a", "me", nobodyLives).result, Claim::Result::claimed);
}

TEST_F(LedgerTest, AnExpiredLeaseIsTaken) {
  claim("/a", "sha-a", "other", everybodyLives, seconds(-1));
  EXPECT_EQ(claim("/a", "sha-a", "me").result, Claim::Result::claimed);
}

TEST_F(LedgerTest, ReleasedDocumentsAreFreeAndStillQueued) {
  claim("/a", "sha-a", "other");
  ledger.release("other");
  EXPECT_EQ(ledger.find("/a")->status, DocumentStatus::queued);
  EXPECT_EQ(claim("/a", "sha-a", "me").result, Claim::Result::claimed);
}

TEST_F(LedgerTest, TheSameBytesAreDoneOnce) {
  putPlan(store, samplePlan("/a", "sha-a"));
  const Claim second = claim("/b", "sha-a", "me");
  EXPECT_EQ(second.result, Claim::Result::duplicate);
  EXPECT_EQ(second.original, "/a");
  EXPECT_EQ(ledger.find("/b")->status, DocumentStatus::duplicate);
  EXPECT_EQ(ledger.find("/b")->duplicateOf, ledger.find("/a")->id);
}

TEST_F(LedgerTest, TheSameBytesUnderWayElsewhereAreADuplicate) {
  claim("/a", "sha-a", "other");
  EXPECT_EQ(claim("/b", "sha-a", "me").result, Claim::Result::duplicate);
}

TEST_F(LedgerTest, TheSameBytesLeftByADeadProcessAreNoDuplicate) {
  claim("/a", "sha-a", "other");
  EXPECT_EQ(claim("/b", "sha-a", "me", nobodyLives).result, Claim::Result::claimed);
}

TEST_F(LedgerTest, BytesThatFailedAreNotTriedUnderAnotherName) {
  ledger.markFailed(claim("/a", "sha-a", "me").id, kTorn, kKeys);
  EXPECT_EQ(claim("/b", "sha-a", "me").result, Claim::Result::duplicate);
  EXPECT_EQ(ledger.claim({"/c", "sha-a", 1, 2}, {"reading-2", "rules-1"}, "me", seconds(60), everybodyLives).result,
            Claim::Result::claimed);
}

TEST_F(LedgerTest, AFailureKeepsItsReason) {
  ledger.markFailed(claim("/a", "sha-a", "me").id, kTorn, kKeys);
  const auto entry = ledger.find("/a");
  EXPECT_EQ(entry->status, DocumentStatus::failed);
  EXPECT_EQ(entry->reason, kTorn);
  EXPECT_EQ(entry->owner, "");
  EXPECT_EQ(entry->readingKey, "reading-1");
}

TEST_F(LedgerTest, AFailureDropsThePlanOfTheFormerBytes) {
  putPlan(store, samplePlan("/a", "sha-a"));
  ledger.markFailed(claim("/a", "sha-new", "me").id, kTorn, kKeys);
  EXPECT_EQ(store.plans().count(), 0);
}

TEST_F(LedgerTest, SuccessClearsTheReason) {
  ledger.markFailed({"/a", "", 0, 0}, kTorn);
  putPlan(store, samplePlan("/a", "sha-a"));
  EXPECT_EQ(ledger.find("/a")->status, DocumentStatus::done);
  EXPECT_EQ(ledger.find("/a")->reason, std::nullopt);
}

TEST_F(LedgerTest, EverythingIsCounted) {
  putPlan(store, samplePlan("/a", "sha-a"));
  claim("/b", "sha-a", "me");
  claim("/c", "sha-c", "me");
  ledger.markFailed({"/d", "", 0, 0}, kTorn);
  ledger.markSkipped({"/e", "", 0, 0}, {"ingest.hidden", Severity::info, Stage::read, 0, {}, ""});
  ledger.markRead(claim("/f", "sha-f", "me").id, 4);
  const auto counts = ledger.counts();
  for (const auto status : {DocumentStatus::queued, DocumentStatus::read, DocumentStatus::done, DocumentStatus::failed,
                            DocumentStatus::duplicate, DocumentStatus::skipped})
    EXPECT_EQ(counts.at(status), 1) << toString(status);
  EXPECT_EQ(ledger.all().size(), 6u);
  EXPECT_EQ(ledger.all(DocumentStatus::read).at(0).pages, 4);
}

TEST_F(LedgerTest, ReExtractionClaimsWithoutTheFile) {
  putPlan(store, samplePlan("/a", "sha-a"));
  const auto id = ledger.find("/a")->id;
  EXPECT_TRUE(ledger.claimAgain(id, "me", seconds(60), everybodyLives));
  EXPECT_FALSE(ledger.claimAgain(id, "other", seconds(60), everybodyLives));
  EXPECT_EQ(ledger.find("/a")->status, DocumentStatus::done);
}

}  // namespace
}  // namespace doichieu
