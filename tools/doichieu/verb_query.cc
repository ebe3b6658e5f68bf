// doichieu query KIND: questions to the store, each answer with its words and its page.
#include <cstdio>
#include <iostream>

#include "doichieu/base/error.h"
#include "open_store.h"
#include "query/query.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

constexpr int kRowsShown = 50;  // of a table for people, where --limit says nothing

QueryRequest requestFrom(const Arguments& arguments, const std::string& format) {
  QueryRequest request;
  request.kind = arguments.words().front();
  QueryFilter& filter = request.filter;
  const std::pair<const char*, std::string*> fields[] = {
      {"agency", &filter.agency},       {"line", &filter.line},         {"level", &filter.level},
      {"role", &filter.role},           {"province", &filter.province}, {"issuer", &filter.issuer},
      {"programme", &filter.programme}, {"symbol", &filter.symbol},     {"due-before", &filter.dueBefore},
      {"due-after", &filter.dueAfter},  {"text", &filter.text},         {"plan", &filter.plan}};
  for (const auto& [option, field] : fields) *field = arguments.value(option);
  filter.partners = arguments.has("partners");
  if (arguments.has("year")) filter.year = arguments.number("year", 0, 1);
  request.sort = arguments.value("sort");
  if (!request.sort.empty() && request.sort.front() == '-') {
    request.descending = true;
    request.sort.erase(0, 1);
  }
  request.limit = arguments.number("limit", format == "table" ? kRowsShown : 0);
  request.offset = arguments.number("offset", 0);
  return request;
}

// Two decimals are what a reader needs of a confidence; programs get the number as it is.
std::string cellShown(const nlohmann::ordered_json& cell, bool forPeople) {
  if (!forPeople || !cell.is_number_float()) return cellText(cell);
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", cell.get<double>());
  return buffer;
}

Table tableOf(Context& context, const QueryResult& result, bool forPeople) {
  Table table;
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (forPeople && result.columns[i].detail) continue;
    shown.push_back(i);
    table.keys.push_back(result.columns[i].key);
    const std::string key = "column." + result.columns[i].key;
    table.columns.push_back(context.messages().has(key) ? context.text(key) : result.columns[i].key);
  }
  for (const auto& row : result.rows) {
    std::vector<std::string> cells;
    for (const std::size_t i : shown) cells.push_back(cellShown(row[i], forPeople));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  if (arguments.words().size() != 1)
    throw UsageError("query takes one KIND: plans, duties, targets, deadlines, references, agencies, ...");
  const std::string format = arguments.value("format", "table");
  Store store = openStore(context);
  const AgencyDirectory agencies = AgencyDirectory::load(context.configFolder());
  QueryRequest request = requestFrom(arguments, format);
  if (arguments.has("ended")) request.filter.ended = loadEndedActs(context.configFolder());
  const QueryResult result = Query(store, &agencies).ask(request);
  if (format == "json") {
    std::cout << result.json().dump(1) << '\n';
    return kAllDone;
  }
  if (format == "table" && result.total == 0) {
    std::cout << context.text("query.none") << '\n';
    return kAllDone;
  }
  print(tableOf(context, result, format == "table"), format, std::cout);
  if (format == "table")
    std::cout << context.text("query.shown", {std::to_string(result.rows.size()), std::to_string(result.total)})
              << '\n';
  return kAllDone;
}

}  // namespace

Verb queryVerb() {
  return {"query",
          "KIND [filters]",
          {{"agency", true, "NAME"},
           {"partners", false, ""},
           {"line", true, "LINE"},
           {"level", true, "LEVEL"},
           {"role", true, "ROLE"},
           {"province", true, "NAME"},
           {"issuer", true, "NAME"},
           {"programme", true, "WORDS"},
           {"symbol", true, "SYMBOL"},
           {"year", true, "YEAR"},
           {"due-before", true, "DATE"},
           {"due-after", true, "DATE"},
           {"text", true, "WORDS"},
           {"plan", true, "PLAN"},
           {"ended", false, ""},
           {"sort", true, "COLUMN"},
           {"limit", true, "N"},
           {"offset", true, "N"},
           storeOption(),
           formatOption()},
          run};
}

}  // namespace doichieu::cli
