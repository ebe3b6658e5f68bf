#include "time_finder.h"

#include <algorithm>

#include "days.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "doichieu/text/utf8.h"

namespace doichieu::deadlines {
namespace {

// "17/10.000 trẻ em" and "15/6%" hold no day.
bool goesOnAsNumber(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  if (text[end] == '%') return true;
  return (text[end] == '.' || text[end] == ',' || text[end] == '/') && end + 1 < text.size() && isDigit(text[end + 1]);
}

// A sentence ends at a full stop that no digit follows.
bool sameSentence(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (text[i] == '.' && i + 1 < text.size() && text[i + 1] == ' ') return false;
  return true;
}

// A clause ends at ";" too; a rhythm and its day stand in one clause.
bool sameClause(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from).find(';') == std::string_view::npos && sameSentence(text, from, to);
}

// Whether one of the words of a rule's attribute "unless" stands behind the match.
bool followedBy(std::string_view text, std::size_t end, std::string_view words) {
  const std::string_view rest = trimmed(text.substr(end));
  while (!words.empty()) {
    const std::size_t bar = std::min(words.find('|'), words.size());
    if (const auto word = trimmed(words.substr(0, bar)); !word.empty() && rest.starts_with(word)) return true;
    words.remove_prefix(std::min(bar + 1, words.size()));
  }
  return false;
}

// Whether a clause begins there: behind nothing, a mark of punctuation or one of a list ("- ", "a) ").
bool opensClause(std::string_view text, std::size_t at) {
  const std::string_view before = trimmed(text.substr(0, at));
  constexpr std::string_view kMarks = ".;:-+*";
  const bool label = before.size() <= 3 && before.ends_with(')');
  return before.empty() || label || kMarks.find(before.back()) != std::string_view::npos || before.ends_with("–") ||
         before.ends_with("•");
}

// No word stands between the two.
bool beside(std::string_view text, const Span& before, const Span& after) {
  return after.begin >= before.end &&
         text.substr(before.end, after.begin - before.end).find_first_not_of(" ,;()") == std::string_view::npos;
}

std::string_view unitOf(std::string_view form) {
  if (form == "before-day" || form == "by-day" || form == "coming-day") return "day";
  if (form == "month" || form == "quarter") return form;
  return {};
}

bool isRhythm(const FoundTime& time) {
  return time.times.rrule && !time.times.due;
}

// How far a rhythm reaches for its day, in bytes: "hằng năm gửi về Sở ... trước ngày 10/12" through its clause, a month
// or quarter only right beside it.
bool belongsTo(const FoundTime& rhythm, const FoundTime& time, std::string_view text) {
  constexpr std::size_t kBeside = 16;
  // "Hằng năm, lập kế hoạch trước ngày 31/01; báo cáo trước ngày 20/12"
  const bool opens = rhythm.times.rrule == "FREQ=YEARLY" && opensClause(text, rhythm.span.begin) &&
                     text.substr(rhythm.span.end).starts_with(',');
  if (!(opens ? sameSentence : sameClause)(text, rhythm.span.end, time.span.begin)) return false;
  const bool recurs = time.times.rrule.has_value();
  if (!time.times.namesDay && !recurs) return false;
  return !time.times.start || time.span.begin - rhythm.span.end <= kBeside;
}

// "trước ngày 15/6 hằng năm" is one of "6 tháng, năm"; "hằng tuần" has nothing to do with "tháng (trước ngày 25)".
bool isOneOf(const std::string& rule, const std::string& rules) {
  return ("; " + rules + "; ").find("; " + rule + "; ") != std::string::npos;
}

// Whether a report's rhythm is one of those that stand before it: "hằng năm, báo cáo 6 tháng trước ngày 10/6", but not
// "định kỳ quý, báo cáo 6 tháng trước ngày 10/6".
bool rulesOver(const std::string& rules, const std::string& report) {
  return isOneOf(report, rules) || isOneOf("FREQ=YEARLY", rules);
}

// "6 tháng (trước ngày 10/6 hằng năm)"
bool inBracketOf(const Span& rhythm, const Span& day, std::string_view text) {
  return day.begin > rhythm.end && trimmed(text.substr(rhythm.end, day.begin - rhythm.end)) == "(";
}

// "hằng quý (trước ngày 20 tháng cuối quý)": the bracket that the words open is theirs to the end.
void closeBracket(Span& words, std::string_view text) {
  const std::string_view own = words.in(text);
  const bool open = std::count(own.begin(), own.end(), '(') > std::count(own.begin(), own.end(), ')');
  if (open && text.substr(words.end).starts_with(')')) ++words.end;
}

// "Định kỳ 6 tháng (trước ngày 20/6)": in a plan of several years the day is the rhythm's; in a plan of one year each
// named day stands for itself and the rhythm adds nothing.
void joinRhythmsWithDays(std::vector<FoundTime>& times, const PlanYears& years, std::string_view text) {
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!isRhythm(times[i])) continue;
    bool used = times[i].silent;
    const std::string* rule = &*times[i].times.rrule;
    for (std::size_t j = i + 1; j < times.size() && belongsTo(times[i], times[j], text); ++j) {
      if (isRhythm(times[j])) {
        if (!times[j].silent || !rulesOver(*times[i].times.rrule, *times[j].times.rrule)) break;
        if (isOneOf(*times[j].times.rrule, *times[i].times.rrule)) rule = &*times[j].times.rrule;
        continue;
      }
      if (times[j].times.rrule) {
        if (!isOneOf(*times[j].times.rrule, *times[i].times.rrule) && !inBracketOf(times[i].span, times[j].span, text))
          break;
        if (times[j].times.rrule == times[i].times.rrule && !used) times[j].span.begin = times[i].span.begin;
      } else if (!years.oneYear()) {
        times[j].times = recurring(times[j].times, *rule, years);
        if (!used) times[j].span.begin = times[i].span.begin;
      }
      closeBracket(times[j].span, text);
      used = true;
    }
    if (used) times.erase(times.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

// "trong tháng 5, tháng 6" is one span, "trong tháng 3 và tháng 7" are two, and so are "tháng 5: phát động; tháng 6:
// ...".
template <typename Connected>
void joinNeighbouringMonths(std::vector<FoundTime>& times, const Connected& connected) {
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    FoundTime& a = times[i];
    const FoundTime& b = times[i + 1];
    if (a.unit != "month" || b.unit != "month" || !a.times.start || !b.times.start || !connected(a.span, b.span))
      continue;
    if (dayAfter(fromIso(*a.times.due)) != fromIso(*b.times.start)) continue;
    a.span.end = b.span.end;
    a.times.due = b.times.due;
    times.erase(times.begin() + static_cast<std::ptrdiff_t>(i--) + 1);
  }
}

// "Từ quý IV/2026 đến hết năm 2028": from the beginning of the one to the end of the other.
void joinSpans(std::vector<FoundTime>& times, std::string_view text, const SpanWords& words) {
  for (std::size_t i = 0; i + 1 < times.size(); ++i) {
    FoundTime& a = times[i];
    const FoundTime& b = times[i + 1];
    if (a.times.rrule || b.times.rrule || !b.times.due || (!a.times.start && !a.times.due)) continue;
    if (*b.times.due < (a.times.start ? *a.times.start : *a.times.due) || !words.lead(text, a.span, b.span)) continue;
    const auto opening = words.opening(text, a.span);
    if (!opening) continue;
    if (!a.times.start) a.times.start = a.times.due;
    a.times.due = b.times.due;
    a.times.kind = "period";
    a.times.inferredYear = a.times.inferredYear || b.times.inferredYear;
    a.span = {*opening, b.span.end};
    times.erase(times.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// "Quý II và quý IV hằng năm" is one rhythm without a day of its own.
void joinRecurringSpans(std::vector<FoundTime>& times, const std::vector<bool>& follows) {
  for (std::size_t i = times.size(); i-- > 1;) {
    FoundTime& a = times[i - 1];
    const FoundTime& b = times[i];
    if (!follows[i] || a.unit == "day" || !a.times.rrule || a.times.rrule != b.times.rrule) continue;
    a.span.end = b.span.end;
    a.times.due.reset();
    times.erase(times.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

struct TimeFinder::Candidate {
  RuleMatch match;
  Span span;
  Context context;
  std::string_view form, unit;
  bool silent = false, follows = false;  // the one before it in a list: "quý II và quý IV"
};

TimeFinder TimeFinder::load(const std::filesystem::path& configFolder) {
  TimeFinder finder;
  finder.named_ = NamedTimes::load(configFolder);
  finder.knowledge_ = {Rhythms::load(configFolder), Tails::load(configFolder)};
  finder.spanWords_ = SpanWords::load(configFolder);
  for (const std::string& words : loadList(configFolder / "deadlines" / "connectives.txt"))
    finder.connectives_.insert(foldForCompare(words));
  return finder;
}

// Remarks in brackets do not part a list: "trước ngày 15/6 (báo cáo 6 tháng) và 15/12 (báo cáo năm)".
bool TimeFinder::connected(std::string_view text, const Span& before, const Span& after) const {
  if (after.begin < before.end) return false;
  std::string_view between = trimmed(text.substr(before.end, after.begin - before.end));
  if (between.starts_with('(') && between.find(')') != std::string_view::npos)
    between = trimmed(between.substr(between.find(')') + 1));
  return connectives_.count(foldForCompare(between)) > 0;
}

// Matches of the rules, members of lists ("again") only where they follow their like.
std::vector<TimeFinder::Candidate> TimeFinder::candidates(const RuleSet& rules, std::string_view text) const {
  std::vector<Candidate> list;
  bool rhythm = false;
  for (RuleMatch& match : rules.matches(text)) {
    const Rule& rule = *match.rule;
    Candidate next;
    next.span = match.span;
    next.form = rule.attribute("form");
    next.silent = rule.attribute("skip") == "yes" && match.has("chain");
    if (rule.attribute("skip") == "yes" && !next.silent) continue;
    if (followedBy(text, match.span.end, rule.attribute("unless"))) continue;
    if (next.silent) next.form = "rhythm";
    if (const std::string_view words = rule.attribute("words"); match.has(words))
      next.span = match.groups.find(words)->second;
    next.unit = unitOf(next.form);
    const std::string_view again = rule.attribute("again");
    const bool behind = !list.empty() && connected(text, list.back().span, next.span);
    const bool afterTail = again == "chain" && !list.empty() && list.back().match.has("tail");
    const std::string_view unit = behind ? list.back().unit : "";
    const bool number = again == "number" && (unit == "month" || unit == "quarter");
    const bool member = !again.empty() && behind && (unit == again || number);
    const bool goesOn = again == "rhythm" ? rhythm : afterTail ? beside(text, list.back().span, match.span) : member;
    const bool atClause = rule.attribute("at") == "clause";
    if ((atClause || !again.empty()) && !goesOn && !(atClause && opensClause(text, match.span.begin))) continue;
    next.follows = behind && !next.unit.empty() && list.back().unit == next.unit;
    if (next.follows && rule.attribute("inherits") == "yes") next.form = list.back().form;
    if (member) {
      next.form = list.back().form;
      next.unit = unit;
      next.follows = true;
    }
    if (next.unit == "day" && goesOnAsNumber(text, next.span.end)) continue;
    rhythm = rhythm || next.form == "rhythm";
    next.context.form = next.form;
    next.match = std::move(match);
    list.push_back(std::move(next));
  }
  return list;
}

std::vector<FoundTime> TimeFinder::find(const RuleSet& rules, std::string_view text, const PlanYears& years) const {
  std::vector<Candidate> list = candidates(rules, text);
  // What the last of a list says of its year and rhythm holds for all.
  for (std::size_t i = list.size(); i-- > 1;) {
    if (!list[i].follows) continue;
    Candidate& before = list[i - 1];
    const std::string_view year = list[i].match.group("year", text), tail = list[i].match.group("tail", text);
    before.context.year = year.empty() ? list[i].context.year : static_cast<int>(parseNumber(year).value_or(0));
    const std::string_view whole = tail.empty() ? list[i].context.tail : tail;
    if (!knowledge_.tails.of(whole).rule.empty()) before.context.tail = whole;  // "năm sau" is the last one's alone
  }
  std::vector<FoundTime> found;
  std::vector<bool> follows;
  for (const Candidate& candidate : list)
    if (auto times = timesOf(candidate.match, text, knowledge_, years, candidate.context)) {
      follows.push_back(candidate.follows && !found.empty());
      found.push_back(
          {candidate.span, std::move(*times), candidate.match.rule->id, std::string(candidate.unit), candidate.silent});
    }
  joinRecurringSpans(found, follows);
  for (const NamedTimeMatch& match : named_.find(text))
    if (auto times = timesOf(match.time, years)) found.push_back({match.span, std::move(*times), "named", "", false});
  std::sort(found.begin(), found.end(),
            [](const FoundTime& a, const FoundTime& b) { return a.span.begin < b.span.begin; });
  joinSpans(found, text, spanWords_);
  joinNeighbouringMonths(found, [&](const Span& a, const Span& b) { return connected(text, a, b); });
  joinRhythmsWithDays(found, years, text);
  std::erase_if(found, [&](const FoundTime& time) {
    if (!years.beforePlan(time.times)) return false;
    const Rule* rule = rules.find(time.rule);
    return rule == nullptr || rule->attribute("stale") != "kept";
  });
  return found;
}

}  // namespace doichieu::deadlines
