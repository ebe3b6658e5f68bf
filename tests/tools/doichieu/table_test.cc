// Answers as tables, JSON and CSV.
#include "table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace doichieu::cli {
namespace {

using testing::ElementsAre;

std::string printed(const Table& table, const std::string& format) {
  std::ostringstream out;
  print(table, format, out);
  return out.str();
}

TEST(Wrapped, BreaksAtBlanksByTheWidthOfLetters) {
  EXPECT_THAT(wrapped("Công an xã chủ trì", 10), ElementsAre("Công an xã", "chủ trì"));
  EXPECT_THAT(wrapped("", 10), ElementsAre(""));
}

TEST(Wrapped, BreaksLongWordsAtTheirJointsAndLosesNothing) {
  EXPECT_THAT(wrapped("drugs-van-ha-2024.stamp200.pdf", 18), ElementsAre("drugs-van-ha-2024.", "stamp200.pdf"));
  EXPECT_THAT(wrapped("mã 0123456789abcdef", 8), ElementsAre("mã", "01234567", "89abcdef"));
  EXPECT_THAT(wrapped("đườngdàinhất", 5), ElementsAre("đường", "dàinh", "ất"));
  EXPECT_THAT(wrapped("abc", 0), ElementsAre("a", "b", "c"));
}

TEST(Cut, ShowsThatSomethingIsMissing) {
  EXPECT_EQ(cut("trung tâm y tế", 14), "trung tâm y tế");
  EXPECT_EQ(cut("trung tâm y tế", 7), "trung…");
}

TEST(Table, IsAsWideAsItsText) {
  const Table table{{"Cấp", "Tên"}, {"level", "name"}, {{"xã", "Công an xã"}, {"tỉnh", ""}}};
  EXPECT_EQ(printed(table, "table"),
            "Cấp   Tên\n"
            "────  ──────────\n"
            "xã    Công an xã\n"
            "tỉnh\n");
}

TEST(Table, KeepsDatesWholeWhereTextCanGiveWay) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "từng từ ";
  const Table table{{"Hạn", "Nội dung"}, {"due", "text"}, {{"2026-03-31; 2030-12-31", text}}};
  const std::string out = printed(table, "table");
  EXPECT_NE(out.find("2026-03-31;"), std::string::npos) << out;
  EXPECT_NE(out.find("2030-12-31"), std::string::npos) << out;
}

TEST(Table, NamesItsKeysInCsvAndJson) {
  const Table table{{"Cấp", "Tên"}, {"level", "name"}, {{"xã", "Công an \"xã\", thôn"}}};
  EXPECT_EQ(printed(table, "csv"), "level,name\r\nxã,\"Công an \"\"xã\"\", thôn\"\r\n");
  EXPECT_EQ(nlohmann::json::parse(printed(table, "json")),
            nlohmann::json::parse(R"([{"level": "xã", "name": "Công an \"xã\", thôn"}])"));
}

}  // namespace
}  // namespace doichieu::cli
