#include "word_boxes.h"

#include <gtest/gtest.h>

namespace doichieu::ocr {
namespace {

lines::LineWord word(std::vector<int> borders) {
  lines::LineWord made;
  made.borders = std::move(borders);
  return made;
}

void expectBox(const PixelBox& box, int x0, int y0, int x1, int y1) {
  EXPECT_EQ(box.x0, x0);
  EXPECT_EQ(box.y0, y0);
  EXPECT_EQ(box.x1, x1);
  EXPECT_EQ(box.y1, y1);
}

/// Two words of two letters each, at 3 pixels a place; the picture begins at 100.
class WordBoxesTest : public testing::Test {
 protected:
  WordBoxesTest() {
    stretch.box = {100, 50, 220, 90};
    reading.pixelsAPlace = 3;
    reading.words = {word({1, 6, 12}), word({15, 22, 30})};
  }
  PageStretch stretch;
  lines::Reading reading;
};

TEST_F(WordBoxesTest, AreThoseOfTheShapesBetweenTheBorders) {
  stretch.shapes = {{104, 60, 116, 80}, {119, 55, 135, 80}, {148, 60, 160, 85}, {170, 60, 188, 80}};
  const std::vector<PixelBox> boxes = wordBoxes(reading, stretch);
  ASSERT_EQ(boxes.size(), 2U);
  expectBox(boxes[0], 104, 55, 135, 80);
  expectBox(boxes[1], 148, 60, 188, 85);
}

TEST_F(WordBoxesTest, LettersWithoutAShapeTakeTheirPlaceInTheLine) {
  stretch.shapes = {{104, 60, 135, 80}};  // both letters of the first word touch
  const std::vector<PixelBox> boxes = wordBoxes(reading, stretch);
  ASSERT_EQ(boxes.size(), 2U);
  expectBox(boxes[1], 145, 50, 190, 90);
}

TEST_F(WordBoxesTest, WordsOfTheLayoutSayWhereTheyEnd) {
  stretch.shapes = {{104, 60, 116, 80}, {119, 55, 140, 80}, {148, 60, 160, 85}, {170, 60, 188, 80}};
  stretch.words = {{104, 55, 140, 80}, {148, 60, 188, 85}};  // the network ends the first at 136
  expectBox(wordBoxes(reading, stretch)[0], 104, 55, 140, 80);
}

TEST_F(WordBoxesTest, NoWordsNoBoxes) {
  reading.words.clear();
  EXPECT_TRUE(wordBoxes(reading, stretch).empty());
}

}  // namespace
}  // namespace doichieu::ocr
