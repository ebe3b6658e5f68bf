#include <gtest/gtest.h>

#include "support/typed_plan.h"

extern "C" doichieu::Plugin* doichieu_create_extract_deadlines();
extern "C" doichieu::Plugin* doichieu_create_extract_header();

namespace doichieu {
namespace {

std::vector<Deadline> deadlinesOf(const std::string& title, const std::string& statement) {
  static const Engine engine =
      testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  return testing_support::recordsOf(engine, "KẾ HOẠCH\n" + title + "\n\nI. NHIỆM VỤ\n- " + statement + "\n").deadlines;
}

struct Case {
  const char* words;
  const char* kind;
  const char* start;
  const char* due;
  const char* rrule;
};

class OneYear : public testing::TestWithParam<Case> {};

TEST_P(OneYear, IsReadAsDates) {
  const Case& expected = GetParam();
  const auto found =
      deadlinesOf("Phòng, chống dịch bệnh năm 2026", std::string("Hoàn thành rà soát ") + expected.words + ".");
  ASSERT_EQ(found.size(), 1U) << expected.words;
  EXPECT_EQ(found[0].kind, expected.kind) << expected.words;
  EXPECT_EQ(found[0].start.value_or(""), expected.start) << expected.words;
  EXPECT_EQ(found[0].due.value_or(""), expected.due) << expected.words;
  EXPECT_EQ(found[0].rrule.value_or(""), expected.rrule) << expected.words;
}

INSTANTIATE_TEST_SUITE_P(
    Words, OneYear,
    testing::Values(
        Case{"trước ngày 17/6", "date", "", "2026-06-16", ""},
        Case{"trước ngày 01/3/2026", "date", "", "2026-02-28", ""},
        Case{"chậm nhất ngày 25 tháng 12", "date", "", "2026-12-25", ""},
        Case{"trong quý II", "period", "2026-04-01", "2026-06-30", ""},
        Case{"trong tháng 02 năm 2026", "period", "2026-02-01", "2026-02-28", ""},
        Case{"trước tháng 10", "date", "", "2026-09-30", ""}, Case{"đến năm 2030", "date", "", "2030-12-31", ""},
        Case{"trước ngày 20 hằng tháng", "recurrence", "", "2026-01-19", "FREQ=MONTHLY"},
        Case{"ít nhất một tháng một lần", "recurrence", "", "", "FREQ=MONTHLY"},
        Case{"định kỳ tháng, quý, 6 tháng, năm", "recurrence", "", "",
             "FREQ=MONTHLY; FREQ=MONTHLY;INTERVAL=3; FREQ=MONTHLY;INTERVAL=6; FREQ=YEARLY"},
        Case{"trong vòng 24 giờ khi xảy ra sự việc", "relative", "", "", ""},
        Case{"từ ngày 15/5 đến ngày 31/5", "period", "2026-05-15", "2026-05-31", ""},
        Case{"trong Tháng hành động vì trẻ em", "period", "2026-06-01", "2026-06-30", ""},
        Case{"xong trước 20/3/2026", "date", "", "2026-03-19", ""},
        Case{"chậm nhất là ngày 25/6", "date", "", "2026-06-25", ""},
        Case{"không quá ngày 15/10/2026", "date", "", "2026-10-15", ""},
        Case{"đến ngày 30/6/2026", "date", "", "2026-06-30", ""},
        Case{"trước 16 giờ 30 phút ngày 20/6", "date", "", "2026-06-20", ""},
        Case{"trước 9 giờ 00 (9h00) ngày 05 tháng 3", "date", "", "2026-03-05", ""},
        Case{"không muộn hơn ngày 25/12", "date", "", "2026-12-25", ""},
        Case{"xong trước thời điểm 30/11/2026", "date", "", "2026-11-29", ""},
        Case{"hàng tháng (trước ngày 20)", "recurrence", "", "2026-01-19", "FREQ=MONTHLY"},
        Case{"từ 01/7 - 30/9/2026", "period", "2026-07-01", "2026-09-30", ""},
        Case{"từ ngày 01 đến ngày 15 tháng 6", "period", "2026-06-01", "2026-06-15", ""},
        Case{"từ tháng 4 - 10/2026", "period", "2026-04-01", "2026-10-31", ""},
        Case{"trong tháng 5, tháng 6", "period", "2026-05-01", "2026-06-30", ""},
        Case{"đến hết tháng 9/2026", "date", "", "2026-09-30", ""},
        Case{"chậm nhất là cuối tháng 11", "date", "", "2026-11-30", ""},
        Case{"trong tuần thứ ba của tháng 4", "period", "2026-04-15", "2026-04-21", ""},
        Case{"vào tuần đầu tháng 6", "period", "2026-06-01", "2026-06-07", ""},
        Case{"trong Quý II-IV/2026", "period", "2026-04-01", "2026-12-31", ""},
        Case{"trước 31 tháng 10", "date", "", "2026-10-30", ""}, Case{"tới năm 2045", "date", "", "2045-12-31", ""},
        Case{"theo năm học 2026 - 2027", "period", "2026-09-05", "2027-05-31", ""},
        Case{"trong trung tuần tháng 6", "period", "2026-06-11", "2026-06-20", ""},
        Case{"định kỳ 6 tháng, 1 năm", "recurrence", "", "", "FREQ=MONTHLY;INTERVAL=6; FREQ=YEARLY"},
        Case{"chậm nhất vào ngày 15 của tháng cuối quý III", "date", "", "2026-09-15", ""},
        Case{"trước ngày 10 tháng đầu quý II/2026", "date", "", "2026-04-09", ""},
        Case{"trước ngày 05 của tháng đầu quý", "recurrence", "", "2026-01-04", "FREQ=MONTHLY;INTERVAL=3"},
        Case{"để thực hiện từ ngày 01/7/2026", "period", "2026-07-01", "", ""},
        Case{"vào 19h30’, ngày 15/9/2026", "date", "", "2026-09-15", ""},
        Case{"trong hai năm 2027 - 2028", "period", "2027-01-01", "2028-12-31", ""},
        Case{"từ ngày 01/9 đến ngày 30/11 hằng năm", "recurrence", "2026-09-01", "2026-11-30", "FREQ=YEARLY"},
        Case{"chậm nhất sau 01 ngày", "relative", "", "", ""},
        Case{"trước kỳ họp thường lệ cuối năm 2026 của HĐND xã", "relative", "", "", ""},
        Case{"đầu tháng 6", "period", "2026-06-01", "2026-06-10", ""},
        Case{"cuối tháng 11/2026", "period", "2026-11-21", "2026-11-30", ""},
        Case{"trước quý III/2026", "date", "", "2026-06-30", ""}, Case{"đến hết quý III", "date", "", "2026-09-30", ""},
        Case{"trong 6 tháng đầu năm", "period", "2026-01-01", "2026-06-30", ""},
        Case{"trong 9 tháng đầu năm 2026", "period", "2026-01-01", "2026-09-30", ""},
        Case{"trước ngày 15/01 năm sau", "date", "", "2027-01-14", ""},
        Case{"trước ngày 10/01/2027", "date", "", "2027-01-09", ""},
        Case{"trước ngày 20 của tháng cuối quý", "recurrence", "", "2026-03-19", "FREQ=MONTHLY;INTERVAL=3"},
        Case{"trước ngày 10 tháng đầu quý sau", "recurrence", "", "2026-04-09", "FREQ=MONTHLY;INTERVAL=3"},
        Case{"vào ngày 05 của tháng sau", "recurrence", "", "2026-02-05", "FREQ=MONTHLY"},
        Case{"trước ngày cuối cùng của mỗi quý", "recurrence", "", "2026-03-30", "FREQ=MONTHLY;INTERVAL=3"},
        Case{"hằng quý (trước ngày 20 của tháng cuối quý)", "recurrence", "", "2026-03-19", "FREQ=MONTHLY;INTERVAL=3"},
        Case{"03 giờ một lần", "recurrence", "", "", "FREQ=HOURLY;INTERVAL=3"},
        Case{"02 tuần/lần", "recurrence", "", "", "FREQ=WEEKLY;INTERVAL=2"},
        Case{"06 tháng/lần", "recurrence", "", "", "FREQ=MONTHLY;INTERVAL=6"},
        Case{"quý II và quý IV hằng năm", "recurrence", "", "", "FREQ=YEARLY"},
        Case{"tối thiểu 02 lần trong năm", "recurrence", "", "", "FREQ=YEARLY"},
        Case{"ngày 01/6 hằng năm", "recurrence", "", "2026-06-01", "FREQ=YEARLY"},
        Case{"sau 03 ngày kể từ khi kết thúc đợt kiểm tra", "relative", "", "", ""},
        Case{"trước khi bão đổ bộ ít nhất 06 giờ", "relative", "", "", ""},
        Case{"từ ngày 05 đến ngày 10 hằng tháng", "recurrence", "2026-01-05", "2026-01-10", "FREQ=MONTHLY"},
        Case{"trong các ngày 22, 23/4", "period", "2026-04-22", "2026-04-23", ""},
        Case{"trong 02 ngày 15 và 16/5/2026", "period", "2026-05-15", "2026-05-16", ""},
        Case{"từ tháng 7/2026", "period", "2026-07-01", "", ""},
        Case{"từ quý III/2026", "period", "2026-07-01", "", ""},
        Case{"từ tháng 9/2026 đến hết quý II/2027", "period", "2026-09-01", "2027-06-30", ""},
        Case{"đến tháng 6/2026", "date", "", "2026-06-30", ""}, Case{"đến quý II/2026", "date", "", "2026-06-30", ""},
        Case{"vào sáng ngày 20/10", "date", "", "2026-10-20", ""},
        Case{"lúc 7 giờ 30, ngày 12 tháng 6 năm 2026", "date", "", "2026-06-12", ""},
        Case{"phấn đấu đến 30/11", "date", "", "2026-11-30", ""},
        Case{"từ 15 tháng 4 đến 15 tháng 5 năm 2026", "period", "2026-04-15", "2026-05-15", ""},
        Case{"hằng tháng (ngày 25)", "recurrence", "", "2026-01-25", "FREQ=MONTHLY"},
        Case{"với hạn nộp 30/6/2026", "date", "", "2026-06-30", ""},
        Case{"vào tuần đầu tháng 12 hằng năm", "recurrence", "", "2026-12-07", "FREQ=YEARLY"},
        Case{"vào các ngày 10, 20, 30 hằng tháng", "recurrence", "", "2026-01-10", "FREQ=MONTHLY"},
        Case{"hằng tháng, trước ngày 25", "recurrence", "", "2026-01-24", "FREQ=MONTHLY"},
        Case{"hằng tháng, vào ngày 25", "recurrence", "", "2026-01-25", "FREQ=MONTHLY"},
        Case{"vào sáng thứ Hai đầu tháng", "recurrence", "", "", "FREQ=MONTHLY"},
        Case{"6 tháng đánh giá một lần", "recurrence", "", "", "FREQ=MONTHLY;INTERVAL=6"},
        Case{"chậm nhất 30 ngày trước ngày bầu cử", "relative", "", "", ""},
        Case{"xong trước mùa mưa bão", "relative", "", "", ""},
        Case{"xong trước ngày khai giảng", "relative", "", "", ""},
        Case{"theo hai bước: 01/5 - 31/10", "period", "2026-05-01", "2026-10-31", ""},
        Case{"trong các ngày 03, 04 tháng 3 năm 2026", "period", "2026-03-03", "2026-03-04", ""},
        Case{"chậm nhất ngày 15-3-2026", "date", "", "2026-03-15", ""},
        Case{"lúc 7 giờ 00 ngày 04-3-2026", "date", "", "2026-03-04", ""},
        Case{"trước ngày giao quân 05 ngày", "relative", "", "", ""},
        Case{"và báo cáo trong vòng 24h", "relative", "", "", ""},
        Case{"xong trước 15-3-2026", "date", "", "2026-03-14", ""},
        Case{"lúc 7h30, thứ Bảy, ngày 06/6/2026", "date", "", "2026-06-06", ""},
        Case{"chậm nhất vào ngày mùng 5 hằng tháng", "recurrence", "", "2026-01-05", "FREQ=MONTHLY"}));

TEST(Deadlines, WhatIsNone) {
  for (const char* words :
       {"kịp thời", "thường xuyên", "theo dự toán ngân sách hằng năm được giao",
        "theo Kế hoạch ban hành ngày 15 tháng 3 năm 2025", "trong giai đoạn 2021 - 2025", "vào ngày 31/02/2026",
        "số liệu tính đến ngày 31/12/2025", "đạt tối thiểu 15 tỷ đồng/năm", "không quá 17/100.000 trẻ em",
        "theo Luật có hiệu lực thi hành từ ngày 01/7/2026", "các ngày 10, 20/6 âm lịch là ngày lễ",
        "hưởng ứng Ngày Thế giới (26/6)", "kết quả: đến ngày 30/11/2024 có 98% hộ ký cam kết",
        "chỉ tiêu hằng năm được giao", "số liệu chốt đến ngày 14 hằng tháng",
        "từ kinh phí thường xuyên hằng năm được giao", "đột xuất"})
    EXPECT_TRUE(deadlinesOf("Phòng, chống dịch bệnh năm 2026", std::string("Triển khai ") + words + ".").empty())
        << words;
}

TEST(Deadlines, ARhythmWithADayDependsOnThePlansPeriod) {
  const auto oneYear =
      deadlinesOf("Phòng bệnh năm 2026", "Báo cáo định kỳ 6 tháng (trước ngày 17/6) và năm (trước ngày 17/12).");
  ASSERT_EQ(oneYear.size(), 2U);
  EXPECT_EQ(oneYear[0].due, "2026-06-16");
  EXPECT_FALSE(oneYear[0].rrule);
  const auto several = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Báo cáo hằng năm (trước ngày 20/12).");
  ASSERT_EQ(several.size(), 1U);
  EXPECT_EQ(several[0].due, "2026-12-19");
  EXPECT_EQ(several[0].rrule, "FREQ=YEARLY");
}

TEST(Deadlines, ADayThatOpensAClauseIsATimeToAct) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Ra quân: Ngày 22/4, tổ chức mít tinh; ngày 24/4 kiểm tra.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].due, "2026-04-22");
  EXPECT_EQ(found[1].due, "2026-04-24");
  EXPECT_TRUE(deadlinesOf("Phòng bệnh năm 2026", "Thực hiện Công văn ngày 22/4 của Sở Y tế.").empty());
}

TEST(Deadlines, AReportOfALongerTimeLeavesTheRhythmBeforeItAlone) {
  const auto found =
      deadlinesOf("Phòng bệnh năm 2026", "Định kỳ quý, báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].rrule, "FREQ=MONTHLY;INTERVAL=3");
  EXPECT_EQ(found[1].due, "2026-06-09");
  EXPECT_EQ(found[2].due, "2026-12-04");
  const auto yearly = deadlinesOf("Phòng bệnh năm 2026", "Hằng năm, báo cáo 6 tháng trước ngày 10/6.");
  ASSERT_EQ(yearly.size(), 1U);
  EXPECT_EQ(yearly[0].due, "2026-06-09");
}

TEST(Deadlines, AReportsDayComesAgainInAPlanOfSeveralYears) {
  const auto found = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                                 "Gửi báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rrule, "FREQ=MONTHLY;INTERVAL=6");
  EXPECT_EQ(found[1].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[1].due, "2026-12-14");
}

TEST(Deadlines, AChainGoesOnBehindABracket) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo hằng tháng (trước ngày 20), quý, năm gửi về Sở Y tế.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].due, "2026-01-19");
  EXPECT_EQ(found[1].rrule, "FREQ=MONTHLY;INTERVAL=3; FREQ=YEARLY");
}

TEST(Deadlines, PartsOfAPeriodAreSpans) {
  const auto found = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                                 "Giai đoạn 2026 - 2028 thí điểm tại 10 xã; giai đoạn 2 (2029 - 2030): nhân rộng.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].due, "2028-12-31");
  EXPECT_EQ(found[1].start, "2029-01-01");
  EXPECT_TRUE(deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Trong giai đoạn 2026 - 2030 tập huấn.").empty());
}

TEST(Deadlines, YearsOfReviewAndOfWorkInAPlanOfSeveralYears) {
  const auto review =
      deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Tổ chức sơ kết giữa kỳ năm 2028, tổng kết 5 năm (năm 2030).");
  ASSERT_EQ(review.size(), 2U);
  EXPECT_EQ(review[0].due, "2028-12-31");
  EXPECT_EQ(review[1].start, "2030-01-01");
  const auto work = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Năm 2027: 60%; năm 2028 triển khai toàn tỉnh.");
  ASSERT_EQ(work.size(), 2U);
  EXPECT_EQ(work[0].start, "2027-01-01");
  EXPECT_EQ(work[1].start, "2028-01-01");
}

TEST(Deadlines, ABracketTellsWhenWhatStandsBeforeItIsDone) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Khảo sát hộ dân (Trạm Y tế chủ trì; xong trước ngày 30/9).");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].what, "Khảo sát hộ dân");
}

TEST(Deadlines, WhatWasDoneBeforeThePlanIsNone) {
  static const Engine engine =
      testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  const std::string head =
      "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nSố: 05/KH-UBND\nTân Phú, ngày 08 tháng 9 năm 2025\nKẾ HOẠCH\nPhòng bệnh năm "
      "2025\n\n"
      "I. NHIỆM VỤ\n";
  const auto found = testing_support::recordsOf(
      engine, head + "- Đã kiểm tra 45 cơ sở trước ngày 30/4/2025; kiểm tra lần hai xong trước ngày 30/11/2025.\n");
  ASSERT_EQ(found.deadlines.size(), 1U);
  EXPECT_EQ(found.deadlines[0].due, "2025-11-29");
}

TEST(Deadlines, AHeadingMayGiveItsHorizon) {
  static const Engine engine =
      testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  const auto found = testing_support::recordsOf(
      engine,
      "KẾ HOẠCH\nPhòng bệnh giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n1. Định hướng đến năm 2045\n- Dân số khỏe mạnh.\n");
  ASSERT_EQ(found.deadlines.size(), 1U);
  EXPECT_EQ(found.deadlines[0].due, "2045-12-31");
  EXPECT_EQ(found.deadlines[0].what, "Định hướng");
}

TEST(Deadlines, ARhythmThatOpensASentenceHoldsForItsClauses) {
  const auto found = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                                 "Hằng năm, lập kế hoạch trước ngày 31/01; gửi báo cáo trước ngày 20/12.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[1].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[1].text, "trước ngày 20/12");
}

TEST(Deadlines, AnOrderWithAYearOfTheLastPlanStands) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo kết quả trước ngày 15/12/2023.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].due, "2023-12-14");
}

TEST(Deadlines, NumbersBehindMonthsInThePluralAreMonths) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Kiểm tra vào các tháng 3, 6, 9, 12.");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].due, "2026-03-31");
  EXPECT_EQ(found[3].start, "2026-12-01");
}

TEST(Deadlines, NumbersOfAListAreQuartersBehindAQuarter) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Thời gian: Quý 1, 2, 4.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].due, "2026-03-31");
  EXPECT_EQ(found[1].due, "2026-06-30");
  EXPECT_EQ(found[2].start, "2026-10-01");
}

TEST(Deadlines, MonthsOfAListAreTimesOfTheirOwn) {
  const auto found =
      deadlinesOf("Phòng bệnh năm 2026", "Tháng 3, 4: phát động; tháng 5: tập huấn; tháng 6/2026 kiểm tra.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].start, "2026-03-01");
  EXPECT_EQ(found[0].due, "2026-04-30");
  EXPECT_EQ(found[1].due, "2026-05-31");
  EXPECT_EQ(found[2].start, "2026-06-01");
}

TEST(Deadlines, ADayOfAQuarterIsMeantAsTheDayBeforeItInTheList) {
  const auto found = deadlinesOf(
      "Phòng bệnh năm 2026", "Báo cáo trước ngày 15 hằng tháng, ngày 15 của tháng cuối quý và ngày 15/12 hằng năm.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].due, "2026-01-14");
  EXPECT_EQ(found[1].due, "2026-03-14");
  EXPECT_EQ(found[2].due, "2026-12-14");
}

TEST(Deadlines, AnHourOfTheDayIsNoTimeLeft) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo nhanh hằng ngày trước 16 giờ về Sở Y tế.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rrule, "FREQ=DAILY");
}

TEST(Deadlines, AQuarterBeforeAReportsDayNamesTheReport) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Gửi báo cáo: quý I trước ngày 05/3; quý III trước ngày 05/9.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].due, "2026-03-04");
  EXPECT_EQ(found[1].due, "2026-09-04");
}

TEST(Deadlines, ARhythmBehindARemarkHoldsForTheWholeList) {
  const auto found =
      deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                  "Gửi báo cáo trước ngày 20/6 (báo cáo 6 tháng) và trước ngày 20/12 (báo cáo năm) hằng năm.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[0].due, "2026-06-19");
  EXPECT_EQ(found[1].rrule, "FREQ=YEARLY");
}

TEST(Deadlines, AreTrustedAsTheirRulesAreRight) {
  const auto confidence = [](const std::string& words) {
    return deadlinesOf("Phòng bệnh năm 2026", "Hoàn thành rà soát " + words + ".").at(0).confidence;
  };
  EXPECT_GT(confidence("trước ngày 17/6/2026"), confidence("trước ngày 17/6")) << "the year is inferred";
  EXPECT_GT(confidence("trước ngày 17/6"), confidence("hằng năm")) << "a bare rhythm may qualify something else";
}

TEST(Deadlines, RemarksInBracketsDoNotPartAList) {
  const auto days =
      deadlinesOf("Phòng bệnh năm 2026", "Gửi báo cáo trước ngày 15/6 (báo cáo 6 tháng) và 15/12 (báo cáo năm).");
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].due, "2026-06-14");
  EXPECT_EQ(days[1].due, "2026-12-14");
}

TEST(Deadlines, AMonthInBracketsIsReadWithoutTheBracket) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Tổ chức ngày hội đọc sách (tháng 4) tại các trường.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "tháng 4");
}

TEST(Deadlines, ListsOfTimesShareTheirYearAndRhythm) {
  const auto months = deadlinesOf("Phòng bệnh năm 2026", "Ra quân trong tháng 3 và tháng 7 năm 2026.");
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].due, "2026-03-31");
  EXPECT_EQ(months[1].start, "2026-07-01");
  const auto days = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo trước ngày 10/6 và 10/12 hằng năm.");
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].due, "2026-06-09");
  EXPECT_EQ(days[0].rrule, "FREQ=YEARLY");
  EXPECT_EQ(days[1].due, "2026-12-09");
  const auto quarters = deadlinesOf("Phòng bệnh năm 2026", "Lắp đặt trạm đo trong quý II và quý III năm 2026.");
  ASSERT_EQ(quarters.size(), 2U);
  EXPECT_EQ(quarters[1].due, "2026-09-30");
}

TEST(Deadlines, EachRhythmHasTheDayBehindIt) {
  const auto found = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                                 "Báo cáo định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 05/12).");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rrule, "FREQ=MONTHLY;INTERVAL=6");
  EXPECT_EQ(found[0].due, "2026-06-09");
  EXPECT_EQ(found[1].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[1].due, "2026-12-04");
}

TEST(Deadlines, ARhythmThatQualifiesANounStillGivesItsDayTheRhythm) {
  const auto found = deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030",
                                 "Gửi báo cáo kết quả thực hiện hằng năm về Sở Y tế trước ngày 10 tháng 12.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rrule, "FREQ=YEARLY");
  EXPECT_EQ(found[0].due, "2026-12-09");
}

TEST(Deadlines, AnInferredYearIsSaid) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo trước ngày 17/6.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].flags, std::vector<std::string>{"deadline.year_inferred"});
}

TEST(Deadlines, FurtherDaysOfTheYearAreMeantAsTheFirst) {
  for (const char* words :
       {"trước ngày 10/6 và ngày 10/12 hằng năm", "trước ngày 10 tháng 6 và ngày 10 tháng 12 hằng năm"}) {
    const auto found = deadlinesOf("Phòng bệnh năm 2026", std::string("Báo cáo ") + words + ".");
    ASSERT_EQ(found.size(), 2U) << words;
    EXPECT_EQ(found[0].due, "2026-06-09");
    EXPECT_EQ(found[1].due, "2026-12-09");
    EXPECT_EQ(found[1].rrule, "FREQ=YEARLY");
  }
}

TEST(Deadlines, ASpanMayBeginAndEndInDifferentUnits) {
  const auto found =
      deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Đào tạo nhân viên từ quý IV/2026 đến hết năm 2028.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, "period");
  EXPECT_EQ(found[0].start, "2026-10-01");
  EXPECT_EQ(found[0].due, "2028-12-31");
  EXPECT_EQ(found[0].text, "từ quý IV/2026 đến hết năm 2028");
}

TEST(Deadlines, AveragesAndNamesOfProgrammesAreNone) {
  for (const char* words :
       {"Năng suất bình quân hằng năm đạt 60 tạ.", "Tổng kết Đề án sữa học đường đến năm 2026 (Đề án).",
        "Triển khai Chiến lược chăn nuôi đến năm 2035, tầm nhìn đến năm 2045, phù hợp thực tế."})
    EXPECT_TRUE(deadlinesOf("Phòng, chống dịch bệnh năm 2026", words).empty()) << words;
}

TEST(Deadlines, WhatOnlyDescribesIsNone) {
  for (const char* words : {"hỗ trợ người hưởng trợ cấp xã hội hằng tháng", "xếp loại công chức, viên chức hằng năm",
                            "giảm tỷ lệ nhập viện lại trong vòng 30 ngày dưới 6%",
                            "số liệu tính từ ngày 15/12 năm trước đến ngày 14/6 của kỳ báo cáo"})
    EXPECT_TRUE(deadlinesOf("Phòng bệnh năm 2026", std::string("Rà soát, ") + words + ".").empty()) << words;
}

TEST(Deadlines, AYearBesideAFigureIsWhenItIsReached) {
  const auto yearsIn = [](const std::string& statement) {
    std::vector<std::string> years;
    for (const Deadline& deadline : deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", statement))
      years.push_back(deadline.text + " " + deadline.due.value_or(""));
    return years;
  };
  using Years = std::vector<std::string>;
  EXPECT_EQ(yearsIn("Tỷ lệ mắc bệnh năm 2028 giảm xuống còn 2%."), Years{"năm 2028 2028-12-31"});
  EXPECT_EQ(yearsIn("Giảm 10% số ca mắc bệnh năm 2027 và 20% vào năm 2030."),
            (Years{"năm 2027 2027-12-31", "vào năm 2030 2030-12-31"}));
  EXPECT_EQ(yearsIn("Tỷ lệ mắc bệnh năm 2024 giảm còn 5%."), Years{});
  EXPECT_EQ(yearsIn("Rà soát kế hoạch năm 2027 và 12 lớp tập huấn."), Years{});
}

TEST(Deadlines, AHeadingMayTellAPartOfThePlansYears) {
  static const Engine engine =
      testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  const auto found = testing_support::recordsOf(engine,
                                                "KẾ HOẠCH\nPhòng bệnh giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n"
                                                "1. Chỉ tiêu giai đoạn 2027 - 2028\n- 100% xã có trạm y tế.\n"
                                                "2. Chỉ tiêu giai đoạn 2026 - 2030\n- 100% xã có bác sĩ.\n")
                         .deadlines;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].start, "2027-01-01");
  EXPECT_EQ(found[0].due, "2028-12-31");
}

TEST(Deadlines, MonthsMayBeBareNumbers) {
  const auto span = deadlinesOf("Phòng bệnh năm 2026", "Trong tháng 3, 4 tổ chức ra quân tổng vệ sinh.");
  ASSERT_EQ(span.size(), 1U);
  EXPECT_EQ(span[0].start, "2026-03-01");
  EXPECT_EQ(span[0].due, "2026-04-30");
  EXPECT_EQ(deadlinesOf("Phòng bệnh năm 2026", "Kiểm tra vào tháng 3, 6, 9.").size(), 3U);
  EXPECT_EQ(deadlinesOf("Phòng bệnh năm 2026", "Trong tháng 3, 04 xã tổ chức ra quân.").size(), 1U);
}

TEST(Deadlines, ASpanMayStandInBracketsAndEndWithToi) {
  const auto found =
      deadlinesOf("Phòng bệnh giai đoạn 2026 - 2030", "Đào tạo nhân viên (từ quý IV/2026 tới hết năm 2028).");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "từ quý IV/2026 tới hết năm 2028");
  EXPECT_EQ(found[0].start, "2026-10-01");
  EXPECT_EQ(found[0].due, "2028-12-31");
}

TEST(Deadlines, TheNextYearIsTheLastDaysAlone) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Báo cáo kết quả trước 05/7 và 05/01 năm sau.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].due, "2026-07-04");
  EXPECT_EQ(found[1].due, "2027-01-04");
}

TEST(Deadlines, TheFirstOfAMonthEndsInThePlansPeriod) {
  const auto found = deadlinesOf("Phòng bệnh năm 2026", "Gửi danh sách trước ngày 01 hằng tháng.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].due, "2026-01-31");
}

TEST(Deadlines, AReportsNameTellsTheRhythmOfItsDay) {
  const auto found =
      deadlinesOf("Phòng bệnh năm 2026", "Gửi báo cáo tháng (trước ngày 20), báo cáo năm (trước ngày 15/12).");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rrule, "FREQ=MONTHLY");
  EXPECT_EQ(found[0].due, "2026-01-19");
  EXPECT_EQ(found[1].due, "2026-12-14");
}

TEST(Deadlines, AreTakenFromHeadingsThatNameADay) {
  static const Engine engine =
      testing_support::engineWith({doichieu_create_extract_header, doichieu_create_extract_deadlines});
  const auto found =
      testing_support::recordsOf(engine,
                                 "KẾ HOẠCH\nPhòng, chống dịch bệnh năm 2026\n\nI. NHIỆM VỤ\n"
                                 "1. Ký cam kết (xong trước ngày 30/4)\n- Phát mẫu cam kết đến từng hộ.\n"
                                 "2. Nhiệm vụ đến năm 2030\n- Tuyên truyền trên loa.\n")
          .deadlines;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].due, "2026-04-29");
  EXPECT_EQ(found[0].section, "I.1");
}

}  // namespace
}  // namespace doichieu
