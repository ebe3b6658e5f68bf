#include "rules/candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Candidates candidatesOf(const std::vector<std::string>& texts) {
  std::vector<Pattern> patterns;
  for (const std::string& text : texts) patterns.emplace_back(text);
  return Candidates(patterns);
}

using Hits = std::vector<std::pair<int, std::size_t>>;

Hits pairsOf(const Candidates::Hits& candidates) {
  Hits hits;
  for (const auto& hit : candidates) hits.emplace_back(hit.pattern, hit.at);
  return hits;
}

Hits hitsOf(const Candidates& candidates, std::string_view text) {
  return pairsOf(candidates.in(text));
}

TEST(Candidates, AreOrderedByPatternAndThenByPlace) {
  EXPECT_THAT(hitsOf(candidatesOf({R"(tháng \d)", R"(năm \d)"}), "năm 1 tháng 2 năm 3"),
              ElementsAre(std::pair(0, 7), std::pair(1, 0), std::pair(1, 16)));
}

TEST(Candidates, AreNoneWhereTheTextLacksALiteralThatThePatternNeeds) {
  const Candidates candidates = candidatesOf({R"(\d{1,3} \pL[\pL ]*/tuần)", R"(\d+ lượt)"});
  EXPECT_THAT(hitsOf(candidates, "3 lượt người"), ElementsAre(std::pair(1, 0)));
  EXPECT_THAT(pairsOf(candidates.atStartOf("3 lượt người")), ElementsAre(std::pair(1, 0)));
  EXPECT_THAT(hitsOf(candidates, "có 3 lượt/tuần"), ElementsAre(std::pair(0, 4), std::pair(1, 4)));
  EXPECT_THAT(pairsOf(candidates.atStartOf("3 lượt/tuần")), ElementsAre(std::pair(0, 0), std::pair(1, 0)));
}

TEST(Candidates, AskScatteredPatternsOnceATextForTheirLiterals) {
  const Candidates candidates = candidatesOf({R"(\pL+ hoặc \pL+)"});
  EXPECT_TRUE(candidates.isScattered(0));
  EXPECT_THAT(hitsOf(candidates, "xã hoặc phường, thôn hoặc xóm"), ElementsAre(std::pair(0, 0)));
  EXPECT_THAT(hitsOf(candidates, "xã, phường"), IsEmpty());
}

}  // namespace
}  // namespace doichieu
