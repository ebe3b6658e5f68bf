#include "store/reviews.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "store/store.h"

namespace doichieu {
namespace {

using testing::Contains;
using testing_support::putPlan;
using testing_support::samplePlan;

class ReviewsTest : public testing::Test {
 protected:
  std::int64_t rows(const std::string& condition) {
    return store_.database().selectOne("SELECT count(*) FROM records WHERE " + condition)->integer(0);
  }

  Store store_{":memory:"};
  std::int64_t plan_ = putPlan(store_, samplePlan());
  const Reviewer lan_{"Lan", "đọc lại bản giấy"};
};

TEST_F(ReviewsTest, ChangeWhatIsShownAndKeepWhatWasExtracted) {
  store_.reviews().correct(plan_, "k1", {{"due", "2024-12-20"}}, lan_);
  EXPECT_EQ(store_.plans().load(plan_).deadlines[0].due, "2024-12-20");
  EXPECT_EQ(store_.reviews().extracted(plan_).deadlines[0].due, "2024-12-16");
  EXPECT_EQ(store_.database().selectOne("SELECT last_day FROM deadlines WHERE due = '2024-12-20'")->text(0),
            "2024-12-20");
  const std::vector<ReviewState> states = store_.reviews().states(plan_);
  ASSERT_EQ(states.size(), 1U);
  EXPECT_EQ(states[0].review.reviewer, "Lan");
  EXPECT_EQ(states[0].review.note, "đọc lại bản giấy");
  EXPECT_EQ(states[0].review.reviewedAt.size(), std::string("2026-03-01T08:15:30.250Z").size());
  EXPECT_EQ(states[0].review.before["due"], "2024-12-16");
}

TEST_F(ReviewsTest, SurviveReExtractionUnderTheSamePlanId) {
  store_.reviews().reject(plan_, "t2", lan_);
  EXPECT_EQ(putPlan(store_, samplePlan()), plan_);
  EXPECT_EQ(rows("kind = 'targets'"), 1);
  EXPECT_EQ(store_.reviews().extracted(plan_).targets.size(), 2U);
}

TEST_F(ReviewsTest, AMovedFileKeepsThem) {
  store_.reviews().confirm(plan_, "t1", lan_);
  store_.database().execute("UPDATE documents SET path = '/elsewhere.pdf', sha256 = sha256");
  store_.database().execute("DELETE FROM plans");
  store_.database().execute("UPDATE documents SET status = 'queued', sha256 = 'ffff'");
  const std::int64_t moved = putPlan(store_, samplePlan("/new/dong-lac.pdf"));
  EXPECT_THAT(store_.plans().load(moved).targets[0].flags, Contains("review.confirmed"));
}

TEST_F(ReviewsTest, CountConflicts) {
  store_.reviews().correct(plan_, "k1", {{"due", "2024-12-20"}}, lan_);
  EXPECT_EQ(store_.reviews().conflicts(), 0);
  PlanRecords other = samplePlan();
  other.deadlines[0].due = "2024-12-31";
  putPlan(store_, other);
  EXPECT_EQ(store_.reviews().conflicts(), 1);
  EXPECT_EQ(store_.reviews().states(plan_)[0].outcome, ReviewOutcome::valueChanged);
}

TEST_F(ReviewsTest, AnAddedRecordIsStoredSearchedAndPlaced) {
  store_.reviews().add(plan_, "duties", {{"agency", "Hội Phụ nữ xã"}, {"text", "Tuyên truyền pháp luật về hôn nhân."}},
                       lan_);
  const PlanRecords plan = store_.plans().load(plan_);
  ASSERT_EQ(plan.duties.size(), 3U);
  EXPECT_EQ(plan.duties[2].id, "d-r1");
  EXPECT_EQ(plan.duties[2].anchors.at(0).start, 37U);
  EXPECT_EQ(rows("kind = 'duties' AND folded LIKE '%hon nhan%'"), 1);
  store_.reviews().correct(plan_, "d-r1", {{"role", "advise"}}, lan_);
  EXPECT_EQ(store_.plans().load(plan_).duties[2].role, "advise");
}

TEST_F(ReviewsTest, AreTakenBackAndTheLogRemembers) {
  const std::int64_t review = store_.reviews().reject(plan_, "t1", lan_);
  store_.reviews().withdraw(plan_, review, {"Minh", ""});
  EXPECT_EQ(store_.plans().load(plan_).targets.size(), 2U);
  EXPECT_TRUE(store_.reviews().states(plan_).empty());
  EXPECT_EQ(store_.database().selectOne("SELECT withdrawn_by FROM reviews")->text(0), "Minh");
  EXPECT_THROW(store_.reviews().withdraw(plan_, review, lan_), UsageError);
}

TEST_F(ReviewsTest, ARejectedRecordIsTakenUpAgain) {
  store_.reviews().reject(plan_, "t1", lan_);
  store_.reviews().confirm(plan_, "t1", lan_);
  EXPECT_EQ(store_.plans().load(plan_).targets.size(), 2U);
}

TEST_F(ReviewsTest, RefuseWhatMakesNoSense) {
  EXPECT_THROW(store_.reviews().confirm(plan_, "t99", lan_), UsageError);
  EXPECT_THROW(store_.reviews().confirm(99, "t1", lan_), UsageError);
  EXPECT_THROW(store_.reviews().confirm(plan_, "t1", {" ", ""}), UsageError);
  EXPECT_THROW(store_.reviews().correct(plan_, "t1", {{"colour", "red"}}, lan_), UsageError);
  EXPECT_THROW(store_.reviews().add(plan_, "duties", {{"agency", "A"}}, lan_), UsageError);
  EXPECT_TRUE(store_.reviews().states(plan_).empty()) << "nothing was written";
}

}  // namespace
}  // namespace doichieu
