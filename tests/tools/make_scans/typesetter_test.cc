#include "typeset/typesetter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "decree_words.h"
#include "error.h"
#include "plan/parser.h"
#include "sample_plan.h"
#include "text/printed_text.h"
#include "typeset/fonts.h"

namespace doichieu::make_scans {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> linesOf(const Page& page) {
  std::vector<std::string> lines;
  for (const TextLine& line : page.lines)
    if (!line.text.empty()) lines.push_back(line.text);
  return lines;
}

std::vector<Page> set(const std::string& source) {
  return typeset(parsePlan(source, "test.plan"), Style{.family = "Tinos"});
}

std::string paragraphs(int count, const std::string& text) {
  std::string source;
  for (int i = 0; i < count; ++i) source += text + "\n";
  return source;
}

std::string wordsOf(const std::string& text) {
  std::istringstream in(text);
  std::string joined;
  for (std::string word; in >> word;) joined += word + ' ';
  return joined;
}

TEST(TypesetterTest, LetterheadReadsLeftColumnThenRight) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  std::vector<std::string> lines = linesOf(pages[0]);
  lines.resize(12);
  EXPECT_THAT(lines, ElementsAre("Ký bởi: Ủy ban nhân dân xã Ba Tri", "Ngày ký: 05-02-2024 10:11:12 +07:00",
                                 "UBND HUYỆN BA TRI", "ỦY BAN NHÂN DÂN", "XÃ BA TRI", "Số: 07/KH-UBND",
                                 std::string(kStateName), std::string(kMotto), "Ba Tri, ngày 05 tháng 02 năm 2024",
                                 "KẾ HOẠCH", "Phòng, chống đuối nước trẻ em", "năm 2024"));
}

TEST(TypesetterTest, NumberAndPlaceShareABaseline) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  const std::vector<TextLine>& lines = pages[0].lines;
  EXPECT_NEAR(lines[5].baseline, lines[8].baseline, 1.0);
}

TEST(TypesetterTest, PrintsEveryWordOfTheBodyInOrder) {
  const std::string text =
      "- Giao Công an xã chủ trì, phối hợp với các thôn theo Kế hoạch số 255/KH-UBND thực hiện thường xuyên.";
  std::string body;
  for (const Page& page : set(paragraphs(60, text)))
    for (const TextLine& line : page.lines)
      if (line.role == LineRole::kBody) body += line.text + ' ';
  std::string expected = wordsOf(paragraphs(60, text));
  // A line may end after the hyphen of a symbol.
  const auto withoutSpaces = [](std::string s) {
    s.erase(std::remove(s.begin(), s.end(), ' '), s.end());
    return s;
  };
  EXPECT_EQ(withoutSpaces(body), withoutSpaces(expected));
}

TEST(TypesetterTest, NeverBreaksAfterASlash) {
  for (const Page& page : set(paragraphs(1, std::string(400, 'x') + " 255/KH-UBND") +
                              paragraphs(40, "a ab abc abcd 1/KH-UBND 22/2024/QH15")))
    for (const TextLine& line : page.lines) EXPECT_NE(line.text.back(), '/') << line.text;
}

TEST(TypesetterTest, NumbersPagesFromTheSecondAndAnnexesByThemselves) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  std::vector<std::string> numbers;
  for (const Page& page : pages)
    numbers.push_back(page.lines[0].role == LineRole::kPageNumber ? page.lines[0].text : "");
  const auto first_annex = std::find_if(pages.begin(), pages.end(), [](const Page& page) { return page.annex; });
  const auto body_pages = static_cast<std::size_t>(first_annex - pages.begin());
  ASSERT_GE(body_pages, 2u);
  EXPECT_EQ(numbers[0], "");
  EXPECT_EQ(numbers[1], "2");
  EXPECT_EQ(numbers[body_pages], "");
  EXPECT_EQ(numbers[body_pages + 1], "2");
}

TEST(TypesetterTest, HeaderRowStandsOnEveryPageOfATable) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  int with_header = 0;
  for (const Page& page : pages) {
    const std::vector<std::string> lines = linesOf(page);
    if (std::find(lines.begin(), lines.end(), "STT") == lines.end()) continue;
    ++with_header;
    EXPECT_THAT(lines, Contains("năm 2024"));
  }
  EXPECT_EQ(with_header, 2);
}

TEST(TypesetterTest, LandscapeAnnexTurnsThePage) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  EXPECT_LT(pages.front().width, pages.front().height);
  EXPECT_GT(pages.back().width, pages.back().height);
}

TEST(TypesetterTest, MergedCellIsReadInTheRowWhereItBegins) {
  const std::vector<Page> pages = typeset(samplePlan(), Style{.family = "Tinos"});
  EXPECT_THAT(linesOf(pages.back()), ElementsAre("Phụ lục II", "TT", "Việc", "Ai làm", "I", "Nhóm việc", "1", "Dạy bơi",
                                                 "Trường học", "2", "Rào ao"));
}

TEST(TypesetterTest, ALongRowGoesOnOnTheNextPageWithoutLosingWords) {
  std::string cell;
  for (int i = 0; i < 900; ++i) cell += "từ" + std::to_string(i) + ' ';
  const std::vector<Page> pages = set("@table 20 80\n|! A | B\n| 1 | " + cell + "\n| 2 | ^\n@end\n");
  ASSERT_GE(pages.size(), 2u);
  std::string printed;
  for (const Page& page : pages)
    for (const TextLine& line : page.lines)
      if (line.column == 1 && line.text != "B") printed += line.text + ' ';
  EXPECT_EQ(printed, cell);
}

TEST(TypesetterTest, NothingIsPrintedBelowTheBottomMargin) {
  for (const Page& page : typeset(samplePlan(), Style{.family = "Tinos"}))
    for (const TextLine& line : page.lines) EXPECT_LE(line.baseline, page.height - mm(20)) << line.text;
}

TEST(TypesetterTest, AHeadingNeverEndsAPage) {
  for (int filler = 20; filler < 45; ++filler) {
    const std::vector<Page> pages = set(paragraphs(filler, "một dòng.") + "= I. A\n== 1. B\nmột đoạn.\n");
    for (const Page& page : pages)
      EXPECT_THAT(page.lines.back().text, testing::AnyOf("một dòng.", "một đoạn.")) << filler;
  }
}

TEST(TypesetterTest, ASignatureNeverStandsAlone) {
  for (int filler = 20; filler < 45; ++filler) {
    const std::vector<Page> pages = set(paragraphs(filler, "một dòng.") + "@sign CHỦ TỊCH\n@signer Lê Văn Tám\n");
    EXPECT_THAT(linesOf(pages.back()), Contains("một dòng.")) << filler;
    EXPECT_THAT(linesOf(pages.back()), Contains("Lê Văn Tám")) << filler;
  }
}

TEST(TypesetterTest, UnruledTablesHaveNoRules) {
  EXPECT_TRUE(set("@untable 50 50\n| 1 | 2\n@end\n")[0].rules.empty());
  EXPECT_FALSE(set("@table 50 50\n| 1 | 2\n@end\n")[0].rules.empty());
}

TEST(FontsTest, EveryFamilyPrintsVietnamese) {
  for (const std::string& family : fontFamilies()) EXPECT_NO_THROW(requireVietnamese(family)) << family;
}

TEST(FontsTest, AMissingFamilyIsNamed) {
  try {
    requireVietnamese("No Such Serif");
    FAIL() << "no error";
  } catch (const RenderError& error) {
    EXPECT_THAT(error.what(), HasSubstr("font No Such Serif is not installed"));
  }
}

TEST(FontsTest, AMissingGlyphIsNamedWithItsLine) {
  try {
    set("one\n- \xef\x82\xb7 two\n");
    FAIL() << "no error";
  } catch (const PlanError& error) {
    EXPECT_THAT(error.what(), HasSubstr("test.plan:2: font Tinos has no glyph for U+F0B7"));
  }
}

}  // namespace
}  // namespace doichieu::make_scans
