#include "compare/matrix.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "compare/prepared.h"

namespace doichieu {
namespace {

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

Target target(const std::string& text, double share, const std::string& object) {
  Target t;
  t.text = text;
  t.kind = "quantitative";
  t.measures.push_back({share, {}, "%", "ge", {}, object});
  return t;
}

PlanRecords plan(const std::string& issuer, std::vector<Target> targets) {
  PlanRecords records;
  records.header.issuer = issuer;
  records.targets = std::move(targets);
  return records;
}

Target households(double share) {
  return target(
      "Hộ gia đình phân loại rác thải tại nguồn đạt ít nhất " + std::to_string(static_cast<int>(share)) + "%.", share,
      "hộ gia đình");
}

Target schools(double share) {
  return target("Trường học không sử dụng đồ nhựa dùng một lần: " + std::to_string(static_cast<int>(share)) + "%.",
                share, "trường học");
}

class MatrixTest : public testing::Test {
 protected:
  MatrixTest() {
    PlanRecords silent = plan("Ủy ban nhân dân xã Đông Lạc", {});
    Duty duty;
    duty.agency = "Trạm Y tế";
    duty.text = "Vận động trường học không sử dụng đồ nhựa dùng một lần.";
    silent.duties.push_back(duty);
    for (const PlanRecords& child : {plan("Ủy ban nhân dân xã Phú Điền", {households(90), schools(100)}),
                                     plan("Ủy ban nhân dân xã Tân Lộc", {households(60)}), silent})
      children_.push_back(comparer_.prepare(child));
  }

  const Comparer comparer_ = Comparer::load(kConfig);
  const std::shared_ptr<const PreparedPlan> parent_ =
      comparer_.prepare(plan("Ủy ban nhân dân tỉnh Lĩnh Giang", {households(80), schools(100)}));
  std::vector<std::shared_ptr<const PreparedPlan>> children_;
};

TEST_F(MatrixTest, TellsHowEachTargetFaresInEachChild) {
  const Matrix matrix = compareAll(comparer_, *parent_, children_);
  ASSERT_EQ(matrix.children.size(), 3U);
  EXPECT_EQ(matrix.children[0].name, "Ủy ban nhân dân xã Phú Điền");
  EXPECT_EQ(matrix.children[0].cells[0].status, TargetStatus::stricter);
  EXPECT_EQ(matrix.children[0].cells[1].status, TargetStatus::equal);
  EXPECT_EQ(matrix.children[0].coverage, 1);
  EXPECT_EQ(matrix.children[1].cells[0].status, TargetStatus::weaker);
  EXPECT_EQ(matrix.children[1].cells[1].status, TargetStatus::missing);
  EXPECT_FALSE(matrix.children[1].cells[1].addressed);
  EXPECT_TRUE(matrix.children[2].cells[1].addressed) << "the duty speaks of it";
}

TEST_F(MatrixTest, RanksWhatIsLostMostOften) {
  const Matrix matrix = compareAll(comparer_, *parent_, children_);
  EXPECT_EQ(matrix.fates[0].covered, 1U);
  EXPECT_EQ(matrix.fates[0].weaker, 1U);
  EXPECT_EQ(matrix.fates[1].missing, 2U);
  EXPECT_EQ(matrix.fates[1].addressed, 1U);
  EXPECT_EQ(matrix.mostLost().front(), 1U);
}

TEST_F(MatrixTest, GivesTheAnswersOfSingleComparisons) {
  const Matrix matrix = compareAll(comparer_, *parent_, children_);
  const Messages messages = Messages::load(kConfig, "en");
  for (std::size_t c = 0; c < children_.size(); ++c) {
    const Comparison single = comparer_.compare(*parent_, *children_[c], messages);
    for (std::size_t t = 0; t < 2; ++t) {
      EXPECT_EQ(matrix.children[c].cells[t].status, single.targets[t].status);
      EXPECT_EQ(matrix.children[c].cells[t].childTarget, single.targets[t].child);
    }
  }
}

TEST_F(MatrixTest, OneThreadAndManyAgree) {
  for (std::size_t i = 0; i < 15; ++i) children_.push_back(children_[i % 3]);
  const auto one = toJson(compareAll(comparer_, *parent_, children_, 1));
  EXPECT_EQ(one, toJson(compareAll(comparer_, *parent_, children_, 4)));
}

TEST_F(MatrixTest, AChildReadsBackFromItsJson) {
  for (const MatrixChild& child : compareAll(comparer_, *parent_, children_).children)
    EXPECT_EQ(matrixChildFromJson(toJson(child)), child);
}

}  // namespace
}  // namespace doichieu
