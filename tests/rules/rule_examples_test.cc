// Runs the examples that stand beside the rules of config/: what a rule says it matches it does, and no more.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "doichieu/rules/rule_set.h"

namespace doichieu {
namespace {

std::vector<std::filesystem::path> ruleFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config"))
    if (entry.path().extension() == ".rules") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

class RuleFile : public testing::TestWithParam<std::filesystem::path> {};

bool matches(const RuleSet& rules, const Rule& rule, const std::string& text) {
  const std::vector<RuleMatch> all = rules.allMatches(text);
  return std::any_of(all.begin(), all.end(), [&](const RuleMatch& match) { return match.rule->id == rule.id; });
}

TEST_P(RuleFile, ExamplesHold) {
  const RuleSet rules = RuleSet::load(GetParam());
  for (const Rule& rule : rules.rules()) {
    EXPECT_FALSE(rule.yes.empty()) << rule.id << " shows no example of what it is for";
    for (const std::string& text : rule.yes)
      EXPECT_TRUE(matches(rules, rule, text)) << rule.id << " must match: " << text;
    for (const std::string& text : rule.no)
      EXPECT_FALSE(matches(rules, rule, text)) << rule.id << " must not match: " << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Config, RuleFile, testing::ValuesIn(ruleFiles()), [](const auto& parameter) {
  std::string name = parameter.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return parameter.param.parent_path().filename().string() + "_" + name;
});

}  // namespace
}  // namespace doichieu
