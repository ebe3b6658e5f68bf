#include "compare/reasons.h"

#include <cmath>
#include <map>

#include "doichieu/text/dates.h"
#include "doichieu/text/numbers.h"

namespace doichieu::compare {
namespace {

std::string number(double value, const Messages& messages) {
  return writtenNumber(value, messages.language() == "vi" ? kVietnameseMarks : kEnglishMarks);
}

std::string figure(const Measure& measure, const Messages& messages) {
  std::string out = measure.change ? messages.text("compare.change." + *measure.change) + " " : "";
  out += std::string(comparatorSign(measure.comparator)) + number(measure.value, messages);
  if (measure.valueMax) out += "-" + number(*measure.valueMax, messages);
  if (measure.unit) out += (measure.unit == "%" || measure.unit->front() == '/' ? "" : " ") + *measure.unit;
  return out;
}

std::string comparisonSign(const MeasureOrder& order, const Measure& parent, const Measure& child) {
  if (order.byValue == TargetStatus::equal) return "=";
  if (order.byValue == TargetStatus::changed) return "≠";
  const bool converted = order.time == TimeSense::perYear || order.time == TimeSense::overYears;
  const double ofParent = converted ? order.parent : parent.value, ofChild = converted ? order.child : child.value;
  return ofChild == ofParent ? "~" : ofChild < ofParent ? "<" : ">";
}

/// "the end of 2030", "30/11/2026".
std::string dayOf(const Target& target, const Messages& messages) {
  const std::string day = lastDayOf(target.period ? target.period->end : "");
  if (day.size() != 10) return day;
  if (day.ends_with("-12-31")) return messages.text("compare.year_end", {day.substr(0, 4)});
  return messages.text("compare.day", {day.substr(8), day.substr(5, 2), day.substr(0, 4)});
}

std::string timeOf(const Target& target, const Messages& messages) {
  return target.recurrence ? messages.text("compare.every_year") : dayOf(target, messages);
}

/// What the times add to the figures; "" for nothing.
std::string timeSaid(const MeasureOrder& order, const Target& parent, const Target& child, const Messages& messages) {
  static const std::map<TimeSense, const char*> kKeys = {{TimeSense::everyYear, "compare.time.every_year"},
                                                         {TimeSense::onlyByDay, "compare.time.only_by_day"},
                                                         {TimeSense::sooner, "compare.time.sooner"},
                                                         {TimeSense::later, "compare.time.later"},
                                                         {TimeSense::perYear, "compare.time.per_year"},
                                                         {TimeSense::overYears, "compare.time.over_years"},
                                                         {TimeSense::unknownYears, "compare.time.unknown_years"}};
  const auto key = kKeys.find(order.time);
  if (key == kKeys.end()) return "";
  if (order.time != TimeSense::perYear && order.time != TimeSense::overYears)
    return messages.text(key->second, {dayOf(child, messages), dayOf(parent, messages)});
  const auto rounded = [&](double value) { return number(std::round(value * 10) / 10, messages); };
  return messages.text(key->second, {rounded(order.child), rounded(order.parent), rounded(order.years)});
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
    out += figure(ofChild, messages) + " " + comparisonSign(pair.order, ofParent, ofChild) + " " +
           figure(ofParent, messages);
    const std::string time = timeSaid(pair.order, parent, child, messages);
    if (!time.empty()) out += " (" + time + ")";
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
    if (pair.order.status == TargetStatus::equal) continue;
    const Measure& ofParent = parent.measures[pair.parent];
    const Measure& ofChild = child.measures[pair.child];
    const char* what = ofParent.unit != ofChild.unit        ? "unit"
                       : ofParent.change != ofChild.change  ? "change"
                       : ofParent.value != ofChild.value    ? "value"
                       : pair.order.time != TimeSense::none ? "period"
                                                            : "comparator";
    const bool inTime = what == std::string_view("period");
    differences.push_back({what, inTime ? timeOf(parent, messages) : figure(ofParent, messages),
                           inTime ? timeOf(child, messages) : figure(ofChild, messages)});
  }
  return differences;
}

std::string reasonFor(const Ordering& ordering, const Target& parent, const Target& child, const Messages& messages) {
  return messages.text("compare.why.quotes",
                       {quoted(child.text), quoted(parent.text), verdict(ordering, parent, child, messages)});
}

}  // namespace doichieu::compare
