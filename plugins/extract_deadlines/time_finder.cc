#include "time_finder.h"

#include <algorithm>

namespace doichieu::deadlines {
namespace {

// A clause ends at ";" or at a full stop that no digit follows; a rhythm and its day stand in one clause.
bool sameClause(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (text[i] == ';' || (text[i] == '.' && i + 1 < text.size() && text[i + 1] == ' ')) return false;
  return true;
}

bool isRhythm(const FoundTime& time) { return time.times.rrule && !time.times.due; }

// "Định kỳ 6 tháng (trước ngày 20/6)": in a plan of several years the day is the rhythm's; in a plan of one year each
// named day stands for itself and the rhythm adds nothing.
void joinRhythmWithDays(std::vector<FoundTime>& times, const Calendar& calendar, std::string_view text) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!isRhythm(times[i])) continue;
    bool used = false;
    for (std::size_t j = i + 1; j < times.size() && !isRhythm(times[j]); ++j) {
      const bool recurringDay = times[j].times.rrule && times[j].times.rrule == times[i].times.rrule;
      if (!(times[j].times.namesDay || recurringDay) || !sameClause(text, times[i].span.end, times[j].span.begin)) break;
      if (recurringDay) {
        times[j].span.begin = times[i].span.begin;
      } else if (!calendar.years().oneYear()) {
        times[j].times = calendar.recurring(times[j].times, *times[i].times.rrule);
        times[j].span.begin = times[i].span.begin;
      }
      used = true;
    }
    if (used) times.erase(times.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

}  // namespace

std::vector<FoundTime> findTimes(const RuleSet& rules, const NamedTimes& named, const Calendar& calendar, std::string_view text) {
  std::vector<FoundTime> found;
  for (const RuleMatch& match : rules.matches(text)) {
    if (match.rule->attribute("skip") == "yes") continue;
    if (auto times = calendar.resolve(match, text)) found.push_back({match.span, std::move(*times), match.rule->id});
  }
  for (const NamedTimeMatch& match : named.find(text))
    if (auto times = calendar.resolve(match.time)) found.push_back({match.span, std::move(*times), "named"});
  std::sort(found.begin(), found.end(), [](const FoundTime& a, const FoundTime& b) { return a.span.begin < b.span.begin; });
  joinRhythmWithDays(found, calendar, text);
  return found;
}

}  // namespace doichieu::deadlines
