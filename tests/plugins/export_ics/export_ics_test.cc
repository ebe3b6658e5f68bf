#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <sstream>

#include "doichieu/spi/exporter.h"
#include "support/config_host.h"
#include "support/exported_plan.h"

extern "C" doichieu::Plugin* doichieu_create_export_ics();

namespace doichieu {
namespace {

using testing::Contains;
using testing::EndsWith;
using testing::Not;
using testing::StartsWith;

std::string written(const PlanRecords& plan) {
  const std::unique_ptr<Plugin> plugin(doichieu_create_export_ics());
  plugin->configure(testing_support::ConfigHost());
  std::ostringstream out;
  dynamic_cast<const Exporter&>(*plugin).write({plan}, out);
  return out.str();
}

/// The content lines, unfolded.
std::vector<std::string> linesOf(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return lines;
}

TEST(ExportIcs, ADeadlineIsAnAllDayEvent) {
  const std::vector<std::string> lines = linesOf(written(testing_support::exportedPlan()));
  EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
  EXPECT_EQ(lines.back(), "END:VCALENDAR");
  EXPECT_THAT(lines, Contains("DTSTART;VALUE=DATE:20261216"));
  EXPECT_THAT(lines, Contains("DTEND;VALUE=DATE:20261217"));
  EXPECT_THAT(lines, Contains("UID:aa11bb22cc33dd44-k1@doichieu"));
}

TEST(ExportIcs, EscapesCommasSemicolonsAndLineBreaks) {
  const std::vector<std::string> lines = linesOf(written(testing_support::exportedPlan()));
  EXPECT_THAT(lines, Contains("SUMMARY:Công an xã: báo cáo kết quả\\; gửi Ủy ban nhân dân xã\\, Phòng Kinh tế"));
  EXPECT_THAT(lines, Contains(StartsWith("DESCRIPTION:trước ngày 17/12\\nGiảm rác")));
}

TEST(ExportIcs, FoldsAfter75OctetsAndTearsNoLetter) {
  const std::string text = written(testing_support::exportedPlan());
  std::size_t begin = 0, folded = 0;
  for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
    EXPECT_LE(end - begin, 75U);
    const std::size_t first = begin + (text[begin] == ' ' ? 1 : 0);
    folded += first - begin;
    EXPECT_NE(static_cast<unsigned char>(text[first]) & 0xC0, 0x80) << "a line begins within a letter";
    begin = end + 2;
  }
  EXPECT_GT(folded, 0U);
  EXPECT_EQ(begin, text.size()) << "ends with CRLF";
  EXPECT_EQ(text.find("\n\n"), std::string::npos);
}

TEST(ExportIcs, ARhythmRepeatsAtTheEndsOfItsIntervalsUntilThePlanEnds) {
  const std::vector<std::string> lines = linesOf(written(testing_support::exportedPlan()));
  EXPECT_THAT(lines, Contains("DTSTART;VALUE=DATE:20260131"));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231"));
  EXPECT_THAT(lines, Contains("DTSTART;VALUE=DATE:20260331"));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231"));
  EXPECT_THAT(lines, Contains(EndsWith("k2-2@doichieu")));
}

TEST(ExportIcs, ANamedDayKeepsItsDay) {
  PlanRecords plan = testing_support::exportedPlan();
  plan.deadlines[0].rrule = "FREQ=YEARLY";
  const std::vector<std::string> lines = linesOf(written(plan));
  EXPECT_THAT(lines, Contains("RRULE:FREQ=YEARLY;UNTIL=20261231"));
}

TEST(ExportIcs, WhatHasNoDateIsNoEvent) {
  PlanRecords plan = testing_support::exportedPlan();
  plan.deadlines.resize(1);
  plan.deadlines[0].due.reset();
  EXPECT_THAT(linesOf(written(plan)), Not(Contains("BEGIN:VEVENT")));
}

}  // namespace
}  // namespace doichieu
