#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/store/sample_plan.h"
#include "review/review.h"

namespace doichieu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using Json = nlohmann::ordered_json;

class ApplyReviews : public testing::Test {
 protected:
  /// A review of the plan as it is extracted now.
  void review(ReviewAction action, const std::string& id, Json fields = nullptr) {
    Review entry;
    entry.id = static_cast<std::int64_t>(reviews_.size()) + 1;
    entry.action = action;
    entry.kind = kindOfRecord(plan_, id);
    entry.recordId = id;
    entry.before = recordJson(plan_, entry.kind, id);
    entry.fields = std::move(fields);
    entry.reviewer = "Lan";
    reviews_.push_back(std::move(entry));
  }

  ReviewedPlan apply() const { return applyReviews(plan_, reviews_); }

  PlanRecords plan_ = testing_support::samplePlan();
  std::vector<Review> reviews_;
};

TEST_F(ApplyReviews, ConfirmedRecordsAreCertain) {
  review(ReviewAction::confirm, "t2");
  const ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.records.targets[1].confidence, 1);
  EXPECT_THAT(reviewed.records.targets[1].flags, Contains("review.confirmed"));
  EXPECT_TRUE(reviewed.records.targets[0].flags.empty());
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::applied);
  EXPECT_EQ(reviewed.states[0].recordId, "t2");
}

TEST_F(ApplyReviews, CorrectedFieldsAreLaidOverAndTheRestStays) {
  review(ReviewAction::correct, "k1", {{"due", "2024-12-17"}});
  const Deadline corrected = apply().records.deadlines[0];
  EXPECT_EQ(corrected.due, "2024-12-17");
  EXPECT_EQ(corrected.what, "báo cáo kết quả thực hiện năm");
  EXPECT_THAT(corrected.flags, Contains("review.corrected"));
}

TEST_F(ApplyReviews, RejectedRecordsAreGoneWithWhatPointedAtThem) {
  review(ReviewAction::reject, "k1");
  const ReviewedPlan reviewed = apply();
  ASSERT_EQ(reviewed.records.deadlines.size(), 1U);
  EXPECT_EQ(reviewed.records.deadlines[0].id, "k2");
  EXPECT_TRUE(reviewed.records.duties[0].deadlineIds.empty());
}

TEST_F(ApplyReviews, HeadersAndPluginsRecordsAreCorrectedToo) {
  review(ReviewAction::correct, "header", {{"issuer", "Ủy ban nhân dân xã Đông Lạc"}});
  review(ReviewAction::reject, "b1");
  const PlanRecords records = apply().records;
  EXPECT_EQ(records.header.issuer, "Ủy ban nhân dân xã Đông Lạc");
  EXPECT_EQ(records.header.symbol, "42/KH-UBND");
  EXPECT_TRUE(records.others.empty());
}

TEST_F(ApplyReviews, FindsItsRecordAgainUnderAnotherId) {
  review(ReviewAction::correct, "t1", {{"lead", Json::array({"Trạm Y tế"})}});
  Target first = plan_.targets[1];
  plan_.targets[0].id = "t2";
  first.id = "t1";
  first.text = "Một chỉ tiêu nay mới được nhận ra.";
  plan_.targets = {first, plan_.targets[0]};
  const ReviewedPlan reviewed = apply();
  EXPECT_THAT(reviewed.records.targets[1].lead, ElementsAre("Trạm Y tế"));
  EXPECT_TRUE(reviewed.records.targets[0].flags.empty());
  EXPECT_EQ(reviewed.states[0].recordId, "t2");
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::applied);
}

TEST_F(ApplyReviews, TellsRecordsOfTheSameWordsApart) {
  Deadline twin = plan_.deadlines[0];
  twin.id = "k3";
  twin.what = "gửi số liệu";
  plan_.deadlines.push_back(twin);
  review(ReviewAction::reject, "k3");
  plan_.deadlines[2].id = "k1";  // another extraction numbers them the other way round
  plan_.deadlines[0].id = "k3";
  const ReviewedPlan reviewed = apply();
  ASSERT_EQ(reviewed.records.deadlines.size(), 2U);
  EXPECT_EQ(reviewed.records.deadlines[0].what, "báo cáo kết quả thực hiện năm");
}

TEST_F(ApplyReviews, PutsBackWhatIsNoLongerExtractedWhileItsWordsStand) {
  plan_.targets[0].text = "Tuyên truyền pháp luật về hôn nhân.";
  review(ReviewAction::confirm, "t1");
  plan_.targets.erase(plan_.targets.begin());
  const ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::restored);
  ASSERT_EQ(reviewed.records.targets.size(), 2U);
  const Target& restored = reviewed.records.targets[1];
  EXPECT_EQ(restored.text, "Tuyên truyền pháp luật về hôn nhân.");
  EXPECT_EQ(restored.id, "t-r1");
  ASSERT_EQ(restored.anchors.size(), 1U);
  EXPECT_EQ(restored.anchors[0].start, 37U) << "code points before the words in the text";
}

TEST_F(ApplyReviews, WordsThatAreGoneAreAConflict) {
  review(ReviewAction::correct, "t1", {{"kind", "qualitative"}});
  plan_.targets.erase(plan_.targets.begin());
  const ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::textGone);
  EXPECT_TRUE(isConflict(reviewed.states[0].outcome));
  EXPECT_EQ(reviewed.records.targets.size(), 1U);
}

TEST_F(ApplyReviews, ChangedWordsAreAConflictOnTheNearestRecord) {
  review(ReviewAction::confirm, "t1");
  plan_.targets[0].text = "Ít nhất 30% người lao động tại cơ sở kinh doanh được tuyên truyền.";
  const ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::textChanged);
  EXPECT_THAT(reviewed.records.targets[0].flags, Contains("review.conflict"));
}

TEST_F(ApplyReviews, ANewExtractedValueIsAConflictAndTheHandWins) {
  review(ReviewAction::correct, "k1", {{"due", "2024-12-17"}});
  plan_.deadlines[0].due = "2024-12-31";
  ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::valueChanged);
  EXPECT_THAT(reviewed.states[0].changed, ElementsAre("due"));
  EXPECT_EQ(reviewed.records.deadlines[0].due, "2024-12-17");
  EXPECT_THAT(reviewed.records.deadlines[0].flags, Contains("review.conflict"));

  review(ReviewAction::confirm, "k1");  // a person looked again
  reviewed = apply();
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::applied);
  EXPECT_THAT(reviewed.records.deadlines[0].flags, Not(Contains("review.conflict")));
  EXPECT_EQ(reviewed.records.deadlines[0].due, "2024-12-17");
}

TEST_F(ApplyReviews, AnExtractionThatCaughtUpNeedsTheCorrectionNoMore) {
  review(ReviewAction::correct, "k1", {{"due", "2024-12-17"}});
  plan_.deadlines[0].due = "2024-12-17";
  EXPECT_EQ(apply().states[0].outcome, ReviewOutcome::unneeded);
}

TEST_F(ApplyReviews, TheLastWordCounts) {
  review(ReviewAction::reject, "t1");
  review(ReviewAction::correct, "t1", {{"kind", "zero"}});
  review(ReviewAction::correct, "t1", {{"kind", "quantitative"}});
  const ReviewedPlan reviewed = apply();
  EXPECT_EQ(reviewed.records.targets[0].kind, "quantitative");
  EXPECT_EQ(reviewed.states[0].outcome, ReviewOutcome::superseded);
  EXPECT_EQ(reviewed.states[1].outcome, ReviewOutcome::superseded);
  review(ReviewAction::reject, "t1");
  EXPECT_EQ(apply().records.targets.size(), 1U);
}

TEST_F(ApplyReviews, ACorrectedAgencyLosesTheBodyThatItWasTakenFor) {
  review(ReviewAction::correct, "d1", {{"agency", "Đội trật tự"}});
  const Duty duty = apply().records.duties[0];
  EXPECT_EQ(duty.agency, "Đội trật tự");
  EXPECT_FALSE(duty.agencyId);
  EXPECT_FALSE(duty.line);
}

TEST_F(ApplyReviews, WithoutReviewsThePlanStaysAsItIs) {
  const ReviewedPlan reviewed = apply();
  EXPECT_TRUE(reviewed.states.empty());
  EXPECT_EQ(recordJson(reviewed.records, "targets", "t1"), recordJson(plan_, "targets", "t1"));
}

}  // namespace
}  // namespace doichieu
