#include "query/query.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "query/agency_choice.h"
#include "query/condition.h"
#include "query/query_kinds.h"
#include "store/clock.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

/// Adds to the condition what each field of the filter means for one kind.
class FilterBuilder {
 public:
  FilterBuilder(Store& store, const AgencyDirectory* agencies, const KindSpec& spec, const QueryFilter& filter)
      : store_(store), agencies_(agencies), spec_(spec), filter_(filter) {}

  Condition build() {
    if (ofRecords()) condition_.add("r.kind = ?", {spec_.kind});
    addPlanFilters();
    addAgency();
    if (spec_.agencyIn.empty()) addEqual("line", filter_.line, spec_.line);
    addEqual("level", filter_.level, spec_.level);
    addEqual("role", filter_.role, spec_.role);
    addDue();
    addText();
    addEnded();
    if (filter_.minConfidence > 0) {
      require("confidence", ofRecords() ? "r.confidence" : "");
      condition_.add("r.confidence >= ?", {filter_.minConfidence});
    }
    return std::move(condition_);
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
    condition_.add(spec_.symbol + " LIKE ? ESCAPE '\\'", {likeBeginning(foldForSearch(filter_.symbol))});
  }

  void addHolding(const char* column, const std::string& words) {
    if (!words.empty())
      condition_.add(std::string(column) + " LIKE ? ESCAPE '\\'", {likeHolding(foldForSearch(words))});
  }

  // Where bodies stand in record_agencies, agency and line must be those of the same mention: "the police, as partner".
  void addAgency() {
    if (filter_.agency.empty() && (filter_.line.empty() || spec_.agencyIn.empty())) return;
    std::string test;
    Values values;
    if (!filter_.agency.empty()) {
      require("agency", spec_.agencyName);
      const AgencyChoice choice = chooseAgencies(store_.database(), agencies_, filter_.agency);
      test = "(" + spec_.agencyName + " IN (SELECT value FROM json_each(?)) OR " + spec_.agencyId +
             " IN (SELECT value FROM json_each(?)))";
      values = {jsonList(choice.names), jsonList(choice.ids)};
    }
    if (spec_.agencyIn.empty()) return condition_.add(test, values);
    if (!filter_.line.empty()) {
      test += (test.empty() ? "" : " AND ") + spec_.line + " = ?";
      values.push_back(filter_.line);
    }
    std::string within = spec_.agencyIn;
    within.replace(within.find("{roles}"), 7, filter_.partners ? spec_.partnerRoles : spec_.agencyRoles);
    condition_.add(within + test + ")", values);
  }

  void addDue() {
    addDueSide("<=", lastDayOf(checkedDate(filter_.dueBefore)));
    addDueSide(">=", firstDayOf(checkedDate(filter_.dueAfter)));
  }

  void addDueSide(const char* side, const std::string& day) {
    if (day.empty()) return;
    require("due", spec_.dueDay);
    const std::string test = spec_.dueDay + " " + side + " ?";
    condition_.add(spec_.dueIn.empty() ? test : "EXISTS (" + spec_.dueIn + " AND " + test + ")", {day});
  }

  static const std::string& checkedDate(const std::string& date) {
    constexpr std::string_view shape = "0000-00-00";
    bool fits = date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10;
    for (std::size_t i = 0; fits && i < date.size(); ++i)
      fits = shape[i] == '-' ? date[i] == '-' : std::isdigit(static_cast<unsigned char>(date[i])) != 0;
    if (!fits) throw UsageError("\"" + date + "\" is no date; write 2026, 2026-05 or 2026-05-17");
    return date;
  }

  void addText() {
    if (filter_.text.empty()) return;
    require("text", spec_.searchTable);
    const std::string expression = matchExpression(filter_.text);
    if (expression.empty()) throw UsageError("there is no word in \"" + filter_.text + "\" to search for");
    condition_.add("s." + spec_.searchTable + " MATCH ?", {expression});
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
  const AgencyDirectory* agencies_;
  const KindSpec& spec_;
  const QueryFilter& filter_;
  Condition condition_;
};

std::string orderOf(const KindSpec& spec, const QueryRequest& request) {
  if (request.sort.empty()) return request.filter.text.empty() ? spec.order : "s.rank, " + spec.order;
  const auto column = std::find_if(spec.columns.begin(), spec.columns.end(),
                                   [&](const ColumnSpec& candidate) { return candidate.key == request.sort; });
  if (column == spec.columns.end()) {
    std::string known;
    for (const ColumnSpec& candidate : spec.columns) known += std::string(known.empty() ? "" : ", ") + candidate.key;
    throw UsageError(spec.kind + " cannot be sorted by \"" + request.sort + "\"; columns are " + known);
  }
  // An empty list of dates is a missing date.
  const std::string missing = "nullif(" + column->sql + ", '[]') IS NULL";
  return missing + ", " + column->sql + (request.descending ? " DESC" : "") + ", " + spec.order;
}

std::vector<std::string> customKinds(Store& store) {
  std::vector<std::string> kinds;
  for (const Row& row : store.database().select("SELECT DISTINCT r.kind FROM custom_records c JOIN records r ON r.id = "
                                                "c.record_id ORDER BY r.kind"))
    kinds.push_back(row.text(0));
  return kinds;
}

Json cellOf(const Row& row, std::size_t column, CellType type) {
  if (row.isNull(column)) return nullptr;
  switch (type) {
    case CellType::text:
      return row.text(column);
    case CellType::number: {
      const double value = row.real(column);
      if (value == static_cast<double>(row.integer(column))) return row.integer(column);
      return value;
    }
    case CellType::list:
    case CellType::json:
      return Json::parse(row.text(column), nullptr, false);
  }
  return nullptr;
}

std::vector<Json> cellsOf(const Row& row, const KindSpec& spec) {
  std::vector<Json> cells;
  for (std::size_t i = 0; i < spec.columns.size(); ++i) cells.push_back(cellOf(row, i, spec.columns[i].type));
  return cells;
}

}  // namespace

Json QueryResult::json() const {
  Json list = Json::array();
  for (const auto& row : rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < columns.size(); ++i) object[columns[i].key] = row[i];
    list.push_back(std::move(object));
  }
  return list;
}

std::vector<std::string> Query::kinds() {
  std::vector<std::string> all = builtInKinds();
  const std::vector<std::string> custom = customKinds(store_);
  all.insert(all.end(), custom.begin(), custom.end());
  return all;
}

QueryResult Query::ask(const QueryRequest& request) {
  const std::vector<std::string>& builtIn = builtInKinds();
  const bool known = std::find(builtIn.begin(), builtIn.end(), request.kind) != builtIn.end();
  const KindSpec spec = kindSpec(request.kind, known ? std::vector<std::string>{} : customKinds(store_));
  const Condition condition = FilterBuilder(store_, agencies_, spec, request.filter).build();
  Database& database = store_.database();

  QueryResult result;
  result.kind = spec.kind;
  std::string columns;
  for (const ColumnSpec& column : spec.columns) {
    columns += (columns.empty() ? "" : ", ") + column.sql;
    result.columns.push_back({column.key, column.detail});
  }
  const std::string where = condition.sql() + (spec.groupBy.empty() ? "" : " GROUP BY " + spec.groupBy);
  const auto statement = [&](Start start, const std::string& what, const std::string& rest) {
    return "SELECT " + what + fromClause(spec, start, what + rest) + rest;
  };
  const Start start = request.filter.text.empty() ? Start::rows : Start::search;
  result.total =
      database.selectOne("SELECT count(*) FROM (" + statement(start, "1", where) + ")", condition.values())->integer(0);

  const std::string ordered = where + " ORDER BY " + orderOf(spec, request) + " LIMIT ? OFFSET ?";
  Values values = condition.values();
  values.insert(values.end(),
                {std::int64_t{request.limit > 0 ? request.limit : -1}, std::int64_t{std::max(request.offset, 0)}});
  if (spec.row.empty()) {
    for (const Row& row : database.select(statement(start, columns, ordered), values))
      result.rows.push_back(cellsOf(row, spec));
    return result;
  }
  // Rows are chosen and sorted by their keys alone; the costly columns are fetched for those on the page only.
  const QueryFilter& filter = request.filter;
  const bool inOrder = request.sort.empty() && filter.text.empty() && filter.agency.empty() && filter.line.empty() &&
                       filter.symbol.empty() && filter.dueBefore.empty() && filter.dueAfter.empty();
  std::vector<std::int64_t> keys;
  std::map<std::int64_t, std::vector<Json>> found;
  for (const Row& row : database.select(statement(inOrder ? Start::plans : start, spec.row, ordered), values))
    keys.push_back(row.integer(0));
  const std::string thesePlaces = " WHERE " + spec.row + " IN (SELECT value FROM json_each(?))";
  for (const Row& row :
       database.select(statement(Start::rows, columns + ", " + spec.row, thesePlaces), {jsonList(keys)}))
    found[row.integer(spec.columns.size())] = cellsOf(row, spec);
  for (const std::int64_t key : keys) result.rows.push_back(std::move(found[key]));
  return result;
}

}  // namespace doichieu
