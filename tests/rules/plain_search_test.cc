// What a rule set finds by openings and literals is what RE2 finds on its own, for every pattern of config/ on the
// examples of all rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "doichieu/rules/rule_set.h"
#include "rules/latin_letters.h"
#include "rules/pattern.h"

namespace doichieu {
namespace {

using Spans = std::multiset<std::pair<std::size_t, std::size_t>>;

std::vector<RuleSet> allRules() {
  std::vector<RuleSet> sets;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config"))
    if (entry.path().extension() == ".rules") sets.push_back(RuleSet::load(entry.path()));
  return sets;
}

// Every tenth example of a file, so that each pattern meets the words of all files in reasonable time.
std::vector<std::string> someTexts(const std::vector<RuleSet>& sets) {
  std::vector<std::string> texts = {"", " ", "-",
                                    "Trước ngày 15/6, hằng năm: 2/3 số xã; quý II/2025, ban hành kèm theo\t5%."};
  for (const RuleSet& rules : sets) {
    std::size_t count = 0;
    for (const Rule& rule : rules.rules())
      for (const auto* examples : {&rule.yes, &rule.no})
        for (const std::string& text : *examples)
          if (count++ % 10 == 0) texts.push_back(text);
  }
  return texts;
}

Spans plainSearch(const std::vector<Pattern>& patterns, std::string_view text) {
  Spans spans;
  Span match;
  for (const Pattern& pattern : patterns)
    for (std::size_t from = 0; from <= text.size() && pattern.find(text, from, RE2::UNANCHORED, match);) {
      if (!match.empty()) spans.emplace(match.begin, match.end);
      from = match.end + (match.empty() ? 1 : 0);
      while (from < text.size() && isContinuationByte(text[from])) ++from;
    }
  return spans;
}

TEST(RuleSets, FindWhatPlainSearchFinds) {
  const std::vector<RuleSet> sets = allRules();
  const std::vector<std::string> texts = someTexts(sets);
  for (const RuleSet& rules : sets) {
    std::map<const Rule*, std::vector<Pattern>> patterns;
    for (const Rule& rule : rules.rules())
      for (const std::string& pattern : rule.patterns) patterns[&rule].emplace_back(withLatinLetters(pattern));
    for (const std::string& text : texts) {
      std::map<const Rule*, Spans> found;
      for (const RuleMatch& match : rules.allMatches(text)) found[match.rule].emplace(match.span.begin, match.span.end);
      for (const Rule& rule : rules.rules())
        EXPECT_EQ(found[&rule], plainSearch(patterns[&rule], text)) << rules.file() << " [" << rule.id << "]: " << text;
    }
  }
}

}  // namespace
}  // namespace doichieu
