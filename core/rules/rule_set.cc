#include "doichieu/rules/rule_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "rules/rule_file.h"

namespace doichieu {
namespace {

struct CompiledPattern {
  std::size_t rule = 0;
  std::unique_ptr<RE2> regex;
  std::vector<std::pair<std::string, int>> names;  // of the groups that have one
};

// A match that takes the text's place of another one: see RuleSet::matches.
bool outranks(const RuleMatch& a, const RuleMatch& b) {
  if (a.rule->priority != b.rule->priority) return a.rule->priority > b.rule->priority;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return a.rule->line < b.rule->line;
}

}  // namespace

std::string_view Rule::attribute(std::string_view key, std::string_view fallback) const {
  const auto found = attributes.find(std::string(key));
  return found == attributes.end() ? fallback : std::string_view(found->second);
}

std::string_view RuleMatch::group(std::string_view name, std::string_view text) const {
  const auto found = groups.find(name);
  return found == groups.end() ? std::string_view() : found->second.in(text);
}

struct RuleSet::Impl {
  std::string file;
  std::vector<Rule> rules;
  std::vector<CompiledPattern> patterns;
  std::unique_ptr<RE2::Set> anywhere;

  std::vector<int> candidates(std::string_view text) const {
    std::vector<int> found;
    anywhere->Match(re2::StringPiece(text.data(), text.size()), &found);
    std::sort(found.begin(), found.end());
    return found;
  }

  // The next match of one pattern at or after `from`; false where there is none. The automaton that finds a match is
  // many times faster than the one that finds its groups, so the second sees the match alone.
  bool next(const CompiledPattern& pattern, std::string_view text, std::size_t from, RE2::Anchor anchor, RuleMatch& match) const {
    const re2::StringPiece subject(text.data(), text.size());
    re2::StringPiece whole;
    if (!pattern.regex->Match(subject, from, text.size(), anchor, &whole, 1)) return false;
    const auto spanOf = [&](const re2::StringPiece& piece) {
      const auto begin = static_cast<std::size_t>(piece.data() - text.data());
      return Span{begin, begin + piece.size()};
    };
    match.rule = &rules[pattern.rule];
    match.span = spanOf(whole);
    match.groups.clear();
    if (pattern.names.empty()) return true;
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(pattern.regex->NumberOfCapturingGroups()) + 1);
    pattern.regex->Match(subject, match.span.begin, match.span.end, RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()));
    for (const auto& [name, index] : pattern.names)
      if (groups[static_cast<std::size_t>(index)].data() != nullptr)
        match.groups.emplace(name, spanOf(groups[static_cast<std::size_t>(index)]));
    return true;
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
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  impl->anywhere = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (std::size_t i = 0; i < impl->rules.size(); ++i) {
    const Rule& rule = impl->rules[i];
    for (const std::string& text : rule.patterns) {
      CompiledPattern pattern;
      pattern.rule = i;
      pattern.regex = std::make_unique<RE2>(text, options);
      if (!pattern.regex->ok())
        throw ConfigError(fileName, rule.line, "rule [" + rule.id + "]: " + pattern.regex->error() + " in " + text);
      for (const auto& [name, index] : pattern.regex->NamedCapturingGroups()) pattern.names.emplace_back(name, index);
      std::string error;
      if (impl->anywhere->Add(text, &error) < 0) throw ConfigError(fileName, rule.line, "rule [" + rule.id + "]: " + error);
      impl->patterns.push_back(std::move(pattern));
    }
  }
  if (!impl->anywhere->Compile()) throw ConfigError(fileName, 1, "the rules together are too large to compile");
  return RuleSet(std::move(impl));
}

const std::string& RuleSet::file() const { return impl_->file; }
const std::vector<Rule>& RuleSet::rules() const { return impl_->rules; }

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = std::find_if(impl_->rules.begin(), impl_->rules.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == impl_->rules.end() ? nullptr : &*found;
}

std::vector<RuleMatch> RuleSet::allMatches(std::string_view text) const {
  std::vector<RuleMatch> found;
  for (const int index : impl_->candidates(text)) {
    const CompiledPattern& pattern = impl_->patterns[static_cast<std::size_t>(index)];
    RuleMatch match;
    for (std::size_t from = 0; from <= text.size() && impl_->next(pattern, text, from, RE2::UNANCHORED, match);) {
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
  for (const int index : impl_->candidates(text)) {
    if (!impl_->next(impl_->patterns[static_cast<std::size_t>(index)], text, 0, RE2::UNANCHORED, match)) continue;
    const auto rank = [](const RuleMatch& m) { return std::tuple(-m.rule->priority, m.span.begin, -static_cast<long>(m.span.size())); };
    if (winner == nullptr || rank(match) < rank(*winner)) winner = std::make_unique<RuleMatch>(match);
  }
  return winner;
}

std::unique_ptr<RuleMatch> RuleSet::bestAtStart(std::string_view text) const {
  std::unique_ptr<RuleMatch> winner;
  RuleMatch match;
  for (const int index : impl_->candidates(text)) {
    if (!impl_->next(impl_->patterns[static_cast<std::size_t>(index)], text, 0, RE2::ANCHOR_START, match)) continue;
    if (winner == nullptr || outranks(match, *winner)) winner = std::make_unique<RuleMatch>(match);
  }
  return winner;
}

}  // namespace doichieu
