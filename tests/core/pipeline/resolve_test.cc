#include "pipeline/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const AgencyDirectory& directory() {
  static const AgencyDirectory loaded = AgencyDirectory::load(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config");
  return loaded;
}

Anchor anchorOf(std::size_t start, std::size_t end) {
  Anchor anchor;
  anchor.page = 1;
  anchor.start = start;
  anchor.end = end;
  return anchor;
}

template <typename Record>
Record recordOf(const std::string& text, std::size_t start, const std::string& section) {
  Record record;
  record.text = text;
  record.section = section;
  record.anchors = {anchorOf(start, start + text.size())};
  return record;
}

Duty dutyOf(const std::string& agency, const std::string& text, std::size_t start, const std::string& section) {
  auto duty = recordOf<Duty>(text, start, section);
  duty.agency = agency;
  return duty;
}

TEST(Resolve, NumbersRecordsInReadingOrder) {
  PlanRecords records;
  records.deadlines = {recordOf<Deadline>("quý II", 200, "I"), recordOf<Deadline>("quý I", 100, "I")};
  resolveRecords(records, directory());
  EXPECT_EQ(records.deadlines[0].text, "quý I");
  EXPECT_EQ(records.deadlines[0].id, "k1");
  EXPECT_EQ(records.deadlines[1].id, "k2");
}

TEST(Resolve, TiesADeadlineToTheDutyInWhoseWordsItStands) {
  PlanRecords records;
  records.duties = {dutyOf("Sở Y tế", "Báo cáo UBND tỉnh trước ngày 17/12.", 100, "V.1")};
  records.deadlines = {recordOf<Deadline>("17/12", 120, "V.1")};
  resolveRecords(records, directory());
  EXPECT_EQ(records.deadlines[0].agency, "Sở Y tế");
  EXPECT_THAT(records.duties[0].deadlineIds, ElementsAre("k1"));
}

TEST(Resolve, TiesATimeAmongLabelsToTheTaskAboveThem) {
  PlanRecords records;
  records.duties = {dutyOf("Sở Y tế", "Rà soát trạm y tế.", 100, "II.1")};
  records.duties[0].rule = "labels";
  records.deadlines = {recordOf<Deadline>("Quý II/2026", 300, "II.1"), recordOf<Deadline>("Quý III/2026", 500, "II.2")};
  resolveRecords(records, directory());
  EXPECT_EQ(records.deadlines[0].agency, "Sở Y tế");
  EXPECT_EQ(records.deadlines[0].what, "Rà soát trạm y tế.");
  EXPECT_EQ(records.deadlines[1].agency, std::nullopt);
  EXPECT_THAT(records.duties[0].deadlineIds, ElementsAre("k1"));
}

TEST(Resolve, NamesNoLeadTwiceWhereARowNamesThemOneByOne) {
  PlanRecords records;
  records.duties = {dutyOf("Sở Y tế; Công an tỉnh", "Khám sàng lọc 100% học viên.", 100, "PHỤ LỤC")};
  records.targets = {recordOf<Target>("100% học viên", 115, "PHỤ LỤC")};
  records.targets[0].lead = {"Sở Y tế", "Công an tỉnh"};
  resolveRecords(records, directory());
  EXPECT_THAT(records.targets[0].lead, ElementsAre("Sở Y tế", "Công an tỉnh"));
}

TEST(Resolve, LeavesATimeAloneWhereSeveralTasksShareTheSection) {
  PlanRecords records;
  records.duties = {dutyOf("Sở Y tế", "Rà soát trạm y tế.", 100, "II"),
                    dutyOf("Sở Nội vụ", "Rà soát biên chế.", 200, "II")};
  for (Duty& duty : records.duties) duty.rule = "labels";
  records.deadlines = {recordOf<Deadline>("Quý II/2026", 300, "II")};
  resolveRecords(records, directory());
  EXPECT_EQ(records.deadlines[0].agency, std::nullopt);
  EXPECT_THAT(records.duties[0].deadlineIds, IsEmpty());
}

TEST(Resolve, GivesATargetInsideADutyItsAgencyAndThePartnersThatItsWordsName) {
  PlanRecords records;
  records.duties = {dutyOf("Công an tỉnh", "Phối hợp với Sở Y tế khám cho 100% học viên.", 100, "V.2")};
  records.duties[0].role = "coordinate";
  records.duties[0].partners = {"Sở Y tế", "Sở Nội vụ"};
  records.targets = {recordOf<Target>("Phối hợp với Sở Y tế khám cho 100% học viên.", 100, "V.2")};
  resolveRecords(records, directory());
  EXPECT_THAT(records.targets[0].lead, ElementsAre("Công an tỉnh"));
  EXPECT_THAT(records.targets[0].coordinating, ElementsAre("Sở Y tế"));
}

TEST(Resolve, CountsTheMentionsOfABodyUnderOneName) {
  PlanRecords records;
  records.header.issuerLevel = "province";
  records.duties = {dutyOf("Sở Y tế", "Khám sức khỏe.", 100, "V"), dutyOf("SỞ Y TẾ", "Tiêm chủng.", 200, "V")};
  resolveRecords(records, directory());
  ASSERT_EQ(records.agencies.size(), 1U);
  EXPECT_EQ(records.agencies[0].name, "Sở Y tế");
  EXPECT_EQ(records.agencies[0].mentions, 2);
}

}  // namespace
}  // namespace doichieu
