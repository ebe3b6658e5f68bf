#include "review/record_match.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "base/word_bag.h"
#include "doichieu/text/fold.h"

namespace doichieu::review {
namespace {

using Json = nlohmann::ordered_json;

// Of changed words, the share in common from which they are still the same statement.
constexpr double kLeastCommon = 0.75;

WordBag wordsOf(const std::string& text) {
  WordBag words;
  std::string word;
  for (const char c : foldForCompare(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
  }
  return words;
}

double commonShare(const std::string& a, const std::string& b) {
  const WordBag left = wordsOf(a), right = wordsOf(b);
  return left.empty() && right.empty() ? 1 : wordF1(left, right);
}

std::string textOf(const Json& record) {
  return record.value("text", "");
}

double startOf(const Json& record) {
  return record.contains("anchor") && record["anchor"].is_object() ? record["anchor"].value("start", 0.0) : 0.0;
}

/// The more they agree in what tells alike records apart, the more; place decides between equals.
double agreement(const Json& before, const Json& now) {
  constexpr std::array<std::pair<const char*, double>, 6> kTells = {
      {{"agency", 4}, {"what", 4}, {"symbol", 4}, {"role", 1}, {"section", 2}, {"id", 1}}};
  double sum = 0;
  for (const auto& [key, weight] : kTells)
    if (before.value(key, Json()) == now.value(key, Json())) sum += weight;
  return sum - std::fabs(startOf(before) - startOf(now)) / (1 + startOf(before) + startOf(now));
}

}  // namespace

std::optional<RecordMatch> findRecord(const Json& before, const std::vector<const Json*>& candidates) {
  const std::string words = foldForCompare(textOf(before));
  std::optional<RecordMatch> best;
  double most = 0;
  const auto consider = [&](std::size_t i, bool sameText, double value) {
    if (best && (best->sameText > sameText || (best->sameText == sameText && most >= value))) return;
    best = RecordMatch{i, sameText};
    most = value;
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (foldForCompare(textOf(*candidates[i])) == words) {
      consider(i, true, agreement(before, *candidates[i]));
    } else if (const double common = commonShare(words, textOf(*candidates[i])); common >= kLeastCommon) {
      consider(i, false, common);
    }
  }
  return best;
}

}  // namespace doichieu::review
