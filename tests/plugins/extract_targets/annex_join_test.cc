#include "annex_join.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/typed_plan.h"

namespace doichieu::targets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

FoundMeasure figure(double value, const std::string& unit) {
  FoundMeasure found;
  found.measure.value = value;
  found.measure.unit = unit;
  found.rule = unit == "%" ? "measure.share" : "measure.count";
  return found;
}

Draft bodyTarget(const std::string& text, std::vector<FoundMeasure> measures, std::size_t at) {
  Draft draft;
  draft.record.text = text;
  draft.measures = std::move(measures);
  draft.kind = "item";
  draft.spans.push_back({at, at + 10});
  return draft;
}

RowTarget row(const std::string& text, std::vector<RowMeasure> measures, std::vector<std::string> lead,
              std::size_t at) {
  RowTarget target;
  target.text = text;
  target.measures = std::move(measures);
  target.lead = std::move(lead);
  target.span = {at, at + 10};
  return target;
}

const AnnexJoin& annexJoin() {
  static const AnnexJoin made(testing_support::configFolder());
  return made;
}

TEST(AnnexJoin, ARowThatRepeatsATargetIsOneWithIt) {
  std::vector<Draft> body = {bodyTarget("100% hộ dân được sử dụng nước sạch.", {figure(100, "%")}, 10),
                             bodyTarget("95% hộ dân có nhà tiêu hợp vệ sinh.", {figure(95, "%")}, 100)};
  const auto alone =
      annexJoin().join({row("Tỷ lệ hộ dân sử dụng nước sạch", {{figure(100, "%"), 0}}, {"Trạm Y tế xã"}, 900)}, body);
  EXPECT_THAT(alone, IsEmpty());
  EXPECT_THAT(body[0].spans, SizeIs(2));
  EXPECT_THAT(body[0].record.lead, ElementsAre("Trạm Y tế xã"));
  EXPECT_THAT(body[1].spans, SizeIs(1));
}

TEST(AnnexJoin, RowsThatSplitATargetGiveAllTheirBodies) {
  std::vector<Draft> body = {bodyTarget("Tập huấn cho 200 trưởng thôn và 500 hội viên phụ nữ.",
                                        {figure(200, "người"), figure(500, "hội viên")}, 10)};
  const auto alone = annexJoin().join(
      {row("Tập huấn cho 200 trưởng thôn", {{figure(200, "người"), 0}}, {"Phòng Nội vụ"}, 900),
       row("500 hội viên phụ nữ", {{figure(500, "hội viên"), 0}}, {"Hội Phụ nữ", "Phòng Nội vụ"}, 950)},
      body);
  EXPECT_THAT(alone, IsEmpty());
  EXPECT_THAT(body[0].record.lead, ElementsAre("Phòng Nội vụ", "Hội Phụ nữ"));
  EXPECT_THAT(body[0].spans, SizeIs(3));
}

TEST(AnnexJoin, OtherSubjectsStayAlone) {
  std::vector<Draft> body = {bodyTarget("100% hộ dân được sử dụng nước sạch.", {figure(100, "%")}, 10)};
  const auto alone =
      annexJoin().join({row("Tỷ lệ trường học có thư viện đạt chuẩn", {{figure(100, "%"), 0}}, {}, 900)}, body);
  EXPECT_THAT(alone, SizeIs(1));
}

TEST(AnnexJoin, ADutyThatSaysMuchMoreIsNoCounterpart) {
  std::vector<Draft> body = {
      bodyTarget("Chỉ đạo các trường hoàn thành việc cấp nước sạch cho học sinh trước khai giảng, niêm "
                 "yết kết quả kiểm nghiệm; 100% trường có nước sạch.",
                 {figure(100, "%")}, 10)};
  body[0].kind = "elsewhere";
  const auto alone = annexJoin().join({row("Tỷ lệ trường có nước sạch", {{figure(100, "%"), 0}}, {}, 900)}, body);
  EXPECT_THAT(alone, SizeIs(1));
}

TEST(AnnexJoin, EachHorizonGoesToItsOwnTarget) {
  std::vector<Draft> body = {bodyTarget("80% hộ dân sử dụng nước sạch.", {figure(80, "%")}, 10),
                             bodyTarget("90% hộ dân sử dụng nước sạch.", {figure(90, "%")}, 100)};
  body[0].record.period = Period{"", "2025-12-31"};
  body[1].record.period = Period{"", "2030-12-31"};
  const auto alone = annexJoin().join(
      {row("Tỷ lệ hộ dân sử dụng nước sạch", {{figure(80, "%"), 2025}, {figure(90, "%"), 2030}}, {"Sở Xây dựng"}, 900)},
      body);
  EXPECT_THAT(alone, IsEmpty());
  EXPECT_THAT(body[0].record.lead, ElementsAre("Sở Xây dựng"));
  EXPECT_THAT(body[1].record.lead, ElementsAre("Sở Xây dựng"));
}

TEST(AnnexJoin, DisagreementIsFlagged) {
  std::vector<Draft> body = {bodyTarget("Tỷ lệ hộ dân nông thôn sử dụng nước sạch đạt 80%.", {figure(80, "%")}, 10)};
  const auto alone =
      annexJoin().join({row("Tỷ lệ hộ dân nông thôn sử dụng nước sạch", {{figure(85, "%"), 0}}, {}, 900)}, body);
  EXPECT_THAT(alone, IsEmpty());
  EXPECT_THAT(body[0].record.flags, ElementsAre("target.annex_differs"));
}

}  // namespace
}  // namespace doichieu::targets
