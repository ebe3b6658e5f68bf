#include "query/filter.h"

#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>

#include "doichieu/base/error.h"
#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"
#include "query/agency_choice.h"
#include "store/lists.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

// Up to so many rows are fetched and sorted; of more, those of a page are looked for in order. Rows of an index are
// cheaper to pass over, and relevance is dearer to tell.
constexpr std::int64_t kFew = 2'000, kFewDue = 10'000, kFewRanked = 300;

/// A test of other tables' rows, and how many of these pass it.
struct Test {
  std::string sql;
  Values values;
  std::int64_t rows = 0;
};

const std::string& checkedDate(const std::string& date) {
  constexpr std::string_view shape = "0000-00-00";
  bool fits = date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10;
  for (std::size_t i = 0; fits && i < date.size(); ++i)
    fits = shape[i] == '-' ? date[i] == '-' : std::isdigit(static_cast<unsigned char>(date[i])) != 0;
  if (!fits) throw UsageError("\"" + date + "\" is no date; write 2026, 2026-05 or 2026-05-17");
  return date;
}

class RouteFinder {
 public:
  RouteFinder(Store& store, const AgencyDirectory* directory, const KindSpec& spec, const QueryFilter& filter)
      : store_(store), directory_(directory), spec_(spec), filter_(filter) {}

  Route find(bool sorted) {
    const std::optional<Test> agency = agencyTest(), due = dueTest(), hits = textTest();
    const bool few = (agency && agency->rows <= kFew) || (due && due->rows <= kFewDue) || !filter_.symbol.empty();
    // The index of kinds is the last resort: "+" keeps SQLite from it where there is a better one.
    if (ofRecords()) condition_.add(few || due ? "+r.kind = ?" : "r.kind = ?", {spec_.kind});
    addPlanFilters();
    addIn(agency, spec_.agencyOf);
    addIn(due, spec_.dueOf);
    if (spec_.agencyOf.key.empty()) addEqual("line", filter_.line, spec_.line);
    addEqual("level", filter_.level, spec_.level);
    addEqual("role", filter_.role, spec_.role);
    addEnded();
    if (filter_.minConfidence > 0) {
      require("confidence", ofRecords() ? "r.confidence" : "");
      condition_.add("r.confidence >= ?", {filter_.minConfidence});
    }
    Route route;
    if (hits) condition_.add(hits->sql, hits->values);
    route.start = hits ? Start::search : ofRecords() && !sorted && !few ? Start::plans : Start::rows;
    route.walked = hits ? hits->rows > kFew : route.start == Start::plans;
    route.ranked = hits && hits->rows <= kFewRanked;
    route.condition = std::move(condition_);
    return route;
  }

 private:
  bool ofRecords() const { return spec_.row == "r.id"; }

  void require(const char* name, const std::string& piece) const {
    if (piece.empty())
      throw UsageError(std::string("a question for ") + spec_.kind + " knows no filter \"" + name + "\"");
  }

  void addEqual(const char* name, const std::string& wanted, const std::string& expression) {
    if (wanted.empty()) return;
    require(name, expression);
    condition_.add(expression + " = ?", {wanted});
  }

  void addPlanFilters() {
    if (!filter_.plan.empty()) {
      const std::vector<std::int64_t> ids = store_.plans().matching(filter_.plan);
      if (ids.empty())
        throw UsageError("no plan of the store is meant by \"" + filter_.plan + "\"; see: doichieu plans");
      condition_.add("p.id IN (SELECT value FROM json_each(?))", {jsonList(ids)});
    }
    addHolding("p.province_folded", filter_.province);
    addHolding("p.issuer_folded", filter_.issuer);
    addHolding("p.title_folded", filter_.programme);
    if (filter_.year)
      condition_.add("p.first_year <= ? AND p.last_year >= ?",
                     {std::int64_t{*filter_.year}, std::int64_t{*filter_.year}});
    if (filter_.symbol.empty()) return;
    require("symbol", spec_.symbol);
    // As a range, which an index can give; no letter of a symbol stands behind U+10FFFF.
    const std::string first = foldForSearch(filter_.symbol);
    condition_.add(spec_.symbol + " >= ? AND " + spec_.symbol + " < ?", {first, first + "\xF4\x8F\xBF\xBF"});
  }

  void addHolding(const char* column, const std::string& words) {
    if (!words.empty())
      condition_.add(std::string(column) + " LIKE ? ESCAPE '\\'", {likeHolding(foldForSearch(words))});
  }

  /// Rows of `from` that pass, counted up to `most`.
  std::int64_t counted(const std::string& from, const Test& test, std::int64_t most) {
    Values values = test.values;
    values.push_back(most + 1);
    return store_.database()
        .selectOne("SELECT count(*) FROM (SELECT 1 FROM " + from + " WHERE " + test.sql + " LIMIT ?)", values)
        ->integer(0);
  }

  // Where bodies stand in record_agencies, agency and line must be those of the same mention: "the police, as partner".
  std::optional<Test> agencyTest() {
    if (filter_.agency.empty() && (filter_.line.empty() || spec_.agencyOf.key.empty())) return std::nullopt;
    Test test;
    if (!filter_.agency.empty()) {
      require("agency", spec_.agencyName);
      const AgencyChoice choice = chooseAgencies(store_.database(), directory_, filter_.agency);
      test.sql = "(" + spec_.agencyName + " IN (SELECT value FROM json_each(?)) OR " + spec_.agencyId +
                 " IN (SELECT value FROM json_each(?)))";
      test.values = {jsonList(choice.names), jsonList(choice.ids)};
    }
    if (spec_.agencyOf.key.empty()) return test;
    if (!filter_.line.empty()) {
      test.sql += (test.sql.empty() ? "" : " AND ") + spec_.line + " = ?";
      test.values.push_back(filter_.line);
    }
    test.sql += " AND f.role IN (" + (filter_.partners ? spec_.partnerRoles : spec_.agencyRoles) + ")";
    test.rows = counted(spec_.agencyOf.from, test, kFew);
    return test;
  }

  std::optional<Test> dueTest() {
    const std::string first = firstDayOf(checkedDate(filter_.dueAfter)),
                      last = lastDayOf(checkedDate(filter_.dueBefore));
    if (first.empty() && last.empty()) return std::nullopt;
    require("due", spec_.dueDay);
    Test test;
    if (!first.empty()) {
      test.sql = spec_.dueDay + " >= ?";
      test.values.emplace_back(first);
    }
    if (!last.empty()) {
      test.sql += (test.sql.empty() ? "" : " AND ") + spec_.dueDay + " <= ?";
      test.values.emplace_back(last);
    }
    test.rows = counted(spec_.dueOf.from, test, kFewDue);
    return test;
  }

  std::optional<Test> textTest() {
    if (filter_.text.empty()) return std::nullopt;
    require("text", spec_.searchTable);
    const std::string expression = matchExpression(filter_.text);
    if (expression.empty()) throw UsageError("there is no word in \"" + filter_.text + "\" to search for");
    Test test{"s." + spec_.searchTable + " MATCH ?", {expression}, 0};
    test.rows = counted(spec_.searchTable + " s", test, kFew);
    return test;
  }

  /// Few rows are listed and their records looked up; with many, each record that is walked by is asked about.
  void addIn(const std::optional<Test>& test, const Elsewhere& where) {
    if (!test) return;
    if (where.key.empty()) return condition_.add(test->sql, test->values);
    const std::string from = "SELECT " + where.key + " FROM " + where.from + " WHERE ";
    if (test->rows <= (&where == &spec_.dueOf ? kFewDue : kFew))
      condition_.add("r.id IN (" + from + test->sql + ")", test->values);
    else
      condition_.add("EXISTS (" + from + where.key + " = r.id AND " + test->sql + ")", test->values);
  }

  // A plan without a date is asked as of its period's first day.
  void addEnded() {
    if (filter_.ended.empty()) return;
    if (spec_.kind != "references") require("ended", "");
    Json acts = Json::array();
    for (const EndedAct& act : filter_.ended) acts.push_back({foldForSearch(act.symbol), act.ended});
    condition_.add(
        "EXISTS (SELECT 1 FROM json_each(?) v WHERE json_extract(v.value, '$[0]') = t.symbol_folded "
        "AND json_extract(v.value, '$[1]') < coalesce(p.date, p.period_start))",
        {acts.dump()});
  }

  Store& store_;
  const AgencyDirectory* directory_;
  const KindSpec& spec_;
  const QueryFilter& filter_;
  Condition condition_;
};

}  // namespace

Route routeOf(Store& store, const AgencyDirectory* directory, const KindSpec& spec, const QueryFilter& filter,
              bool sorted) {
  return RouteFinder(store, directory, spec, filter).find(sorted);
}

}  // namespace doichieu
