// Which extracted record is which gold record: one to one, best first, as the published scorer does it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu::evaluate {

/// Two statements are the same from this F1 of their words on.
inline constexpr double kSameFrom = 0.6;

/// Lower-case words of letters and digits, the commonest tone-mark variants folded.
std::vector<std::string> wordsOf(std::string_view text);
/// F1 of the two texts' words, as multisets; 0 where they share none.
double wordF1(std::string_view a, std::string_view b);
/// A symbol for comparison: upper case, no blanks; "" where there is none.
std::string symbolKey(const Text& symbol);

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // gold index, found index
/// Greedily by falling similarity (0..1), from kSameFrom on.
Pairs match(std::size_t gold, std::size_t found, const std::function<double(std::size_t, std::size_t)>& similarity);

double similarity(const LegalReference& gold, const LegalReference& found);
double similarity(const Target& gold, const Target& found);
double similarity(const Measure& gold, const Measure& found);
double similarity(const Duty& gold, const Duty& found);
double similarity(const Deadline& gold, const Deadline& found);

template <typename Record>
Pairs match(const std::vector<Record>& gold, const std::vector<Record>& found) {
  return match(gold.size(), found.size(), [&](std::size_t i, std::size_t j) { return similarity(gold[i], found[j]); });
}
Pairs matchTexts(const std::vector<std::string>& gold, const std::vector<std::string>& found);

}  // namespace doichieu::evaluate
