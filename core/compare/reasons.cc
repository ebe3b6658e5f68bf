#include "compare/reasons.h"

#include <map>

#include "doichieu/text/numbers.h"

namespace doichieu::compare {
namespace {

std::string_view sign(const std::string& comparator) {
  static const std::map<std::string, std::string_view> kSigns = {
      {"ge", "≥ "}, {"gt", "> "}, {"le", "≤ "}, {"lt", "< "}};
  const auto found = kSigns.find(comparator);
  return found == kSigns.end() ? "" : found->second;
}

std::string figure(const Measure& measure, const Messages& messages) {
  const NumberMarks marks = messages.language() == "vi" ? kVietnameseMarks : kEnglishMarks;
  std::string out = measure.change ? messages.text("compare.change." + *measure.change) + " " : "";
  out += std::string(sign(measure.comparator)) + writtenNumber(measure.value, marks);
  if (measure.valueMax) out += "-" + writtenNumber(*measure.valueMax, marks);
  if (measure.unit) out += (measure.unit == "%" || measure.unit->front() == '/' ? "" : " ") + *measure.unit;
  return out;
}

std::string comparisonSign(TargetStatus status, const Measure& parent, const Measure& child) {
  if (status == TargetStatus::equal) return "=";
  if (status == TargetStatus::changed) return "≠";
  return child.value == parent.value ? "~" : child.value < parent.value ? "<" : ">";
}

// Enough words to know the statement by.
std::string quoted(const std::string& text) {
  constexpr std::size_t kMostWords = 16;
  std::size_t end = 0;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    end = text.find(' ', end + 1);
    if (end == std::string::npos) return text;
  }
  return text.substr(0, end) + " …";
}

std::string verdict(const Ordering& ordering, const Target& parent, const Target& child, const Messages& messages) {
  if (ordering.pairs.empty()) {
    if (parent.measures.empty() && child.measures.empty()) return messages.text("compare.why.both_words");
    if (ordering.status == TargetStatus::equal) return messages.text("compare.why.met_by_doing");
    return messages.text(
        parent.measures.empty() ? "compare.why.child_measures" : "compare.why.parent_measures",
        {figure(parent.measures.empty() ? child.measures.front() : parent.measures.front(), messages)});
  }
  std::string out;
  for (const MeasurePair& pair : ordering.pairs) {
    const Measure& ofParent = parent.measures[pair.parent];
    const Measure& ofChild = child.measures[pair.child];
    if (!out.empty()) out += "; ";
    out += figure(ofChild, messages) + " " + comparisonSign(pair.status, ofParent, ofChild) + " " +
           figure(ofParent, messages);
    if (pair.metByDoing) out += " (" + messages.text("compare.why.met_by_doing") + ")";
  }
  return out + ": " + messages.text("compare.status." + std::string(toString(ordering.status)));
}

}  // namespace

std::string shown(const Measure& measure, const Messages& messages) {
  std::string out = figure(measure, messages);
  if (measure.object) out += " " + *measure.object;
  return out;
}

std::vector<Difference> differencesOf(const Ordering& ordering, const Target& parent, const Target& child,
                                      const Messages& messages) {
  std::vector<Difference> differences;
  for (const MeasurePair& pair : ordering.pairs) {
    if (pair.status == TargetStatus::equal) continue;
    const Measure& ofParent = parent.measures[pair.parent];
    const Measure& ofChild = child.measures[pair.child];
    const char* what = ofParent.unit != ofChild.unit       ? "unit"
                       : ofParent.change != ofChild.change ? "change"
                       : ofParent.value != ofChild.value   ? "value"
                                                           : "comparator";
    differences.push_back({what, figure(ofParent, messages), figure(ofChild, messages)});
  }
  return differences;
}

std::string reasonFor(const Ordering& ordering, const Target& parent, const Target& child, const Messages& messages) {
  return messages.text("compare.why.quotes",
                       {quoted(child.text), quoted(parent.text), verdict(ordering, parent, child, messages)});
}

}  // namespace doichieu::compare
