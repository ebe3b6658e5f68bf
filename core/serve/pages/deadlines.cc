// The calendar of deadlines: a month at a glance, of all plans or of one agency.
#include <chrono>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "doichieu/text/dates.h"
#include "query/query.h"
#include "serve/components.h"
#include "serve/pages/answer_rows.h"
#include "serve/pages/pages.h"
#include "serve/question.h"
#include "serve/shell.h"
#include "store/clock.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kRowsAPage = 30;
constexpr int kShownADay = 3;

struct Month {
  int year = 0, month = 1;

  std::string iso() const {
    char buffer[24];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
    return buffer;
  }
  std::string day(int day) const {
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "-%02d", day);
    return iso() + buffer;
  }
  int days() const { return std::stoi(lastDayOf(iso()).substr(8)); }
  Month moved(int by) const {
    const int months = year * 12 + month - 1 + by;
    return {months / 12, months % 12 + 1};
  }
  /// 0 for Monday.
  int firstWeekday() const {
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::year{year} / month / 1}};
    return static_cast<int>(weekday.iso_encoding()) - 1;
  }
};

/// "2026-05" of the address, else the present one.
Month monthOf(const std::string& text) {
  Month month;
  const std::string source = text.size() == 7 ? text : utcNow();
  if (std::sscanf(source.c_str(), "%4d-%2d", &month.year, &month.month) != 2 || month.month < 1 || month.month > 12 ||
      month.year < 1900 || month.year > 2200)
    throw HttpError(400, "month: YYYY-MM");
  return month;
}

std::string monthName(const Visit& visit, const Month& month) {
  return visit.words().date(month.iso());
}

Html monthLink(const Visit& visit, const Month& month, const char* key, const char* relation) {
  Parameters parameters = visit.query();
  parameters.set("month", month.iso());
  parameters.remove("day");
  parameters.remove("offset");
  return element("a",
                 {{"class", "button"},
                  {"rel", relation},
                  {"href", address("/deadlines", parameters)},
                  {"title", monthName(visit, month)}},
                 {visit.text(key)});
}

Html entry(const Json& row) {
  const auto text = [&](const char* key) { return row[key].is_string() ? row[key].get<std::string>() : ""; };
  const std::string what = text("what").empty() ? text("text") : text("what");
  return element(
      "li", {},
      {element("a", {{"href", planAddress(row["plan"].get<std::int64_t>()) + "#" + text("id")}, {"title", what}},
               {element("b", {}, {text("agency").empty() ? text("issuer") : text("agency")}), " ", what})});
}

/// What is due on one day: how much, and the first few.
struct Day {
  std::int64_t count = 0;
  std::vector<Json> first;
};

std::string dayAddress(const Visit& visit, const Month& month, int day) {
  Parameters parameters = visit.query();
  parameters.remove("offset");
  parameters.set("month", month.iso());
  parameters.set("day", std::to_string(day));
  return address("/deadlines", parameters) + "#agenda";
}

Html dayCell(const Visit& visit, const Month& month, int day, const Day& due) {
  const bool today = month.day(day) == utcNow().substr(0, 10);
  const Html entries = each(due.first, entry);
  const auto others = due.count - static_cast<std::int64_t>(due.first.size());
  Html more;
  if (others > 0)
    more = element("a", {{"class", "more"}, {"href", dayAddress(visit, month, day)}},
                   {visit.text("calendar.more", {visit.words().number(others)})});
  const std::string look = std::string(due.count == 0 ? "day" : "day busy") + (today ? " today" : "");
  return element("td", {{"class", look}},
                 {element("time", {{"datetime", month.day(day)}}, {std::to_string(day)}),
                  entries.empty() ? Html() : element("ul", {}, {entries}), more});
}

Html calendar(const Visit& visit, const Month& month, const std::map<int, Day>& byDay) {
  Html heads;
  for (int weekday = 1; weekday <= 7; ++weekday)
    heads += element("th", {{"scope", "col"}}, {visit.text("weekday." + std::to_string(weekday))});
  Html weeks, week;
  for (int blank = 0; blank < month.firstWeekday(); ++blank) week += element("td", {{"class", "day other"}});
  int column = month.firstWeekday();
  for (int day = 1; day <= month.days(); ++day) {
    const auto found = byDay.find(day);
    week += dayCell(visit, month, day, found == byDay.end() ? Day{} : found->second);
    if (++column % 7 == 0 || day == month.days()) {
      for (; column % 7 != 0; ++column) week += element("td", {{"class", "day other"}});
      weeks += element("tr", {}, {week});
      week = {};
    }
  }
  return element("table", {{"class", "calendar"}},
                 {element("caption", {{"class", "hidden"}}, {monthName(visit, month)}),
                  element("thead", {}, {element("tr", {}, {heads})}), element("tbody", {}, {weeks})});
}

int dayOf(const std::string& iso) {
  return std::stoi(lastDayOf(iso).substr(8));
}

std::map<int, Day> daysOf(Query& query, QueryRequest request) {
  std::map<int, Day> days;
  for (const auto& [day, count] : query.countByDueDay(request)) days[dayOf(day)].count = count;
  request.mostADay = kShownADay;
  for (const Json& row : query.ask(request).json()) days[dayOf(row["due"].get<std::string>())].first.push_back(row);
  return days;
}

/// Asks for those days only whose rows stand on the page, so that a month of thousands is not sorted for thirty.
void narrow(QueryRequest& request, const Month& month, int day, const std::map<int, Day>& days) {
  int first = day, last = day;
  std::int64_t held = 0;  // rows of the days from `first` on
  for (auto one = days.begin(); day == 0 && one != days.end() && held < std::int64_t{request.offset} + request.limit;
       ++one) {
    if (first == 0 && one->second.count <= request.offset) {
      request.offset -= static_cast<int>(one->second.count);
      continue;
    }
    if (first == 0) first = one->first;
    last = one->first;
    held += one->second.count;
  }
  if (first == 0) return;
  request.filter.dueAfter = month.day(first);
  request.filter.dueBefore = month.day(last);
}

/// What is due in the month, or on one day of it, day after day.
Html agenda(const Visit& visit, const Month& month, const QueryResult& result) {
  std::map<int, QueryResult> byDay;
  const Json rows = result.json();
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    QueryResult& day = byDay[dayOf(rows[i]["due"].get<std::string>())];
    day.kind = result.kind;
    day.columns = result.columns;
    day.rows.push_back(result.rows[i]);
  }
  return element("div", {{"id", "agenda"}}, {each(byDay, [&](const auto& one) {
                   return element(
                       "section", {{"class", "agenda"}},
                       {element("h2", {}, {visit.words().date(month.day(one.first))}), answerRows(visit, one.second)});
                 })});
}

Html filters(const Visit& visit, const Month& month) {
  return element(
      "form", {{"class", "filters"}, {"method", "get"}, {"action", "/deadlines"}, {"role", "search"}},
      {element("input", {{"type", "hidden"}, {"name", "month"}, {"value", month.iso()}}),
       field(visit, "agency", visit.text("filter.agency")), field(visit, "province", visit.text("filter.province")),
       element("button", {{"type", "submit"}, {"class", "button primary"}}, {visit.text("filter.apply")})});
}

Response deadlinesPage(Visit& visit) {
  const Month month = monthOf(visit.query().value("month"));
  const int day = visit.query().number("day", 0, 0, month.days());
  QueryRequest request = questionFrom("deadlines", visit.query(), kRowsAPage, kRowsAPage);
  request.filter.dueAfter = month.day(1);
  request.filter.dueBefore = lastDayOf(month.iso());
  request.sort = "due";
  request.countUpTo = kRowsAPage;  // the days tell how many there are
  const int offset = request.offset;
  Query query(visit.store(), &visit.site().agencies());
  const std::map<int, Day> days = daysOf(query, request);
  std::int64_t total = 0;
  for (const auto& [number, due] : days) total += due.count;
  const std::int64_t listed = day == 0 ? total : days.count(day) > 0 ? days.at(day).count : 0;
  narrow(request, month, day, days);
  const QueryResult result = query.ask(request);
  const Html steps = element("div", {{"class", "steps"}},
                             {monthLink(visit, month.moved(-1), "calendar.previous", "prev"),
                              monthLink(visit, month.moved(1), "calendar.next", "next")});
  Html main =
      pageTitle(visit.text("calendar.title", {monthName(visit, month)}), steps,
                element("p", {{"class", "soft"}}, {visit.text("calendar.count", {visit.words().number(total)})}));
  main += filters(visit, month);
  main += calendar(visit, month, days);
  main += result.rows.empty()
              ? emptyState("deadlines", visit.text("calendar.nothing"), visit.text("calendar.nothing.advice"))
              : agenda(visit, month, result);
  main += pager(visit, listed, offset, kRowsAPage);
  return pageResponse(visit, {visit.text("nav.deadlines"), "deadlines", {}, false}, main);
}

}  // namespace

void addDeadlinePages(Router& router) {
  router.add("GET", "/deadlines", Role::reader, deadlinesPage);
}

}  // namespace doichieu::serve
