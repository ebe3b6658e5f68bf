#include "doichieu/rules/rule_set.h"

#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "rules/candidates.h"
#include "rules/latin_letters.h"
#include "rules/pattern.h"
#include "rules/rule_file.h"

namespace doichieu {
namespace {

// A match whose groups nobody asked for yet.
struct Find {
  const Rule* rule = nullptr;
  const Pattern* pattern = nullptr;
  Span span;

  RuleMatch match(std::string_view text) const { return {rule, span, pattern->groupsOf(span, text)}; }
};

// A match that takes the text's place of another one: see RuleSet::matches.
bool outranks(const Find& a, const Find& b) {
  if (a.rule->priority != b.rule->priority) return a.rule->priority > b.rule->priority;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return a.rule->line < b.rule->line;
}

bool any(const Rule&) {
  return true;
}
bool anywhere(std::size_t) {
  return true;
}

// Matches none of which overlap, taken level by level of priority. What begins inside of one that is taken need not
// even be looked for.
class Selection {
 public:
  // Rules come in the order of their priority.
  void beginRule(const Rule& rule) {
    if (!level_.empty() && level_.front().rule->priority != rule.priority) settle();
  }

  void add(const Find& find) { level_.push_back(find); }

  bool isFree(std::size_t at) const {
    const auto next = firstBehind(at);
    return next == taken_.begin() || std::prev(next)->span.end <= at;
  }

  // From left to right.
  std::vector<Find> take() {
    settle();
    return std::move(taken_);
  }

 private:
  std::vector<Find>::const_iterator firstBehind(std::size_t at) const {
    return std::upper_bound(taken_.begin(), taken_.end(), at,
                            [](std::size_t place, const Find& find) { return place < find.span.begin; });
  }

  void settle() {
    std::sort(level_.begin(), level_.end(), [](const Find& a, const Find& b) {
      if (outranks(a, b) != outranks(b, a)) return outranks(a, b);
      return a.span.begin < b.span.begin;
    });
    for (const Find& find : level_) {
      const auto next = firstBehind(find.span.begin);
      if (isFree(find.span.begin) && (next == taken_.end() || next->span.begin >= find.span.end))
        taken_.insert(next, find);
    }
    level_.clear();
  }

  std::vector<Find> level_, taken_;
};

std::vector<RuleMatch> withGroups(const std::vector<Find>& finds, std::string_view text) {
  std::vector<RuleMatch> matches;
  matches.reserve(finds.size());
  for (const Find& find : finds) matches.push_back(find.match(text));
  return matches;
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
  using Hits = Candidates::Hits;

  std::string file;
  std::vector<Rule> rules;
  std::vector<Pattern> patterns;
  std::vector<std::size_t> ruleOf;  // by pattern
  Candidates candidates;

  // Patterns of higher priority first.
  void compile() {
    std::vector<std::size_t> order(rules.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rules[a].priority > rules[b].priority; });
    for (const std::size_t rule : order)
      for (const std::string& text : rules[rule].patterns) addPattern(rule, text);
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

  Find begin(int pattern) const { return {&ruleBy(pattern), &patterns[static_cast<std::size_t>(pattern)], {}}; }

  // Gives the matches of the chosen rules to visit(find), pattern by pattern and each from left to right, until it
  // tells to go on with the next pattern. Of a pattern whose matches begin at hits only, those may(at) alone are tried.
  template <typename Chosen, typename May, typename Visit>
  void forFinds(std::string_view text, const Chosen& chosen, const May& may, const Visit& visit) const {
    const Hits& hits = candidates.in(text);
    for (auto hit = hits.begin(); hit != hits.end();) {
      const auto end = std::find_if(hit, hits.end(), [&](const auto& other) { return other.pattern != hit->pattern; });
      const bool scattered = candidates.isScattered(hit->pattern);
      const bool wanted = chosen(ruleBy(hit->pattern));
      if (wanted && scattered) search(hit->pattern, text, visit);
      if (wanted && !scattered) tryAt(hit, end, text, may, visit);
      hit = end;
    }
  }

  template <typename Visit>
  void search(int pattern, std::string_view text, const Visit& visit) const {
    Find find = begin(pattern);
    for (std::size_t from = 0; from <= text.size() && find.pattern->find(text, from, RE2::UNANCHORED, find.span);) {
      if (!visit(find)) return;
      from = behind(find.span, text);
    }
  }

  // The leftmost match of a pattern begins at the first of its hits where it matches at all.
  template <typename May, typename Visit>
  void tryAt(Hits::const_iterator hit, Hits::const_iterator end, std::string_view text, const May& may,
             const Visit& visit) const {
    Find find = begin(hit->pattern);
    for (std::size_t from = 0; hit != end; ++hit) {
      if (hit->at < from || !may(hit->at) || !find.pattern->find(text, hit->at, RE2::ANCHOR_START, find.span)) continue;
      if (!visit(find)) return;
      from = behind(find.span, text);
    }
  }

  // Where the next match may begin.
  static std::size_t behind(const Span& match, std::string_view text) {
    std::size_t at = match.empty() ? match.end + 1 : match.end;
    while (at < text.size() && isContinuationByte(text[at])) ++at;
    return at;
  }

  // From left to right; empty matches are none.
  template <typename Chosen>
  std::vector<Find> allFinds(std::string_view text, const Chosen& chosen) const {
    std::vector<Find> finds;
    forFinds(text, chosen, anywhere, [&](const Find& find) {
      if (!find.span.empty()) finds.push_back(find);
      return true;
    });
    std::sort(finds.begin(), finds.end(), [](const Find& a, const Find& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : outranks(a, b);
    });
    return finds;
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

const std::string& RuleSet::file() const {
  return impl_->file;
}
const std::vector<Rule>& RuleSet::rules() const {
  return impl_->rules;
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found =
      std::find_if(impl_->rules.begin(), impl_->rules.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == impl_->rules.end() ? nullptr : &*found;
}

std::vector<RuleMatch> RuleSet::allMatches(std::string_view text) const {
  return withGroups(impl_->allFinds(text, any), text);
}

std::vector<RuleMatch> RuleSet::allMatches(std::string_view text, const RuleChoice& choice) const {
  const auto chosen = [&](const Rule& rule) { return rule.attribute(choice.attribute) == choice.value; };
  return withGroups(impl_->allFinds(text, chosen), text);
}

std::vector<RuleMatch> RuleSet::matches(std::string_view text) const {
  Selection selection;
  const auto chosen = [&](const Rule& rule) {
    selection.beginRule(rule);
    return true;
  };
  const auto isFree = [&](std::size_t at) { return selection.isFree(at); };
  impl_->forFinds(text, chosen, isFree, [&](const Find& find) {
    if (!find.span.empty()) selection.add(find);
    return true;
  });
  return withGroups(selection.take(), text);
}

std::unique_ptr<RuleMatch> RuleSet::best(std::string_view text) const {
  std::optional<Find> winner;
  const auto rank = [](const Find& f) {
    return std::tuple(-f.rule->priority, f.span.begin, -static_cast<long>(f.span.size()));
  };
  impl_->forFinds(text, any, anywhere, [&](const Find& find) {
    if (!winner || rank(find) < rank(*winner)) winner = find;
    return false;
  });
  return winner ? std::make_unique<RuleMatch>(winner->match(text)) : nullptr;
}

std::unique_ptr<RuleMatch> RuleSet::bestAtStart(std::string_view text) const {
  std::optional<Find> winner;
  for (const auto& hit : impl_->candidates.atStartOf(text)) {
    Find find = impl_->begin(hit.pattern);
    if (!find.pattern->find(text, 0, RE2::ANCHOR_START, find.span)) continue;
    if (!winner || outranks(find, *winner)) winner = find;
  }
  return winner ? std::make_unique<RuleMatch>(winner->match(text)) : nullptr;
}

}  // namespace doichieu
