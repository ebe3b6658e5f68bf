// Dates and titles of what is cited.
#include <gtest/gtest.h>

#include "references_of.h"

namespace doichieu {
namespace {

LegalReference first(const std::string& sentence, std::size_t of) {
  const auto found = testing_support::citedIn(sentence);
  EXPECT_EQ(found.size(), of) << sentence;
  return found.empty() ? LegalReference() : found.front();
}

LegalReference only(const std::string& sentence) {
  return first(sentence, 1);
}

std::string dateIn(const std::string& after) {
  return only("Theo Quyết định số 5/QĐ-BYT " + after + ".").date.value_or("(null)");
}
std::string titleIn(const std::string& after, std::size_t of = 1) {
  return first("Theo Quyết định số 5/QĐ-BYT " + after, of).title.value_or("(null)");
}

TEST(CitedDates, OfEveryForm) {
  EXPECT_EQ(dateIn("ngày 02/01/2024"), "2024-01-02");
  EXPECT_EQ(dateIn(", ngày 02-01-2024"), "2024-01-02");
  EXPECT_EQ(dateIn("ngày 2.1.2024"), "2024-01-02");
  EXPECT_EQ(dateIn("ngày 02 tháng 01 năm 2024"), "2024-01-02");
  EXPECT_EQ(dateIn("ngày 02 tháng tư năm 2003"), "2003-04-02");
  EXPECT_EQ(dateIn("tháng 9/2021"), "2021-09");
  EXPECT_EQ(dateIn("năm 2021"), "2021");
  EXPECT_EQ(dateIn("ngày 02/01/20 24"), "2024-01-02");
  EXPECT_EQ(dateIn("của Bộ Y tế"), "(null)");
}

TEST(CitedDates, WithBlanksAreAsPreciseAsTheyAre) {
  const auto torn = only("Theo Quyết định số 5/QĐ-BYT ngày     tháng 3 năm 2024.");
  EXPECT_EQ(torn.date, "2024-03");
  EXPECT_EQ(torn.flags, std::vector<std::string>{"reference.date_blank"});
}

TEST(CitedDates, ThatCannotBeAreFlagged) {
  const auto wrong = only("Theo Quyết định số 5/QĐ-BYT ngày 31/6/2023 của Bộ Y tế.");
  EXPECT_EQ(wrong.date, std::nullopt);
  EXPECT_EQ(wrong.flags, std::vector<std::string>{"reference.date_impossible"});
  EXPECT_EQ(wrong.issuer, "Bộ Y tế");
}

TEST(CitedTitles, LoseTheWordsThatIntroduceThem) {
  EXPECT_EQ(titleIn("của Bộ Y tế về việc giám sát dịch tả."), "giám sát dịch tả");
  EXPECT_EQ(titleIn("về giám sát dịch tả; các thôn thực hiện."), "giám sát dịch tả");
  EXPECT_EQ(titleIn("của Bộ Y tế ban hành hướng dẫn giám sát."), "ban hành hướng dẫn giám sát");
  EXPECT_EQ(titleIn("của Bộ Y tế triển khai công tác giám sát."), "triển khai công tác giám sát");
}

TEST(CitedTitles, EndBeforeTheMainClause) {
  EXPECT_EQ(titleIn("về giám sát dịch tả, lỵ, thương hàn năm 2024, UBND xã xây dựng kế hoạch."),
            "giám sát dịch tả, lỵ, thương hàn năm 2024");
  EXPECT_EQ(titleIn("về giám sát dịch tả và các văn bản có liên quan."), "giám sát dịch tả");
  EXPECT_EQ(titleIn("về giám sát dịch tả (sau đây gọi là Hướng dẫn)."), "giám sát dịch tả");
}

TEST(CitedTitles, EndBeforeWhatIsNoPartOfThem) {
  EXPECT_EQ(titleIn("về giám sát dịch tả tại Thông báo số 6/TB-SYT.", 2), "giám sát dịch tả");
  EXPECT_EQ(titleIn("về giám sát dịch tả và căn cứ tình hình địa phương."), "giám sát dịch tả");
  EXPECT_EQ(titleIn("về giám sát dịch tả, trường Mầm non Hoa Lan xây dựng kế hoạch."), "giám sát dịch tả");
  EXPECT_EQ(titleIn("phê duyệt Đề án giám sát giai đoạn 2021-2025”."), "phê duyệt Đề án giám sát giai đoạn 2021-2025");
}

TEST(CitedTitles, GoOnBehindTheYearsOfAPhase) {
  EXPECT_EQ(titleIn("phê duyệt Đề án giám sát, giai đoạn I: từ năm 2021 đến năm 2025; các thôn thực hiện."),
            "phê duyệt Đề án giám sát, giai đoạn I: từ năm 2021 đến năm 2025");
}

TEST(CitedTitles, KeepMarksInsideQuotes) {
  EXPECT_EQ(titleIn("phê duyệt “Đề án A; giai đoạn B” trong toàn quốc."),
            "phê duyệt “Đề án A; giai đoạn B” trong toàn quốc");
}

}  // namespace
}  // namespace doichieu
