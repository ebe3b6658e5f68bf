#include "plan/parser.h"

#include <gtest/gtest.h>

#include "error.h"
#include "sample_plan.h"

namespace doichieu::make_scans {
namespace {

struct BadPlan {
  const char* what;
  const char* source;
  const char* message;  ///< its beginning
};

void PrintTo(const BadPlan& plan, std::ostream* out) {
  *out << plan.what;
}

class BadPlanTest : public testing::TestWithParam<BadPlan> {};

TEST_P(BadPlanTest, NamesFileAndLine) {
  try {
    parsePlan(GetParam().source, "dir/bad.plan");
    FAIL() << "no error";
  } catch (const PlanError& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, std::string(GetParam().message).size()), GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, BadPlanTest,
    testing::Values(
        BadPlan{"Empty", "# nothing\n", "dir/bad.plan:2: the plan has no text"},
        BadPlan{"UnknownDirective", "one\n@tilte Two\n", "dir/bad.plan:2: unknown directive @tilte; known are"},
        BadPlan{"NotUtf8", "one\n\xff\n", "dir/bad.plan:2: the line is not UTF-8"},
        BadPlan{"NotComposed", "one\nhoa\xcc\x80\n", "dir/bad.plan:2: the line is not in Unicode normal form C"},
        BadPlan{"Twice", "@type A\n@type B\n", "dir/bad.plan:2: @type may stand only once"},
        BadPlan{"HeadAfterBody", "text\n@number 1\n", "dir/bad.plan:2: @number must stand before the body"},
        BadPlan{"HeadWithoutText", "@title\n", "dir/bad.plan:1: @title needs a text"},
        BadPlan{"TableNotClosed", "a\n@table 50 50\n| 1 | 2\n", "dir/bad.plan:2: @table has no @end"},
        BadPlan{"DirectiveInTable", "@table 50 50\n| 1 | 2\n@sign A\n", "dir/bad.plan:3: \"@sign A\" inside of @table"},
        BadPlan{"EmptyTable", "@table 50 50\n@end\n", "dir/bad.plan:1: the table has no rows"},
        BadPlan{"WidthsOff", "@table 50 40\n", "dir/bad.plan:1: column widths add up to 90"},
        BadPlan{"WidthNoNumber", "@table 50 x\n", "dir/bad.plan:1: column width \"x\" is not"},
        BadPlan{"TooFewCells", "@table 50 50\n| 1\n", "dir/bad.plan:2: the row has 1 cells, the table has 2 columns"},
        BadPlan{"TooManyCells", "@table 50 50\n| 1 | 2 | 3\n", "dir/bad.plan:2: the row has 3 cells"},
        BadPlan{"MergeWithNothing", "@table 50 50\n| ^ | 2\n", "dir/bad.plan:2: \"^\" has no cell above"},
        BadPlan{"MergeWithHeader", "@table 50 50\n|! A | B\n| ^ | 2\n", "dir/bad.plan:3: \"^\" has no cell above"},
        BadPlan{"TextAfterSpan", "@table 30 30 40\n| 1 |> 2 | 3\n",
                "dir/bad.plan:2: nothing may follow a cell that spans"},
        BadPlan{"LateHeader", "@table 50 50\n| 1 | 2\n|! A | B\n", "dir/bad.plan:3: a header row must stand before"},
        BadPlan{"RowOutside", "text\n| 1 | 2\n", "dir/bad.plan:2: a table row outside"},
        BadPlan{"NoRowInTable", "@table 50 50\ntext\n", "dir/bad.plan:2: a table row must begin with \"|\""},
        BadPlan{"EndWithoutBegin", "text\n@end\n", "dir/bad.plan:2: @end without"},
        BadPlan{"PointerWithoutAnnex", "text\n@pointer (x)\n", "dir/bad.plan:2: @pointer must follow @annex"},
        BadPlan{"HeadingWithoutSpace", "=I. A\n", "dir/bad.plan:1: a heading is written"}),
    [](const auto& test) { return test.param.what; });

const Table& secondTable(const Plan& plan) {
  const Table* last = nullptr;
  for (const Block& block : plan.blocks)
    if (const auto* table = std::get_if<Table>(&block)) last = table;
  return *last;
}

TEST(ParserTest, ReadsTheHead) {
  const Plan plan = samplePlan();
  EXPECT_EQ(plan.name, "sample");
  EXPECT_EQ(plan.letterhead.superiors, Lines{"UBND HUYỆN BA TRI"});
  EXPECT_EQ(plan.letterhead.issuer, (Lines{"ỦY BAN NHÂN DÂN", "XÃ BA TRI"}));
  EXPECT_EQ(plan.letterhead.number, "Số: 07/KH-UBND");
  EXPECT_EQ(plan.title, (Lines{"Phòng, chống đuối nước trẻ em", "năm 2024"}));
  EXPECT_EQ(plan.incomingStamp, (Lines{"CÔNG VĂN ĐẾN", "Số: 12"}));
}

TEST(ParserTest, APointerBelowTheTitleIsThePlansOwn) {
  const Plan plan =
      parsePlan("@type KẾ HOẠCH\n@title Cải cách\n@pointer (Kèm theo Quyết định số 5/QĐ-BXD)\nVăn bản\n", "a.plan");
  EXPECT_EQ(plan.pointer, "(Kèm theo Quyết định số 5/QĐ-BXD)");
}

TEST(ParserTest, TellsHeadingsFromBulletsFromText) {
  const Plan plan = samplePlan();
  using Kind = Paragraph::Kind;
  const std::vector<Kind> kinds = {Kind::kBody,     Kind::kBody,     Kind::kHeading1,
                                   Kind::kHeading2, Kind::kHeading3, Kind::kBullet};
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(std::get<Paragraph>(plan.blocks[i]).kind, kinds[i]) << i;
  EXPECT_EQ(std::get<Paragraph>(plan.blocks[4]).text, "1.1. Về bơi lội");
  EXPECT_EQ(std::get<Paragraph>(plan.blocks[5]).text, "- 85% trẻ em biết bơi.");
}

TEST(ParserTest, ReadsMergedCells) {
  const Plan plan = samplePlan();
  const Table& table = secondTable(plan);
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_TRUE(table.rows[0].header);
  ASSERT_EQ(table.rows[1].cells.size(), 2u);
  EXPECT_EQ(table.rows[1].cells[1].span, 2u);
  EXPECT_EQ(table.rows[1].cells[1].text, "Nhóm việc");
  EXPECT_TRUE(table.rows[3].cells[2].joinsAbove);
}

TEST(ParserTest, BreaksLinesInCellsButNotAddresses) {
  const Plan plan = parsePlan("@table 50 50\n| một // hai | https://a.vn\n@end\n", "x.plan");
  const Row& row = std::get<Table>(plan.blocks[0]).rows[0];
  EXPECT_EQ(row.cells[0].text, "một\nhai");
  EXPECT_EQ(row.cells[1].text, "https://a.vn");
}

TEST(ParserTest, KeepsRecipientsAndSignatureTogether) {
  const Plan plan = samplePlan();
  const Closing* closing = nullptr;
  for (const Block& block : plan.blocks)
    if (const auto* found = std::get_if<Closing>(&block)) closing = found;
  ASSERT_TRUE(closing);
  EXPECT_EQ(closing->recipients, (Lines{"- UBND huyện;", "- Lưu: VT."}));
  EXPECT_EQ(closing->signature, (Lines{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}));
  EXPECT_EQ(closing->signer, "Lê Văn Tám");
}

TEST(ParserTest, AFileThatIsNotThereIsNamed) {
  try {
    readPlan("no/such.plan");
    FAIL() << "no error";
  } catch (const RenderError& error) {
    EXPECT_STREQ(error.what(), "no/such.plan: cannot be opened for reading");
  }
}

}  // namespace
}  // namespace doichieu::make_scans
