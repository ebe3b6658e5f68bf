#include "strokes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

/// A page of regular lines above and bold ones below, each half one "word".
TEST(Strokes, BoldWordsAreToldByTheWidthOfTheirStrokes) {
  const make_scans::Image regular = printed(sampleText()), bold = printed(sampleText(), 200, 14, true);
  make_scans::Image page(regular.width, regular.height * 2, 1, 200);
  std::copy(regular.pixels.begin(), regular.pixels.end(), page.pixels.begin());
  std::copy(bold.pixels.begin(), bold.pixels.end(), page.row(regular.height));
  std::vector<ReadWord> words(3);
  words[0].box = {0, 0, page.width, regular.height / 2};
  words[1].box = {0, regular.height / 2, page.width, regular.height};
  words[2].box = {0, regular.height, page.width, page.height};
  markBold(*pixOf(page), words);
  EXPECT_FALSE(words[0].bold);
  EXPECT_FALSE(words[1].bold);
  EXPECT_TRUE(words[2].bold);
}

TEST(Strokes, TooLittleInkIsNotBold) {
  std::vector<ReadWord> words(1);
  words[0].box = {10, 10, 20, 20};
  markBold(*pixOf(make_scans::Image(50, 50, 1, 200)), words);
  EXPECT_FALSE(words[0].bold);
}

}  // namespace
}  // namespace doichieu::ocr
