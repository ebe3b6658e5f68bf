#include "doichieu/rules/rule_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "rules/candidates.h"
#include "rules/latin_letters.h"
#include "rules/pattern.h"
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
  using Hits = std::vector<OpeningFinder::Hit>;

  std::string file;
  std::vector<Rule> rules;
  std::vector<Pattern> patterns;
  std::vector<std::size_t> ruleOf;  // by pattern
  Candidates candidates;

  void compile() {
    for (std::size_t i = 0; i < rules.size(); ++i)
      for (const std::string& text : rules[i].patterns) addPattern(i, text);
    candidates = Candidates(patterns);
  }

  void addPattern(std::size_t rule, const std::string& text) {
    try {
      patterns.emplace_back(withLatinLetters(text));
    } catch (const ConfigError&) {
      const std::string error = RE2(text, Pattern::options()).error() + " in " + text;
      throw ConfigError(file, rules[rule].line, "rule [" + rules[rule].id + "]: " + error);
    }
    ruleOf.push_back(rule);
  }

  const Rule& ruleBy(int pattern) const { return rules[ruleOf[static_cast<std::size_t>(pattern)]]; }

  bool next(int pattern, std::string_view text, std::size_t from, RE2::Anchor anchor, RuleMatch& match) const {
    match.rule = &ruleBy(pattern);
    return patterns[static_cast<std::size_t>(pattern)].next(text, from, anchor, match);
  }

  // Gives the matches of the chosen rules to visit(match), pattern by pattern and each from left to right, until it tells
  // to go on with the next pattern.
  template <typename Chosen, typename Visit>
  void forMatches(std::string_view text, const Chosen& chosen, const Visit& visit) const {
    const Hits hits = candidates.in(text);
    for (auto hit = hits.begin(); hit != hits.end();) {
      const auto end = std::find_if(hit, hits.end(), [&](const auto& other) { return other.pattern != hit->pattern; });
      const bool scattered = candidates.isScattered(hit->pattern);
      const bool wanted = chosen(ruleBy(hit->pattern));
      if (wanted && scattered) search(hit->pattern, text, visit);
      if (wanted && !scattered) tryAt(hit, end, text, visit);
      hit = end;
    }
  }

  template <typename Visit>
  void search(int pattern, std::string_view text, const Visit& visit) const {
    RuleMatch match;
    for (std::size_t from = 0; from <= text.size() && next(pattern, text, from, RE2::UNANCHORED, match);) {
      if (!visit(match)) return;
      from = behind(match, text);
    }
  }

  // The leftmost match of a pattern begins at the first of its hits where it matches at all.
  template <typename Visit>
  void tryAt(Hits::const_iterator hit, Hits::const_iterator end, std::string_view text, const Visit& visit) const {
    RuleMatch match;
    for (std::size_t from = 0; hit != end; ++hit) {
      if (hit->at < from || !next(hit->pattern, text, hit->at, RE2::ANCHOR_START, match)) continue;
      if (!visit(match)) return;
      from = behind(match, text);
    }
  }

  // Where the next match may begin.
  static std::size_t behind(const RuleMatch& match, std::string_view text) {
    std::size_t at = match.span.empty() ? match.span.end + 1 : match.span.end;
    while (at < text.size() && isContinuationByte(text[at])) ++at;
    return at;
  }

  template <typename Chosen>
  std::vector<RuleMatch> allMatches(std::string_view text, const Chosen& chosen) const {
    std::vector<RuleMatch> found;
    forMatches(text, chosen, [&](const RuleMatch& match) {
      if (!match.span.empty()) found.push_back(match);
      return true;
    });
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
  const auto rank = [](const RuleMatch& m) { return std::tuple(-m.rule->priority, m.span.begin, -static_cast<long>(m.span.size())); };
  impl_->forMatches(text, [](const Rule&) { return true; }, [&](const RuleMatch& match) {
    if (winner == nullptr || rank(match) < rank(*winner)) winner = std::make_unique<RuleMatch>(match);
    return false;
  });
  return winner;
}

std::unique_ptr<RuleMatch> RuleSet::bestAtStart(std::string_view text) const {
  std::unique_ptr<RuleMatch> winner;
  RuleMatch match;
  for (const int pattern : impl_->candidates.atStartOf(text)) {
    if (!impl_->next(pattern, text, 0, RE2::ANCHOR_START, match)) continue;
    if (winner == nullptr || outranks(match, *winner)) winner = std::make_unique<RuleMatch>(match);
  }
  return winner;
}

}  // namespace doichieu
