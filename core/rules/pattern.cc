#include "rules/pattern.h"

#include <re2/filtered_re2.h>

#include <algorithm>

namespace doichieu {
namespace {

// RE2 tells of any set of literals whether a text with just these might match. The short ones stand in most texts:
// they are granted first, as long as the pattern cannot match with what was granted. It needs one of the others.
std::vector<std::string> neededOf(const re2::FilteredRE2& filter, const std::vector<std::string>& literals) {
  const auto mayMatch = [&](const std::vector<int>& granted) {
    std::vector<int> patterns;
    filter.AllPotentials(granted, &patterns);
    return !patterns.empty();
  };
  if (mayMatch({})) return {};
  std::vector<int> order(literals.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  const auto at = [&](int i) -> const std::string& { return literals[static_cast<std::size_t>(i)]; };
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return at(a).size() < at(b).size(); });
  std::vector<int> granted;
  std::vector<std::string> needed;
  for (const int i : order) {
    granted.push_back(i);
    if (!mayMatch(granted)) continue;
    granted.pop_back();
    needed.push_back(at(i));
  }
  return needed;
}

}  // namespace

RE2::Options Pattern::options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  return options;
}

Pattern::Pattern(const std::string& text) : filter_(std::make_unique<re2::FilteredRE2>()) {
  int id = 0;
  filter_->Add(text, options(), &id);
  std::vector<std::string> literals;
  filter_->Compile(&literals);
  needed_ = neededOf(*filter_, literals);
  regex_ = &filter_->GetRE2(id);
  for (const auto& [name, index] : regex_->NamedCapturingGroups()) names_.emplace_back(name, index);
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

// The automaton that finds a match is many times faster than the one that finds its groups, so the second sees the
// match alone.
bool Pattern::next(std::string_view text, std::size_t from, RE2::Anchor anchor, RuleMatch& match) const {
  const re2::StringPiece subject(text.data(), text.size());
  re2::StringPiece whole;
  if (!regex_->Match(subject, from, text.size(), anchor, &whole, 1)) return false;
  const auto spanOf = [&](const re2::StringPiece& piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - text.data());
    return Span{begin, begin + piece.size()};
  };
  match.span = spanOf(whole);
  match.groups.clear();
  if (names_.empty()) return true;
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(regex_->NumberOfCapturingGroups()) + 1);
  regex_->Match(subject, match.span.begin, match.span.end, RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()));
  for (const auto& [name, index] : names_)
    if (const re2::StringPiece& group = groups[static_cast<std::size_t>(index)]; group.data() != nullptr)
      match.groups.add(name, spanOf(group));
  return true;
}

}  // namespace doichieu
