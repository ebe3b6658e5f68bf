// Deadlines as a calendar (RFC 5545): one all-day event each, to be opened by Outlook, Google Calendar or a telephone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <optional>

#include "content_line.h"
#include "doichieu/rules/labels.h"
#include "doichieu/spi/exporter.h"

namespace {

using namespace doichieu;
using std::chrono::year_month_day;

std::optional<int> numberIn(const std::string& text, std::size_t at, std::size_t size) {
  if (text.size() < at + size) return std::nullopt;
  int number = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

/// The last day that an ISO date of any precision means.
std::optional<year_month_day> lastDayOf(const std::string& date) {
  const auto year = numberIn(date, 0, 4);
  if (!year) return std::nullopt;
  const int month = numberIn(date, 5, 2).value_or(12);
  const std::chrono::year_month in{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(month))};
  const auto day = numberIn(date, 8, 2);
  const year_month_day result =
      day ? in / std::chrono::day(static_cast<unsigned>(*day)) : year_month_day(in / std::chrono::last);
  return result.ok() ? std::optional(result) : std::nullopt;
}

std::string basicDate(const year_month_day& day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

year_month_day dayAfter(const year_month_day& day) {
  return std::chrono::sys_days(day) + std::chrono::days(1);
}

/// Months between two occurrences; 0 for rhythms of days and weeks.
int monthsOf(const std::string& rule) {
  int interval = 1;
  if (const std::size_t at = rule.find("INTERVAL="); at != std::string::npos)
    interval = std::max(1, std::atoi(rule.c_str() + at + 9));
  if (rule.find("FREQ=YEARLY") != std::string::npos) return 12 * interval;
  return rule.find("FREQ=MONTHLY") != std::string::npos ? interval : 0;
}

std::vector<std::string> rulesOf(const Text& rrule) {
  std::vector<std::string> rules;
  std::string rest = rrule.value_or("");
  for (std::size_t end = rest.find("; "); end != std::string::npos; end = rest.find("; ")) {
    rules.push_back(rest.substr(0, end));
    rest.erase(0, end + 2);
  }
  if (!rest.empty()) rules.push_back(rest);
  return rules;
}

std::string utcNow() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
  return text;
}

class Calendar {
 public:
  Calendar(const Labels& labels, std::ostream& out) : labels_(labels), out_(out), stamp_(utcNow()) {}

  void write(const std::vector<PlanRecords>& plans) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Doi Chieu//export_ics//VI");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    for (const PlanRecords& plan : plans)
      for (const Deadline& deadline : plan.deadlines) events(plan, deadline);
    line("END", "VCALENDAR");
  }

 private:
  void line(std::string_view name, std::string_view value) { out_ << ics::contentLine(name, value); }

  void events(const PlanRecords& plan, const Deadline& deadline) {
    const std::vector<std::string> rules = rulesOf(deadline.rrule);
    const auto due = deadline.due ? lastDayOf(*deadline.due) : std::nullopt;
    if (rules.empty()) {
      if (due) event(plan, deadline, *due, "", "");
      return;
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const auto first = due ? due : firstEnd(plan, rules[i]);
      if (first) event(plan, deadline, *first, rules[i], rules.size() > 1 ? "-" + std::to_string(i + 1) : "");
    }
  }

  /// A rhythm without a day falls due at the end of its intervals within the plan's period.
  static std::optional<year_month_day> firstEnd(const PlanRecords& plan, const std::string& rule) {
    const Header& header = plan.header;
    const std::string start = header.period ? header.period->start : header.date.value_or("");
    const auto year = numberIn(start, 0, 4);
    if (!year) return std::nullopt;
    const int month = numberIn(start, 5, 2).value_or(1), months = monthsOf(rule);
    const std::chrono::year_month begin{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(month))};
    if (!begin.ok()) return std::nullopt;
    if (months == 0) return year_month_day(begin / std::chrono::day(1));
    return year_month_day((begin + std::chrono::months(months - 1)) / std::chrono::last);
  }

  void event(const PlanRecords& plan, const Deadline& deadline, const year_month_day& day, const std::string& rule,
             const std::string& suffix) {
    const std::string what = deadline.what.empty() ? deadline.text : deadline.what;
    line("BEGIN", "VEVENT");
    line("UID", (plan.source.sha256.empty() ? "plan" : plan.source.sha256.substr(0, 16)) + "-" + deadline.id + suffix +
                    "@doichieu");
    line("DTSTAMP", stamp_);
    line("DTSTART;VALUE=DATE", basicDate(day));
    line("DTEND;VALUE=DATE", basicDate(dayAfter(day)));
    if (!rule.empty()) line("RRULE", rule + ends(rule, plan, day, !deadline.due));
    line("SUMMARY", ics::escaped((deadline.agency ? *deadline.agency + ": " : "") + what));
    line("DESCRIPTION", ics::escaped(description(plan, deadline, !rule.empty() && !deadline.due)));
    line("CATEGORIES", ics::escaped(labels_("deadlines")));
    line("TRANSP", "TRANSPARENT");  // a deadline blocks nobody's day
    line("END", "VEVENT");
  }

  // Ends of months are not all the 31st; and a plan's rhythm ends with the plan.
  static std::string ends(const std::string& rule, const PlanRecords& plan, const year_month_day& first, bool atEnds) {
    std::string out;
    if (atEnds && rule.find("FREQ=MONTHLY") != std::string::npos) out += ";BYMONTHDAY=-1";
    const auto last = plan.header.period ? lastDayOf(plan.header.period->end) : std::nullopt;
    if (last && *last >= first) out += ";UNTIL=" + basicDate(*last);
    return out;
  }

  std::string description(const PlanRecords& plan, const Deadline& deadline, bool withoutDay) const {
    const Header& header = plan.header;
    std::string out = deadline.text + "\n" + header.title.value_or(plan.source.path);
    if (header.issuer) out += "\n" + *header.issuer;
    if (header.symbol) out += ", " + *header.symbol;
    if (!deadline.anchors.empty()) out += "\n" + labels_("page") + " " + std::to_string(deadline.anchors.front().page);
    if (withoutDay) out += "\n(" + labels_("no_day") + ")";
    return out;
  }

  const Labels& labels_;
  std::ostream& out_;
  std::string stamp_;
};

class ExportIcs : public Exporter {
 public:
  PluginDescriptor descriptor() const override {
    return {"export_ics", PluginRole::exporter, "1", "Deadlines as a calendar (iCalendar, RFC 5545)"};
  }
  void configure(const Host& host) override { labels_ = Labels::load(host.configFolder()); }
  std::string format() const override { return "ics"; }
  std::string mediaType() const override { return "text/calendar; charset=utf-8"; }
  void write(const std::vector<PlanRecords>& plans, std::ostream& out) const override {
    Calendar(labels_, out).write(plans);
  }

 private:
  Labels labels_;
};

}  // namespace

DOICHIEU_PLUGIN(export_ics, ExportIcs)
