#include "rules/pattern_set.h"

#include <algorithm>
#include <numeric>

#include "rules/pattern.h"

namespace doichieu {

void PatternSet::build() const {
  auto automaton = std::make_unique<RE2::Set>(Pattern::options(), anchor_);
  for (const std::string& pattern : patterns_)
    if (automaton->Add(pattern, nullptr) < 0) return;
  if (automaton->Compile()) automaton_ = std::move(automaton);
}

std::vector<int> PatternSet::matching(std::string_view text) const {
  std::call_once(built_, [this] { build(); });
  std::vector<int> found;
  RE2::Set::ErrorInfo error{};
  const bool matched = automaton_ != nullptr && automaton_->Match(re2::StringPiece(text.data(), text.size()), &found, &error);
  if (automaton_ == nullptr || (!matched && error.kind != RE2::Set::kNoError)) {
    found.resize(patterns_.size());
    std::iota(found.begin(), found.end(), 0);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace doichieu
