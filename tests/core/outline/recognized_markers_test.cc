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

TEST(RecognizedMarkers, TypedTextStaysAsItIs) {
  const std::vector<std::string> lines = {"HI. TỔ CHỨC", "~ Tăng cường", "II. NHIỆM VỤ", "II. GIẢI PHÁP", "1, Công an"};
  EXPECT_EQ(repaired(lines, 1), lines);
}

}  // namespace
}  // namespace doichieu
