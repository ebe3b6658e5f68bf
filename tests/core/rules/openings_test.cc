#include "rules/openings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/alphabet.h"
#include "rules/opening_finder.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Finds the openings of some patterns.
class Finder {
 public:
  explicit Finder(const std::vector<std::string>& patterns) {
    LetterSets sets;
    for (const std::string& pattern : patterns) openings_.push_back(openingsOf(pattern, sets));
    alphabet_ = Alphabet(sets);
    finder_ = OpeningFinder(openings_, alphabet_);
  }

  bool isScattered(std::size_t pattern) const { return openings_[pattern].scattered; }
  std::vector<int> atStartOf(std::string_view text) const {
    std::vector<OpeningFinder::Hit> hits;
    finder_.findAtStart(alphabet_.spell(text), hits);
    std::vector<int> patterns;
    for (const auto& hit : hits) patterns.push_back(hit.pattern);
    return patterns;
  }
  // Where the only pattern may match.
  std::vector<std::size_t> placesIn(std::string_view text) const {
    std::vector<OpeningFinder::Hit> hits;
    finder_.findIn(alphabet_.spell(text), hits);
    std::vector<std::size_t> places;
    for (const auto& hit : hits) places.push_back(hit.at);
    return places;
  }

 private:
  std::vector<Openings> openings_;
  Alphabet alphabet_;
  OpeningFinder finder_;
};

TEST(Openings, StandWhereAMatchMayBegin) {
  const Finder finder({R"(trước\s+\d)"});
  EXPECT_THAT(finder.placesIn("trước 5, trước đó, trước  7"), ElementsAre(0, 27));
  EXPECT_THAT(finder.placesIn(""), IsEmpty());
}

TEST(Openings, KnowAlternativesOptionsAndRepetitions) {
  const Finder finder({R"((?:từ )?(?:ngày|tháng){1,2} [1-9])"});
  EXPECT_THAT(finder.placesIn("ngày 5"), ElementsAre(0));
  EXPECT_THAT(finder.placesIn("xtừ tháng 5"), ElementsAre(1, 6));
  EXPECT_THAT(finder.placesIn("năm 5, ngày mai"), IsEmpty());
}

TEST(Openings, TakeBothCasesWhereThePatternDoes) {
  EXPECT_THAT(Finder({"(?i)đến hết"}).placesIn("ĐẾN HẾT"), ElementsAre(0));
  EXPECT_THAT(Finder({"đến hết"}).placesIn("ĐẾN HẾT"), IsEmpty());
  EXPECT_THAT(Finder({"(?i:đ)ến"}).placesIn("Đến ĐẾN"), ElementsAre(0));
  EXPECT_THAT(Finder({"(?:(?i)a|b)c"}).placesIn("Ac BC bc"), ElementsAre(0, 6));
}

TEST(Openings, TellTheBeginningAndTheEndOfATextFromItsMiddle) {
  EXPECT_THAT(Finder({R"((?:^|\s)quý)"}).placesIn("quý quý"), ElementsAre(0, 4));
  EXPECT_THAT(Finder({"^quý"}).placesIn("quý quý"), ElementsAre(0));
  EXPECT_THAT(Finder({R"(\d$)"}).placesIn("5 7"), ElementsAre(2));
  EXPECT_THAT(Finder({R"(\d(?:$|,))"}).placesIn("5 7, 9"), ElementsAre(2, 5));
}

TEST(Openings, ReadClassesAsRe2Does) {
  EXPECT_THAT(Finder({R"([^\d\s]%)"}).placesIn("5% x%"), ElementsAre(3));
  EXPECT_THAT(Finder({R"([]\-x-z]!)"}).placesIn("]! -! y! a!"), ElementsAre(0, 3, 6));
  EXPECT_THAT(Finder({R"(\x{2013}\d)"}).placesIn("–5"), testing::Contains(0));
}

TEST(Openings, AreScatteredWhereMatchesMayBeginAnywhere) {
  const Finder finder({R"(\pL+ban)", "(?:ngày)?", R"(\Qa\E)", R"(\s\S+ hoặc)", "ngày"});
  for (const std::size_t pattern : {0, 1, 2, 3}) EXPECT_TRUE(finder.isScattered(pattern)) << pattern;
  EXPECT_FALSE(finder.isScattered(4));
  EXPECT_THAT(finder.atStartOf("ngày"), testing::IsSupersetOf({1, 2, 4}));
}

TEST(Openings, TellApartMorePatternsThanAWordHasBits) {
  std::vector<std::string> patterns;
  for (int i = 0; i < 300; ++i) patterns.push_back("số " + std::to_string(i) + "$");
  EXPECT_THAT(Finder(patterns).atStartOf("số 299"), ElementsAre(299));
}

}  // namespace
}  // namespace doichieu
