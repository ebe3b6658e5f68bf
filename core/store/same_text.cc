#include "store/same_text.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"

namespace doichieu {
namespace {

// Of the pairs of neighbouring words. At 2 % of wrong letters a word in twelve is misread and two pairs with it.
constexpr double kAlike = 0.8;

using Counted = std::map<std::string, int>;

std::string folded(const Text& text) {
  return foldForSearch(text.value_or(""));
}

bool sameLetterhead(const Header& a, const Header& b) {
  const bool told = a.issuer && (a.symbol || a.date);
  return told && folded(a.issuer) == folded(b.issuer) && folded(a.symbol) == folded(b.symbol) && a.date == b.date &&
         a.number == b.number && a.docType == b.docType;
}

Counted pairsOfWords(const std::string& text) {
  Counted pairs;
  std::istringstream words(foldForSearch(text));
  std::string last;
  for (std::string word; words >> word; last = word) ++pairs[last + ' ' + word];
  return pairs;
}

int sum(const Counted& counted) {
  int all = 0;
  for (const auto& [key, count] : counted) all += count;
  return all;
}

int shared(const Counted& a, const Counted& b) {
  int both = 0;
  for (const auto& [key, count] : a)
    if (const auto other = b.find(key); other != b.end()) both += std::min(count, other->second);
  return both;
}

std::string figure(double value) {
  return writtenNumber(value, kVietnameseMarks);
}

/// What a reader would miss if it were lost.
Counted factsOf(const PlanRecords& plan) {
  Counted facts;
  for (const Target& target : plan.targets) {
    ++facts["target " + target.kind];
    for (const Measure& measure : target.measures)
      ++facts["measure " + measure.comparator + ' ' + figure(measure.value) + ' ' +
              figure(measure.valueMax.value_or(measure.value)) + ' ' + folded(measure.unit)];
  }
  for (const Deadline& deadline : plan.deadlines)
    ++facts["deadline " + deadline.start.value_or("") + '/' + deadline.due.value_or("") + '/' +
            deadline.rrule.value_or("")];
  for (const LegalReference& reference : plan.legalReferences)
    ++facts["reference " + reference.type + ' ' + folded(reference.symbol) + ' ' + reference.date.value_or("")];
  for (const Duty& duty : plan.duties) ++facts["duty " + duty.agencyId.value_or(folded(duty.agency))];
  for (const CustomRecord& other : plan.others) ++facts["other " + other.kind];
  return facts;
}

}  // namespace

bool repeats(const PlanRecords& again, const PlanRecords& first) {
  if (!sameLetterhead(again.header, first.header)) return false;
  const Counted words = pairsOfWords(again.text), others = pairsOfWords(first.text);
  if (2.0 * shared(words, others) < kAlike * (sum(words) + sum(others))) return false;
  const Counted facts = factsOf(again);
  return shared(facts, factsOf(first)) == sum(facts);
}

}  // namespace doichieu
