#include "doichieu/rules/rule_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "rules/latin_letters.h"
#include "rules/literal_finder.h"
#include "rules/pattern.h"
#include "rules/pattern_set.h"
#include "rules/rule_file.h"

namespace doichieu {
namespace {

// A match that takes the text's place of another one: see RuleSet::matches.
bool outranks(const RuleMatch& a, const RuleMatch& b) {
  if (a.rule->priority != b.rule->priority) return a.rule->priority > b.rule->priority;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return a.rule->line < b.rule->line;
}

}  // namespace

std::string_view Rule::attribute(std::string_view key, std::string_view fallback) const {
  const auto found = attributes.find(key);
  return found == attributes.end() ? fallback : std::string_view(found->second);
}

const Span& MatchGroups::at(std::string_view name) const {
  const auto found = find(name);
  if (found == end()) throw std::out_of_range("no group " + std::string(name) + " in this match");
  return found->second;
}

std::string_view RuleMatch::group(std::string_view name, std::string_view text) const {
  const auto found = groups.find(name);
  return found == groups.end() ? std::string_view() : found->second.in(text);
}

struct RuleSet::Impl {
  std::string file;
  std::vector<Rule> rules;
  std::vector<Pattern> patterns;
  std::vector<std::size_t> ruleOf;  // by pattern
  LiteralFinder literals;           // what the patterns need: one set for each list
  std::vector<int> patternOf;       // by set
  std::vector<int> needs;           // by pattern: how many sets it needs
  PatternSet anywhere{RE2::UNANCHORED}, beginnings{RE2::ANCHOR_START};

  void compile() {
    std::vector<std::vector<std::string>> sets;
    for (std::size_t i = 0; i < rules.size(); ++i)
      for (const std::string& text : rules[i].patterns) {
        addPattern(i, text);
        const auto& needed = patterns.back().needed();
        sets.insert(sets.end(), needed.begin(), needed.end());
        if (needed.empty()) sets.emplace_back();
        patternOf.resize(sets.size(), static_cast<int>(patterns.size()) - 1);
        needs.push_back(static_cast<int>(std::max<std::size_t>(needed.size(), 1)));
      }
    literals = LiteralFinder(sets);
  }

  void addPattern(std::size_t rule, const std::string& text) {
    const std::string latin = withLatinLetters(text);
    try {
      patterns.emplace_back(latin);
    } catch (const ConfigError&) {
      const std::string error = RE2(text, Pattern::options()).error() + " in " + text;
      throw ConfigError(file, rules[rule].line, "rule [" + rules[rule].id + "]: " + error);
    }
    ruleOf.push_back(rule);
    anywhere.add(latin);
    beginnings.add(latin);
  }

  // The patterns that the text with its literals may match, ascending. One pass that knows all patterns is cheaper than
  // one for each of several.
  std::vector<int> candidates(std::string_view text) const {
    constexpr std::size_t kFew = 2;
    std::vector<int> found;
    int last = -1, met = 0;  // the pattern of the set before, and how many of its needs were met
    for (const int set : literals.setsIn(text)) {
      const int pattern = patternOf[static_cast<std::size_t>(set)];
      met = pattern == last ? met + 1 : 1;
      last = pattern;
      if (met == needs[static_cast<std::size_t>(pattern)]) found.push_back(pattern);
    }
    return found.size() <= kFew ? found : anywhere.matching(text);
  }

  bool next(int pattern, std::string_view text, std::size_t from, RE2::Anchor anchor, RuleMatch& match) const {
    const auto index = static_cast<std::size_t>(pattern);
    match.rule = &rules[ruleOf[index]];
    return patterns[index].next(text, from, anchor, match);
  }

  template <typename Chosen>
  std::vector<RuleMatch> allMatches(std::string_view text, const Chosen& chosen) const {
    std::vector<RuleMatch> found;
    RuleMatch match;
    for (const int pattern : candidates(text)) {
      if (!chosen(rules[ruleOf[static_cast<std::size_t>(pattern)]])) continue;
      for (std::size_t from = 0; from <= text.size() && next(pattern, text, from, RE2::UNANCHORED, match);) {
        from = match.span.empty() ? match.span.end + 1 : match.span.end;
        while (from < text.size() && isContinuationByte(text[from])) ++from;
        if (!match.span.empty()) found.push_back(match);
      }
    }
    std::sort(found.begin(), found.end(), [](const RuleMatch& a, const RuleMatch& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : outranks(a, b);
    });
    return found;
  }
};

RuleSet::RuleSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

RuleSet RuleSet::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ConfigError(file.string() + ": cannot be read; is --config right?");
  std::ostringstream content;
  content << in.rdbuf();
  return parse(content.str(), file.string());
}

RuleSet RuleSet::parse(std::string_view content, const std::string& fileName) {
  auto impl = std::make_unique<Impl>();
  impl->file = fileName;
  impl->rules = parseRuleFile(content, fileName);
  impl->compile();
  return RuleSet(std::move(impl));
}

const std::string& RuleSet::file() const { return impl_->file; }
const std::vector<Rule>& RuleSet::rules() const { return impl_->rules; }

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = std::find_if(impl_->rules.begin(), impl_->rules.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == impl_->rules.end() ? nullptr : &*found;
}

std::vector<RuleMatch> RuleSet::allMatches(std::string_view text) const {
  return impl_->allMatches(text, [](const Rule&) { return true; });
}

std::vector<RuleMatch> RuleSet::allMatches(std::string_view text, const RuleChoice& choice) const {
  return impl_->allMatches(text, [&](const Rule& rule) { return rule.attribute(choice.attribute) == choice.value; });
}

std::vector<RuleMatch> RuleSet::matches(std::string_view text) const {
  std::vector<RuleMatch> all = allMatches(text);
  std::sort(all.begin(), all.end(), [](const RuleMatch& a, const RuleMatch& b) {
    if (outranks(a, b) != outranks(b, a)) return outranks(a, b);
    return a.span.begin < b.span.begin;
  });
  std::vector<RuleMatch> kept;
  for (RuleMatch& match : all) {
    const bool free = std::none_of(kept.begin(), kept.end(), [&](const RuleMatch& k) { return k.span.overlaps(match.span); });
    if (free) kept.push_back(std::move(match));
  }
  std::sort(kept.begin(), kept.end(), [](const RuleMatch& a, const RuleMatch& b) { return a.span.begin < b.span.begin; });
  return kept;
}

std::unique_ptr<RuleMatch> RuleSet::best(std::string_view text) const {
  std::unique_ptr<RuleMatch> winner;
  RuleMatch match;
  for (const int pattern : impl_->candidates(text)) {
    if (!impl_->next(pattern, text, 0, RE2::UNANCHORED, match)) continue;
    const auto rank = [](const RuleMatch& m) { return std::tuple(-m.rule->priority, m.span.begin, -static_cast<long>(m.span.size())); };
    if (winner == nullptr || rank(match) < rank(*winner)) winner = std::make_unique<RuleMatch>(match);
  }
  return winner;
}

std::unique_ptr<RuleMatch> RuleSet::bestAtStart(std::string_view text) const {
  std::unique_ptr<RuleMatch> winner;
  RuleMatch match;
  for (const int pattern : impl_->beginnings.matching(text)) {
    if (!impl_->next(pattern, text, 0, RE2::ANCHOR_START, match)) continue;
    if (winner == nullptr || outranks(match, *winner)) winner = std::make_unique<RuleMatch>(match);
  }
  return winner;
}

}  // namespace doichieu
