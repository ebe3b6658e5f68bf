#include "doichieu/text/dates.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(IsoDate, IsAsPreciseAsTheParts) {
  EXPECT_EQ(isoDate("15", "3", "2023"), "2023-03-15");
  EXPECT_EQ(isoDate("05", "02", "2024"), "2024-02-05");
  EXPECT_EQ(isoDate("", "3", "2023"), "2023-03");
  EXPECT_EQ(isoDate("", "", "2023"), "2023");
}

TEST(IsoDate, ReadsWordsAndTornDigits) {
  EXPECT_EQ(isoDate("1", "tư", "2023"), "2023-04-01");
  EXPECT_EQ(isoDate("1 5", "mười hai", "20 23"), "2023-12-15");
  EXPECT_EQ(isoDate("9", "3", "23"), "2023-03-09");
  EXPECT_EQ(isoDate("14", "7", "93"), "1993-07-14");
}

TEST(IsoDate, RefusesDaysThatAreNot) {
  EXPECT_EQ(isoDate("31", "6", "2023"), std::nullopt);
  EXPECT_EQ(isoDate("29", "2", "2023"), std::nullopt);
  EXPECT_EQ(isoDate("1", "13", "2023"), std::nullopt);
  EXPECT_EQ(isoDate("1", "", "2023"), std::nullopt);
  EXPECT_EQ(isoDate("1", "3", ""), std::nullopt);
}

TEST(IsoDate, DatesOfAnyPrecisionHaveAFirstAndALastDay) {
  EXPECT_EQ(firstDayOf("2026"), "2026-01-01");
  EXPECT_EQ(lastDayOf("2026"), "2026-12-31");
  EXPECT_EQ(lastDayOf("2024-02"), "2024-02-29");
  EXPECT_EQ(lastDayOf("2023-02"), "2023-02-28");
  EXPECT_EQ(firstDayOf("2024-02"), "2024-02-01");
  for (const char* asItIs : {"", "2024-06-16", "2024-13", "soon"}) {
    EXPECT_EQ(lastDayOf(asItIs), asItIs);
  }
}

}  // namespace
}  // namespace doichieu
