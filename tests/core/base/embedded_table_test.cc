#include "base/embedded_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"

namespace doichieu::embedded {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

constexpr Table kTable{"config/text/sample.tsv",
                       "# words\nword\tkind\tvalue\n\nba\tunit\t3\n# more\nrest\nbốn\tunit\tfour"};

TEST(EmbeddedTable, RowsKnowTheirLineAndHaveACellForEachColumn) {
  std::vector<Row> rows;
  forEachRow(kTable, [&](const Row& row) { rows.push_back(row); });
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].line, 4);
  EXPECT_THAT(rows[0].cells, ElementsAre("ba", "unit", "3"));
  EXPECT_EQ(rows[1].line, 6);
  EXPECT_THAT(rows[1].cells, ElementsAre("rest", "", ""));
}

TEST(EmbeddedTable, NumbersAreCheckedWithFileAndLine) {
  std::vector<Row> rows;
  forEachRow(kTable, [&](const Row& row) { rows.push_back(row); });
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(wholeNumber(kTable, rows[0], 2), 3);
  EXPECT_THAT([&] { wholeNumber(kTable, rows[2], 2); },
              ThrowsMessage<ConfigError>(HasSubstr("config/text/sample.tsv:7: \"four\"")));
}

}  // namespace
}  // namespace doichieu::embedded
