#include "text/typed_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "plan/parser.h"
#include "sample_plan.h"
#include "typeset/typesetter.h"

namespace doichieu::make_scans {
namespace {

constexpr std::uint64_t kSeeds = 24;

std::vector<std::string> sortedWords(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  std::sort(words.begin(), words.end());
  return words;
}

class TypedTextTest : public testing::Test {
 protected:
  std::vector<Page> pages_ = typeset(samplePlan(), Style{.family = "Tinos"});
};

TEST_F(TypedTextTest, LosesPageNumbersAndNothingElse) {
  std::string printed;
  for (const Page& page : pages_)
    for (const TextLine& line : page.lines)
      if (line.role != LineRole::kPageNumber) printed += line.text + '\n';
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed)
    EXPECT_EQ(sortedWords(typedText(pages_, Rng(seed))), sortedWords(printed)) << seed;
}

TEST_F(TypedTextTest, EachPageAfterTheFirstBeginsWithASpace) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    std::istringstream in(typedText(pages_, Rng(seed)));
    std::size_t indented = 0;
    for (std::string line; std::getline(in, line);) indented += line.size() > 1 && line[0] == ' ';
    EXPECT_EQ(indented, pages_.size() - 1) << seed;
  }
}

TEST_F(TypedTextTest, TheShapesDiffer) {
  const auto emptyLines = [](const std::string& text) {
    std::istringstream in(text);
    std::size_t empty = 0;
    for (std::string line; std::getline(in, line);) empty += line.empty();
    return empty;
  };
  std::set<std::size_t> counts;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) counts.insert(emptyLines(typedText(pages_, Rng(seed))));
  EXPECT_TRUE(counts.contains(0)) << "one paragraph a line";
  EXPECT_GT(*counts.rbegin(), 100u) << "an empty line after every line";
  EXPECT_GE(counts.size(), 3u);
}

TEST(TypedTextOfOneParagraphTest, JoinedLinesHaveNoSpaceInsideASymbol) {
  std::string text = "Theo";
  for (int i = 100; i < 160; ++i) text += " Kế hoạch số " + std::to_string(i) + "/KH-UBND-VHXH-NV;";
  const std::vector<Page> pages = typeset(parsePlan(text, "x.plan"), Style{.family = "Tinos"});
  ASSERT_TRUE(
      std::any_of(pages[0].lines.begin(), pages[0].lines.end(), [](const TextLine& line) { return line.glued; }));
  bool joined = false;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) joined = joined || typedText(pages, Rng(seed)) == text + '\n';
  EXPECT_TRUE(joined);
}

TEST_F(TypedTextTest, LetterheadMayArriveLineByLine) {
  bool column_by_column = false, line_by_line = false;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    const std::string text = typedText(pages_, Rng(seed));
    line_by_line = line_by_line || text.find("UBND HUYỆN BA TRI CỘNG HÒA") != std::string::npos;
    column_by_column = column_by_column || text.find("UBND HUYỆN BA TRI\n") != std::string::npos;
  }
  EXPECT_TRUE(line_by_line);
  EXPECT_TRUE(column_by_column);
}

}  // namespace
}  // namespace doichieu::make_scans
