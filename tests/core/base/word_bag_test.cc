#include "base/word_bag.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(WordBag, WordsCountAsOftenAsBothHaveThem) {
  const WordBag a = {{"xã", 2}, {"phường", 1}}, b = {{"xã", 1}, {"huyện", 1}};
  EXPECT_DOUBLE_EQ(wordF1(a, b), 2.0 * 1 / 5);
  EXPECT_DOUBLE_EQ(wordF1(a, a), 1);
}

TEST(WordBag, NothingHasNothingInCommon) {
  EXPECT_DOUBLE_EQ(wordF1({}, {{"xã", 1}}), 0);
  EXPECT_DOUBLE_EQ(wordF1({}, {}), 0);
}

}  // namespace
}  // namespace doichieu
