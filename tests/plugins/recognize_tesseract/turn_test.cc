#include "turn.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "degrade/degrade.h"
#include "level.h"
#include "printed_page.h"

namespace doichieu::ocr {
namespace {

using namespace testing_support;

/// What is found for the page after it was turned clockwise by `degrees`.
Orientation found(const make_scans::Image& page, int degrees) {
  return findOrientation(*turned(pixOf(page), degrees));
}

bool considers(const Orientation& orientation, int degrees) {
  return orientation.degrees == degrees ||
         std::find(orientation.others.begin(), orientation.others.end(), degrees) != orientation.others.end();
}

TEST(Turn, AnUprightPageStaysWithoutDoubtOfItsLines) {
  const Orientation orientation = found(printed(sampleText()), 0);
  EXPECT_EQ(orientation.degrees, 0);
  EXPECT_FALSE(considers(orientation, 90));
  EXPECT_FALSE(considers(orientation, 270));
}

TEST(Turn, EveryTurnIsUndoneOrConsidered) {
  const make_scans::Image page = printed(sampleText());
  EXPECT_TRUE(considers(found(page, 90), 270));
  EXPECT_TRUE(considers(found(page, 180), 180));
  EXPECT_TRUE(considers(found(page, 270), 90));
}

TEST(Turn, APageThatIsTakenToStandOnItsHeadIsReadBothWaysInDoubt) {
  const Orientation orientation = found(printed(sampleText()), 180);
  EXPECT_TRUE(considers(orientation, 180));
  EXPECT_TRUE(considers(orientation, 0));
}

TEST(Turn, TellsLyingLinesFromStandingOnes) {
  const make_scans::Image page = printed(sampleText());
  EXPECT_EQ(found(page, 90).degrees % 180, 90);
  EXPECT_EQ(found(page, 270).degrees % 180, 90);
  EXPECT_EQ(found(page, 180).degrees % 180, 0);
}

TEST(Turn, ASidewaysPhotographIsAtLeastInDoubt) {
  make_scans::Rng rng(11);
  const make_scans::Image photo = make_scans::photograph(printed(sampleText()), rng);
  const PixPtr lying = turned(leveled(owned(pixConvertTo8(pixOf(photo).get(), 0))), 90);
  EXPECT_TRUE(considers(findOrientation(*lying), 270));
}

TEST(Turn, QuarterTurnsExchangeTheSides) {
  const PixPtr page = turned(pixOf(make_scans::Image(30, 20, 1, 100, 255)), 90);
  EXPECT_EQ(pixGetWidth(page.get()), 20);
  EXPECT_EQ(pixGetHeight(page.get()), 30);
}

}  // namespace
}  // namespace doichieu::ocr
