// Tables and lists of config/: what is read, and how a fault is told.
#include "doichieu/rules/table_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "doichieu/base/error.h"
#include "support/document_file.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::ThrowsMessage;

TableFile tableOf(const std::string& content) {
  return TableFile::load(testing::DocumentFile(content, ".tsv").path());
}

TEST(TableFile, ReadsRowsByColumn) {
  const TableFile table = tableOf("# source: a decree\nname\tshare\n\ncông an\t 0.5 \r\ny tế\n");
  EXPECT_THAT(table.columns(), ElementsAre("name", "share"));
  ASSERT_EQ(table.rows().size(), 2U);
  EXPECT_EQ(table.rows()[0].line, 4);
  EXPECT_THAT(table.rows()[0].cells, ElementsAre("công an", "0.5"));
  EXPECT_THAT(table.rows()[1].cells, ElementsAre("y tế", "")) << "a missing cell is empty";
  EXPECT_EQ(table.column("share"), 1U);
}

TEST(TableFile, TellsWhatIsWrongAndWhere) {
  EXPECT_THAT([] { tableOf("a\tb\n1\t2\t3\n"); }, ThrowsMessage<ConfigError>(HasSubstr(".tsv:2: has 3 cells")));
  EXPECT_THAT([] { tableOf("# nothing else\n"); }, ThrowsMessage<ConfigError>(HasSubstr("names no columns")));
  EXPECT_THAT([] { tableOf("a\ne\xCC\x81\n"); },
              ThrowsMessage<ConfigError>(HasSubstr(".tsv:2: not UTF-8 in normalization form C")));
  EXPECT_THAT([] { (void)tableOf("a\n1\n").column("b"); }, ThrowsMessage<ConfigError>(HasSubstr("no column \"b\"")));
  EXPECT_THAT([] { TableFile::load("/nowhere/a.tsv"); },
              ThrowsMessage<ConfigError>(HasSubstr("/nowhere/a.tsv: cannot be read")));
}

TEST(TableFile, ReadsNumbersAndProbabilities) {
  const TableFile table = tableOf("what\tvalue\na\t-3\nb\t0.25\nc\t1\n");
  EXPECT_DOUBLE_EQ(table.number(table.rows()[0], 1), -3);
  EXPECT_DOUBLE_EQ(table.probability(table.rows()[1], 1), 0.25);
  EXPECT_DOUBLE_EQ(table.probability(table.rows()[2], 1), 1);
  EXPECT_THAT([&] { (void)table.probability(table.rows()[0], 1); },
              ThrowsMessage<ConfigError>(HasSubstr(".tsv:2: value: -3 is not between 0 and 1")));
}

TEST(TableFile, RefusesWhatIsNoNumber) {
  for (const char* cell : {"", "much", "1x", "0,5", "nan", "inf", "1e999"}) {
    const TableFile table = tableOf(std::string("what\tvalue\na\t") + cell + "\n");
    EXPECT_THAT([&] { (void)table.number(table.rows()[0], 1); },
                ThrowsMessage<ConfigError>(HasSubstr(".tsv:2: value: ")))
        << cell;
  }
}

TEST(Probabilities, AreThoseOfKnownNames) {
  const testing::DocumentFile file("kind\tprobability\nrow\t0.9\nmy.rule\t0.5\n", ".tsv");
  const std::array<std::string_view, 1> required = {"row"};
  const auto isRule = [](std::string_view name) { return name == "my.rule"; };
  EXPECT_THAT(loadProbabilities(file.path(), "kind", required, isRule),
              ElementsAre(Pair("my.rule", 0.5), Pair("row", 0.9)));
  EXPECT_THAT([&] { loadProbabilities(file.path(), "kind", required); },
              ThrowsMessage<ConfigError>(HasSubstr(".tsv:3: unknown kind \"my.rule\"")));
  const std::array<std::string_view, 2> more = {"row", "item"};
  EXPECT_THAT([&] { loadProbabilities(file.path(), "kind", more, isRule); },
              ThrowsMessage<ConfigError>(HasSubstr("no probability for \"item\"")));
}

TEST(List, HasOneEntryALine) {
  const testing::DocumentFile file("# words\n và \n\n, và\n", ".txt");
  EXPECT_THAT(loadList(file.path()), ElementsAre("và", ", và"));
}

}  // namespace
}  // namespace doichieu
