#include "ingest/progress_meter.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

using namespace std::chrono_literals;

const ProgressMeter::Clock::time_point kStart{};

TEST(ProgressMeter, NothingIsPromisedBeforeTheFirstPage) {
  ProgressMeter meter;
  meter.begin(10, kStart);
  const IngestProgress progress = meter.at(kStart + 5s);
  EXPECT_EQ(progress.documents, 10);
  EXPECT_EQ(progress.remaining, std::nullopt);
  EXPECT_EQ(progress.pagesPerMinute, 0);
  EXPECT_FALSE(progress.pagesKnown);
}

TEST(ProgressMeter, UnopenedDocumentsCountAsLongAsTheOthers) {
  ProgressMeter meter;
  meter.begin(3, kStart);
  meter.opened(8, 0);
  meter.opened(4, 0);
  for (int i = 0; i < 6; ++i) meter.pageRead("/x");
  const IngestProgress progress = meter.at(kStart + 60s);
  EXPECT_EQ(progress.pages, 18);
  EXPECT_EQ(progress.pagesDone, 6);
  EXPECT_EQ(progress.pagesPerMinute, 6);
  EXPECT_EQ(progress.remaining, 120s);
  EXPECT_EQ(progress.current, "/x");
}

TEST(ProgressMeter, ReusedPagesAreDoneButSayNothingOfTheSpeed) {
  ProgressMeter meter;
  meter.begin(1, kStart);
  meter.opened(100, 90);
  for (int i = 0; i < 5; ++i) meter.pageRead("/x");
  const IngestProgress progress = meter.at(kStart + 10s);
  EXPECT_EQ(progress.pagesDone, 95);
  EXPECT_EQ(progress.remaining, 10s);
  EXPECT_TRUE(progress.pagesKnown);
}

TEST(ProgressMeter, DocumentsThatNeedNoReadingAreNotWaitedFor) {
  ProgressMeter meter;
  meter.begin(2, kStart);
  meter.settled(false);
  meter.opened(2, 0);
  meter.pageRead("/x");
  meter.pagesDropped(1);
  meter.settled(true);
  const IngestProgress progress = meter.at(kStart + 1s);
  EXPECT_EQ(progress.documentsDone, 2);
  EXPECT_EQ(progress.pages, 1);
  EXPECT_EQ(progress.remaining, 0s);
}

}  // namespace
}  // namespace doichieu
