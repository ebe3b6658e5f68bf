#include "query/query.h"

#include <algorithm>
#include <map>

#include "doichieu/base/error.h"
#include "query/filter.h"
#include "query/query_kinds.h"
#include "store/lists.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

/// Where a search finds thousands, the best of them cannot be told in time; the newest come first then.
std::string orderOf(const KindSpec& spec, const QueryRequest& request, const Route& route) {
  if (request.sort.empty() && route.ranked) return "s.rank, " + spec.order;
  if (request.sort.empty() && route.start == Start::search && route.walked) return "s.rowid DESC";
  if (request.sort.empty()) return spec.order;
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
  for (const Row& row :
       store.database().select("SELECT DISTINCT r.kind FROM custom_records c CROSS JOIN records r ON r.id = "
                               "c.record_id ORDER BY r.kind"))
    kinds.push_back(row.text(0));
  return kinds;
}

/// No plan is told apart from others: what the store keeps of bodies over all plans is the answer.
bool ofWholeStore(const QueryFilter& filter) {
  const std::string* fields[] = {&filter.agency,   &filter.level,     &filter.role,   &filter.province,
                                 &filter.issuer,   &filter.programme, &filter.symbol, &filter.dueBefore,
                                 &filter.dueAfter, &filter.text,      &filter.plan};
  return !filter.year && filter.minConfidence == 0 && filter.ended.empty() &&
         std::all_of(std::begin(fields), std::end(fields), [](const std::string* field) { return field->empty(); });
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

/// One question on its way: the SQL that all its statements share.
class Asked {
 public:
  Asked(Store& store, const AgencyDirectory* agencies, KindSpec spec, const QueryRequest& request)
      : store_(store),
        spec_(std::move(spec)),
        request_(request),
        route_(routeOf(store, agencies, spec_, request.filter, !request.sort.empty())) {}

  QueryResult answer() {
    QueryResult result;
    result.kind = spec_.kind;
    for (const ColumnSpec& column : spec_.columns) result.columns.push_back({column.key, column.detail});
    count(result);
    result.rows = spec_.row.empty() ? groups() : rowsOf(keys());
    return result;
  }

  std::map<std::string, std::int64_t> countByDueDay() {
    std::map<std::string, std::int64_t> counts;
    const std::string rest = route_.condition.sql() + " GROUP BY " + spec_.dueDay;
    for (const Row& row : select(route_.start, spec_.dueDay + ", count(*)", rest, {}))
      counts[row.text(0)] = row.integer(1);
    return counts;
  }

 private:
  std::string where() const {
    return route_.condition.sql() + (spec_.groupBy.empty() ? "" : " GROUP BY " + spec_.groupBy);
  }

  std::string statement(Start start, const std::string& what, const std::string& rest) const {
    return "SELECT " + what + fromClause(spec_, start, what + rest) + rest;
  }

  std::vector<Row> select(Start start, const std::string& what, const std::string& rest, const Values& more) {
    Values values = route_.condition.values();
    values.insert(values.end(), more.begin(), more.end());
    return store_.database().select(statement(start, what, rest), values);
  }

  void count(QueryResult& result) {
    const std::int64_t most =
        request_.countUpTo > 0
            ? std::max<std::int64_t>(request_.countUpTo, std::int64_t{request_.offset} + request_.limit)
            : 0;
    const bool matched = !route_.match.empty();
    Values values = matched ? Values{route_.match} : route_.condition.values();
    values.push_back(most > 0 ? most + 1 : std::int64_t{-1});
    const std::string rows = matched ? "SELECT 1 FROM " + spec_.searchTable + " WHERE " + spec_.searchTable + " MATCH ?"
                                     : statement(route_.start, "1", where());
    result.total = store_.database().selectOne("SELECT count(*) FROM (" + rows + " LIMIT ?)", values)->integer(0);
    result.totalIsMore = most > 0 && result.total > most;
    if (result.totalIsMore) result.total = most;
  }

  Values page() const {
    return {std::int64_t{request_.limit > 0 ? request_.limit : -1}, std::int64_t{std::max(request_.offset, 0)}};
  }

  std::string ordered() const {
    return where() + " ORDER BY " + orderOf(spec_, request_, route_) + " LIMIT ? OFFSET ?";
  }

  std::vector<std::vector<Json>> groups() {
    std::vector<std::vector<Json>> rows;
    for (const Row& row : select(route_.start, columns(), ordered(), page())) rows.push_back(cellsOf(row, spec_));
    return rows;
  }

  /// Rows are chosen and sorted by their keys alone; the costly columns are fetched for those on the page only.
  std::vector<std::int64_t> keys() {
    std::vector<std::int64_t> keys;
    if (request_.mostADay == 0) {
      for (const Row& row : select(route_.start, key(), ordered(), page())) keys.push_back(row.integer(0));
      return keys;
    }
    const std::string what = spec_.row + " AS id, " + spec_.dueDay + " AS day, row_number() OVER (PARTITION BY " +
                             spec_.dueDay + " ORDER BY " + spec_.row + ") AS place";
    Values values = route_.condition.values();
    values.push_back(std::int64_t{request_.mostADay});
    for (const Row& row : store_.database().select(
             "SELECT id FROM (" + statement(route_.start, what, where()) + ") WHERE place <= ? ORDER BY day, id",
             values))
      keys.push_back(row.integer(0));
    return keys;
  }

  std::vector<std::vector<Json>> rowsOf(const std::vector<std::int64_t>& keys) {
    std::map<std::int64_t, std::vector<Json>> found;
    for (const Row& row :
         store_.database().select(statement(Start::rows, columns() + ", " + spec_.row,
                                            " WHERE " + spec_.row + " IN (SELECT value FROM json_each(?))"),
                                  {jsonList(keys)}))
      found[row.integer(spec_.columns.size())] = cellsOf(row, spec_);
    std::vector<std::vector<Json>> rows;
    for (const std::int64_t key : keys) rows.push_back(std::move(found[key]));
    return rows;
  }

  std::string key() const { return route_.start == Start::search ? "s.rowid" : spec_.row; }

  std::string columns() const {
    std::string columns;
    for (const ColumnSpec& column : spec_.columns) columns += (columns.empty() ? "" : ", ") + column.sql;
    return columns;
  }

  Store& store_;
  KindSpec spec_;
  const QueryRequest& request_;
  Route route_;
};

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

KindSpec Query::specOf(const QueryRequest& request) {
  const std::string& kind = request.kind;
  if (kind == "agencies" && ofWholeStore(request.filter)) return bodiesOfStore();
  const std::vector<std::string>& builtIn = builtInKinds();
  const bool known = std::find(builtIn.begin(), builtIn.end(), kind) != builtIn.end();
  return kindSpec(kind, known ? std::vector<std::string>{} : customKinds(store_));
}

QueryResult Query::ask(const QueryRequest& request) {
  return Asked(store_, agencies_, specOf(request), request).answer();
}

std::map<std::string, std::int64_t> Query::countByDueDay(const QueryRequest& request) {
  return Asked(store_, agencies_, specOf(request), request).countByDueDay();
}

}  // namespace doichieu
