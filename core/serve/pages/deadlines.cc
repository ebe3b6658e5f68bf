// The calendar of deadlines: a month at a glance, of all plans or of one agency.
#include <chrono>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

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

constexpr int kMostOfMonth = 500;
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

Html dayCell(const Visit& visit, const Month& month, int day, const std::vector<Json>& rows) {
  const bool today = month.day(day) == utcNow().substr(0, 10);
  Html entries;
  for (std::size_t i = 0; i < rows.size() && i < kShownADay; ++i) entries += entry(rows[i]);
  Html more;
  if (rows.size() > kShownADay)
    more = element("a", {{"class", "more"}, {"href", "#d" + std::to_string(day)}},
                   {visit.text("calendar.more", {std::to_string(rows.size() - kShownADay)})});
  const std::string look = std::string(rows.empty() ? "day" : "day busy") + (today ? " today" : "");
  return element("td", {{"class", look}},
                 {element("time", {{"datetime", month.day(day)}}, {std::to_string(day)}),
                  rows.empty() ? Html() : element("ul", {}, {entries}), more});
}

Html calendar(const Visit& visit, const Month& month, const std::map<int, std::vector<Json>>& byDay) {
  Html heads;
  for (int weekday = 1; weekday <= 7; ++weekday)
    heads += element("th", {{"scope", "col"}}, {visit.text("weekday." + std::to_string(weekday))});
  Html weeks, week;
  for (int blank = 0; blank < month.firstWeekday(); ++blank) week += element("td", {{"class", "day other"}});
  int column = month.firstWeekday();
  for (int day = 1; day <= month.days(); ++day) {
    const auto found = byDay.find(day);
    week += dayCell(visit, month, day, found == byDay.end() ? std::vector<Json>{} : found->second);
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

Html agenda(const Visit& visit, const Month& month, const std::map<int, std::vector<Json>>& byDay,
            const QueryResult& shape) {
  return each(byDay, [&](const auto& one) {
    QueryResult ofDay{shape.kind, shape.columns, {}, 0};
    for (const Json& row : one.second) {
      std::vector<Json> cells;
      for (const QueryColumn& column : shape.columns) cells.push_back(row[column.key]);
      ofDay.rows.push_back(std::move(cells));
    }
    return element("section", {{"class", "agenda"}, {"id", "d" + std::to_string(one.first)}},
                   {element("h2", {}, {visit.words().date(month.day(one.first))}), answerRows(visit, ofDay)});
  });
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
  QueryRequest request = questionFrom("deadlines", visit.query(), kMostOfMonth, kMostOfMonth);
  request.filter.dueAfter = month.day(1);
  request.filter.dueBefore = lastDayOf(month.iso());
  request.sort = "due";
  const QueryResult result = Query(visit.store(), &visit.site().agencies()).ask(request);
  std::map<int, std::vector<Json>> byDay;
  for (const Json& row : result.json())
    if (row["due"].is_string()) byDay[std::stoi(lastDayOf(row["due"].get<std::string>()).substr(8))].push_back(row);
  const Html steps = element("div", {{"class", "steps"}},
                             {monthLink(visit, month.moved(-1), "calendar.previous", "prev"),
                              monthLink(visit, month.moved(1), "calendar.next", "next")});
  Html main = pageTitle(
      visit.text("calendar.title", {monthName(visit, month)}), steps,
      element("p", {{"class", "soft"}}, {visit.text("calendar.count", {visit.words().number(result.total)})}));
  main += filters(visit, month);
  main += calendar(visit, month, byDay);
  main += byDay.empty() ? emptyState("deadlines", visit.text("calendar.nothing"), visit.text("calendar.nothing.advice"))
                        : agenda(visit, month, byDay, result);
  return pageResponse(visit, {visit.text("nav.deadlines"), "deadlines", {}, false}, main);
}

}  // namespace

void addDeadlinePages(Router& router) {
  router.add("GET", "/deadlines", Role::reader, deadlinesPage);
}

}  // namespace doichieu::serve
