#include "ghosts.h"

#include <gtest/gtest.h>

namespace doichieu::ocr {
namespace {

ReadWord word(const char* text, const PixelBox& box, float confidence) {
  ReadWord made;
  made.text = text;
  made.box = box;
  made.confidence = confidence;
  return made;
}

TEST(Ghosts, MarksThatWereReadOnceMoreGo) {
  std::vector<ReadWord> words = {word("SA", {40, 0, 60, 6}, 0.38F), word("Nhiệm", {0, 0, 90, 30}, 0.96F),
                                 word("vụ", {100, 8, 135, 32}, 0.96F)};
  EXPECT_TRUE(haveGhosts(words));
  dropGhosts(words);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].text, "Nhiệm");
  EXPECT_FALSE(haveGhosts(words));
}

TEST(Ghosts, MarksOfTwoWordsGo) {
  std::vector<ReadWord> words = {word("-", {45, 0, 97, 6}, 0.45F), word("chủ", {0, 0, 56, 24}, 0.96F),
                                 word("trì", {66, 4, 99, 24}, 0.96F)};
  dropGhosts(words);
  EXPECT_EQ(words.size(), 2U);
}

TEST(Ghosts, DirtGoes) {
  std::vector<ReadWord> words = {word("l", {10, 10, 14, 11}, 0), word("5,0", {40, 0, 80, 25}, 0.95F)};
  dropGhosts(words);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].text, "5,0");
}

TEST(Ghosts, DashesBetweenWordsAndSureWordsStay) {
  std::vector<ReadWord> words = {word("12", {0, 0, 30, 24}, 0.9F), word("-", {38, 12, 48, 15}, 0.5F),
                                 word("13", {56, 0, 86, 24}, 0.9F), word("(1)", {60, 0, 80, 10}, 0.95F)};
  dropGhosts(words);
  EXPECT_EQ(words.size(), 4U);
}

}  // namespace
}  // namespace doichieu::ocr
