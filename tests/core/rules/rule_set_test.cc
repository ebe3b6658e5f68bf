#include "doichieu/rules/rule_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

const RuleSet& rules() {
  static const RuleSet set = RuleSet::parse(
      "attribute kind = time | body\n"
      "[day]\n"
      "pattern = (?i)ngày (?P<day>\\d{1,2})/(?P<month>\\d{1,2})(?:/(?P<year>\\d{4}))?\n"
      "kind = time\n"
      "[month]\n"
      "pattern = \\d{1,2}/\\d{4}\n"
      "kind = time\n"
      "priority = 1\n"
      "[body]\n"
      "pattern = Sở [\\pL ]+\n"
      "kind = body\n",
      "test.rules");
  return set;
}

std::vector<std::string> idsOf(const std::vector<RuleMatch>& matches) {
  std::vector<std::string> ids;
  for (const RuleMatch& match : matches) ids.push_back(match.rule->id);
  return ids;
}

TEST(RuleSet, KeepsAllMatchesFromLeftToRight) {
  EXPECT_THAT(idsOf(rules().allMatches("Sở Y tế trước NGÀY 15/6/2026")), testing::ElementsAre("body", "day", "month"));
}

TEST(RuleSet, KeepsTheHigherPriorityWhereMatchesOverlap) {
  EXPECT_THAT(idsOf(rules().matches("Sở Y tế trước ngày 15/6/2026")), testing::ElementsAre("body", "month"));
}

TEST(RuleSet, FindsWhatFollowsAMatchThatHidesTheBeginningOfAnother) {
  const RuleSet set = RuleSet::parse(
      "[quarter]\npattern = quý [IV]+ năm \\d{4}\npriority = 2\n[year]\npattern = năm \\d{4}(?:, \\d{4})?|\\d{4}\n",
      "test.rules");
  const std::string_view text = "quý II năm 2026, 2027";
  const std::vector<RuleMatch> matches = set.matches(text);
  EXPECT_THAT(idsOf(matches), testing::ElementsAre("quarter", "year"));
  EXPECT_EQ(matches.back().span.in(text), "2027");
}

TEST(RuleSet, MatchesTheChosenRulesAlone) {
  EXPECT_THAT(idsOf(rules().allMatches("Sở Y tế trước ngày 15/6/2026", {"kind", "body"})),
              testing::ElementsAre("body"));
  EXPECT_TRUE(rules().allMatches("Sở Y tế", {"kind", "time"}).empty());
}

TEST(RuleSet, NamesTheGroupsThatTookPart) {
  const std::string text = "xong ngày 15/6";
  const RuleMatch match = rules().allMatches(text).front();
  EXPECT_EQ(match.group("day", text), "15");
  EXPECT_EQ(match.group("month", text), "6");
  EXPECT_FALSE(match.has("year"));
  EXPECT_EQ(match.group("year", text), "");
  EXPECT_THROW(match.groups.at("year"), std::out_of_range);
}

TEST(RuleSet, FindsTheBestAtTheStartOnly) {
  EXPECT_EQ(rules().bestAtStart("ngày 15/6/2026")->rule->id, "day");
  EXPECT_EQ(rules().bestAtStart("trước ngày 15/6/2026"), nullptr);
  EXPECT_EQ(rules().best("trước ngày 15/6/2026")->rule->id, "month");
}

TEST(RuleSet, TellsWhereAPatternIsWrong) {
  EXPECT_THAT([] { RuleSet::parse("[a]\npattern = (b\n", "x.rules"); },
              ThrowsMessage<ConfigError>(HasSubstr("x.rules:1: rule [a]: missing )")));
}

TEST(RuleSet, RefusesAttributesThatAreNotDeclared) {
  const auto parse = [](const std::string& entry) {
    return [entry] {
      RuleSet::parse("attribute at = start | end\nattribute note\n[a]\npattern = b\n" + entry + "\n", "x.rules");
    };
  };
  EXPECT_NO_THROW(parse("at = end\nnote = any text\nsource = a decree")());
  EXPECT_THAT(parse("art = end"), ThrowsMessage<ConfigError>(HasSubstr("x.rules:5: rule [a]: unknown key \"art\"")));
  EXPECT_THAT(parse("at = middle"), ThrowsMessage<ConfigError>(
                                        HasSubstr("x.rules:5: rule [a]: at = middle: it has to be one of start, end")));
}

}  // namespace
}  // namespace doichieu
