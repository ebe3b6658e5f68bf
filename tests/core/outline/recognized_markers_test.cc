#include "outline/recognized_markers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace doichieu {
namespace {

using ::testing::ElementsAre;

const RecognizedMarkers& markers() {
  static const RecognizedMarkers shared = RecognizedMarkers::load(std::string(DOICHIEU_SOURCE_DIR) + "/config");
  return shared;
}

std::vector<std::string> repaired(const std::vector<std::string>& lines, float confidence) {
  SourceText text;
  for (const std::string& words : lines) {
    SourceLine line;
    line.text = words;
    line.pieces.push_back({.span = {0, words.size()}, .box = {}, .confidence = confidence});
    text.flow.push_back({.line = static_cast<int>(text.lines.size())});
    text.lines.push_back(line);
  }
  markers().repair(text);
  std::vector<std::string> out;
  for (const SourceLine& line : text.lines) {
    EXPECT_EQ(line.pieces.back().span.end, line.text.size());
    out.push_back(line.text);
  }
  return out;
}

TEST(RecognizedMarkers, Bullets) {
  EXPECT_THAT(repaired({"~ Tăng cường kiểm tra", "~- Phối hợp", "~ 5%"}, 0.8F),
              ElementsAre("- Tăng cường kiểm tra", "- Phối hợp", "~ 5%"));
}

TEST(RecognizedMarkers, RomanNumerals) {
  EXPECT_THAT(
      repaired({"I.MỤC TIÊU", "II. NHIỆM VỤ", "HI. TỔ CHỨC THỰC HIỆN", "1V. KINH PHÍ THỰC HIỆN", "Y. BÁO CÁO KẾT QUẢ"},
               0.8F),
      ElementsAre("I.MỤC TIÊU", "II. NHIỆM VỤ", "III. TỔ CHỨC THỰC HIỆN", "IV. KINH PHÍ THỰC HIỆN",
                  "V. BÁO CÁO KẾT QUẢ"));
}

TEST(RecognizedMarkers, ALostFullStopIsPutBackWhereTheNumeralGoesOn) {
  EXPECT_THAT(repaired({"I. ĐẶC ĐIỂM", "II MỤC TIÊU, CHỈ TIÊU", "II NHIỆM VỤ", "IV. KINH PHÍ"}, 0.8F),
              ElementsAre("I. ĐẶC ĐIỂM", "II. MỤC TIÊU, CHỈ TIÊU", "III. NHIỆM VỤ", "IV. KINH PHÍ"));
  EXPECT_THAT(repaired({"I. ĐẶC ĐIỂM", "V MỤC TIÊU, CHỈ TIÊU"}, 0.8F),
              ElementsAre("I. ĐẶC ĐIỂM", "V MỤC TIÊU, CHỈ TIÊU"));
}

TEST(RecognizedMarkers, LostStrokeIsKnownByTheGap) {
  EXPECT_THAT(repaired({"I. MỤC TIÊU", "II. NHIỆM VỤ", "II. GIẢI PHÁP", "IV. KINH PHÍ"}, 0.8F),
              ElementsAre("I. MỤC TIÊU", "II. NHIỆM VỤ", "III. GIẢI PHÁP", "IV. KINH PHÍ"));
  EXPECT_THAT(repaired({"I. MỤC TIÊU", "II. NHIỆM VỤ", "II. GIẢI PHÁP", "III. KINH PHÍ"}, 0.8F),
              ElementsAre("I. MỤC TIÊU", "II. NHIỆM VỤ", "II. GIẢI PHÁP", "III. KINH PHÍ"));
}

TEST(RecognizedMarkers, NumbersThatAreExpected) {
  EXPECT_THAT(repaired({"l. Công an xã", "2. Trạm Y tế", "3, Các thôn", "9, Sở Y tế"}, 0.8F),
              ElementsAre("1. Công an xã", "2. Trạm Y tế", "3. Các thôn", "9, Sở Y tế"));
}

/// The first column of a table after repair; rows whose ordinal is followed by "*" hold the name of a group only.
std::vector<std::string> repairedOrdinals(const std::vector<std::string>& column, float confidence) {
  SourceText text;
  SourceTable table{.rows = static_cast<int>(column.size()), .columns = 3, .cells = {}};
  const auto put = [&](int row, int place, const std::string& words) {
    SourceLine line;
    line.text = words;
    line.pieces.push_back({.span = {0, words.size()}, .box = {}, .confidence = confidence});
    table.cells.push_back({.row = row, .column = place, .lines = {static_cast<int>(text.lines.size())}});
    text.lines.push_back(line);
  };
  for (std::size_t r = 0; r < column.size(); ++r) {
    const bool group = column[r].ends_with('*');
    put(static_cast<int>(r), 0, group ? column[r].substr(0, column[r].size() - 1) : column[r]);
    put(static_cast<int>(r), 1, "Nhiệm vụ");
    if (!group) put(static_cast<int>(r), 2, "Sở Y tế");
  }
  text.tables.push_back(table);
  text.flow.push_back({.table = 0});
  markers().repair(text);
  std::vector<std::string> out;
  for (const SourceCell& cell : text.tables[0].cells)
    if (cell.column == 0) out.push_back(text.lines[static_cast<std::size_t>(cell.lines[0])].text);
  return out;
}

TEST(RecognizedMarkers, OrdinalsOfTablesGoOn) {
  EXPECT_THAT(repairedOrdinals({"1*", "1", "2", "H*", "3", "+®", "5 _", "II*", "œ", "7", "+", "9"}, 0.8F),
              ElementsAre("I", "1", "2", "II", "3", "4", "5", "III", "6", "7", "8", "9"));
}

TEST(RecognizedMarkers, OtherOrdinalsOfTablesStay) {
  EXPECT_THAT(repairedOrdinals({"A*", "1", "2", "-", "-", "3", "B*", "a", "7"}, 0.8F),
              ElementsAre("A", "1", "2", "-", "-", "3", "B", "a", "7"));
  EXPECT_THAT(repairedOrdinals({"1*", "1", "H*", "+®"}, 1), ElementsAre("1", "1", "H", "+®"));
}

TEST(RecognizedMarkers, TypedTextStaysAsItIs) {
  const std::vector<std::string> lines = {"HI. TỔ CHỨC", "~ Tăng cường", "II. NHIỆM VỤ", "II. GIẢI PHÁP", "1, Công an"};
  EXPECT_EQ(repaired(lines, 1), lines);
}

}  // namespace
}  // namespace doichieu
