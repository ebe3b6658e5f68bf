#include "rules/pattern.h"

#include <re2/filtered_re2.h>

#include <algorithm>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr std::size_t kMostLists = 3;
constexpr int kShortestLiteral = 1;  // bytes: "/" tells much

// Digits and white space: they stand in most texts that are looked at.
bool isCommon(const std::string& literal) {
  return literal.size() == 1 && std::string_view("0123456789 \t\r\n\f").find(literal.front()) != std::string_view::npos;
}

// RE2 tells of any set of literals whether a text with just these might match.
class Needs {
 public:
  Needs(const re2::FilteredRE2& filter, const std::vector<std::string>& literals)
      : filter_(filter), literals_(literals) {
    for (std::size_t i = 0; i < literals.size(); ++i) order_.push_back(static_cast<int>(i));
    const auto rarity = [&](int i) { return std::pair(!isCommon(at(i)), at(i).size()); };
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) { return rarity(a) < rarity(b); });
  }

  // Common literals are granted first, as long as the pattern cannot match with what was granted: it needs one of the
  // others. With these granted too it may need one of yet others.
  std::vector<std::vector<std::string>> lists() const {
    std::vector<std::vector<std::string>> lists;
    std::vector<int> used;
    while (lists.size() < kMostLists && !mayMatch(used)) {
      std::vector<int> granted = used, needed;
      for (const int i : order_) {
        granted.push_back(i);
        if (!mayMatch(granted)) continue;
        granted.pop_back();
        needed.push_back(i);
      }
      if (!lists.empty() && std::any_of(needed.begin(), needed.end(), [&](int i) { return isCommon(at(i)); })) break;
      lists.emplace_back();
      for (const int i : needed) lists.back().push_back(at(i));
      used.insert(used.end(), needed.begin(), needed.end());
    }
    return lists;
  }

 private:
  const std::string& at(int literal) const { return literals_[static_cast<std::size_t>(literal)]; }

  bool mayMatch(const std::vector<int>& granted) const {
    std::vector<int> patterns;
    filter_.AllPotentials(granted, &patterns);
    return !patterns.empty();
  }

  const re2::FilteredRE2& filter_;
  const std::vector<std::string>& literals_;
  std::vector<int> order_;  // the commonest first
};

Span spanOf(const re2::StringPiece& piece, std::string_view text) {
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return {begin, begin + piece.size()};
}

}  // namespace

RE2::Options Pattern::options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  return options;
}

Pattern::Pattern(const std::string& text) : filter_(std::make_unique<re2::FilteredRE2>(kShortestLiteral)) {
  int id = 0;
  if (filter_->Add(text, options(), &id) != RE2::NoError) throw ConfigError("no pattern: " + text);
  std::vector<std::string> literals;
  filter_->Compile(&literals);
  needed_ = Needs(*filter_, literals).lists();
  regex_ = &filter_->GetRE2(id);
  for (const auto& [name, index] : regex_->NamedCapturingGroups()) names_.emplace_back(name, index);
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::find(std::string_view text, std::size_t from, RE2::Anchor anchor, Span& match) const {
  re2::StringPiece whole;
  if (!regex_->Match({text.data(), text.size()}, from, text.size(), anchor, &whole, 1)) return false;
  match = spanOf(whole, text);
  return true;
}

// The automaton that finds a match is many times faster than the one that finds its groups, so the second sees the
// match alone.
MatchGroups Pattern::groupsOf(const Span& match, std::string_view text) const {
  MatchGroups found;
  if (names_.empty()) return found;
  thread_local std::vector<re2::StringPiece> groups;
  groups.assign(static_cast<std::size_t>(regex_->NumberOfCapturingGroups()) + 1, {});
  regex_->Match({text.data(), text.size()}, match.begin, match.end, RE2::ANCHOR_BOTH, groups.data(),
                static_cast<int>(groups.size()));
  for (const auto& [name, index] : names_)
    if (const re2::StringPiece& group = groups[static_cast<std::size_t>(index)]; group.data() != nullptr)
      found.add(name, spanOf(group, text));
  return found;
}

}  // namespace doichieu
