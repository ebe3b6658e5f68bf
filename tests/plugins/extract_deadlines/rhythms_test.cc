// Rhythms in words (config/deadlines/rhythms.tsv), and what is wrong in the words around them.
#include "rhythms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "support/program.h"

namespace doichieu::deadlines {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

TEST(Rhythms, ChainsAreJoinedShortestFirst) {
  const Rhythms rhythms = Rhythms::load(kConfig);
  EXPECT_EQ(rhythms.rule("hằng tháng"), "FREQ=MONTHLY");
  EXPECT_EQ(rhythms.rule("năm và định kỳ 06 tháng"), "FREQ=MONTHLY;INTERVAL=6; FREQ=YEARLY");
  EXPECT_EQ(rhythms.rule("Cuối mỗi quý hoặc cả năm"), "FREQ=MONTHLY;INTERVAL=3; FREQ=YEARLY");
  EXPECT_EQ(rhythms.rule("hằng thế kỷ"), "");
}

TEST(Rhythms, AmountsMakeIntervals) {
  const Rhythms rhythms = Rhythms::load(kConfig);
  EXPECT_EQ(rhythms.every(2, "giờ"), "FREQ=HOURLY;INTERVAL=2");
  EXPECT_EQ(rhythms.every(1, "tuần"), "FREQ=WEEKLY");
  EXPECT_EQ(rhythms.every(5, "quý"), "");
}

TEST(Rhythms, FaultsInWordsNameTheirLine) {
  testing_support::Folder config;
  std::filesystem::create_directories(config.path() / "deadlines");
  config.write("deadlines/rhythms.tsv", "phrase\trule\nnăm\tFREQ=YEARLY\n");
  config.write("deadlines/rhythm_words.tsv", "word\tplace\nhằng\tbefore\nvà\tamong\n");
  EXPECT_THAT([&] { Rhythms::load(config.path()); }, ThrowsMessage<ConfigError>(HasSubstr("rhythm_words.tsv:3")));
}

}  // namespace
}  // namespace doichieu::deadlines
