// What may be asked of the store, in one place for the command line, the service and embedders.
//
//   doichieu::QueryRequest request;
//   request.kind = "duties";
//   request.filter.line = "police";
//   request.filter.role = "lead";
//   doichieu::QueryResult answer = doichieu::Query(store, &engine.host().agencies()).ask(request);
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "rules/ended_acts.h"
#include "store/store.h"

namespace doichieu {

/// Empty fields do not filter. Text needs no accents; accents that are typed count (but for `agency` with an id).
struct QueryFilter {
  std::string agency;       // an id of the gazetteer ("X.CA"), a name or alias of it, or words of the name as printed
  bool partners = false;    // duties: those where the agency is a partner, too
  std::string line;         // id of a vertical line: "police"
  std::string level;        // of the agency where it is known (duties, agencies), else of the issuer
  std::string role;         // duties: lead, coordinate ...; references: basis, cites
  std::string province;     // words of it
  std::string issuer;       // words of it
  std::string programme;    // words of the plan's title
  std::string symbol;       // plans, references: the symbol or its beginning
  std::optional<int> year;  // the plan's period holds it
  std::string dueBefore, dueAfter;  // ISO dates of any precision, both inclusive: "2024" is up to, or from, all of 2024
  std::string text;                 // full text; see matchExpression()
  std::string plan;                 // as Plans::matching() takes it
  double minConfidence = 0;
  std::vector<EndedAct> ended;  // references: only citations of these, made by plans of a later date
};

struct QueryRequest {
  std::string kind;  // plans, duties, targets, deadlines, references, agencies, or the kind of a plugin's records
  QueryFilter filter;
  std::string sort;  // a column; "" for the best order: by relevance where a text was asked for, else by plan
  bool descending = false;
  int limit = 0;  // 0: all
  int offset = 0;
  int countUpTo = 0;  // rows that are counted: whoever looks at thirty need not know of all 801344; 0: all
  // Deadlines: so many of each due day, in the order of days, whatever sort and limit say; 0: no such bound.
  int mostADay = 0;
};

struct QueryColumn {
  std::string key;
  bool detail = false;  // of use to programs; a table for people leaves it out
};

struct QueryResult {
  std::string kind;
  std::vector<QueryColumn> columns;
  std::vector<std::vector<nlohmann::ordered_json>> rows;  // one cell a column
  std::int64_t total = 0;                                 // rows without limit and offset
  bool totalIsMore = false;                               // there are more than `total`, which is as far as was counted

  /// [{column: cell, ...}, ...]
  nlohmann::ordered_json json() const;
};

/// A cell as one line of text: lists with "; " between, measures as "≥ 30 %", nothing for null.
std::string cellText(const nlohmann::ordered_json& cell);

struct KindSpec;

class Query {
 public:
  /// Without a directory, `agency` knows no aliases.
  explicit Query(Store& store, const AgencyDirectory* agencies = nullptr) : store_(store), agencies_(agencies) {}

  /// Throws UsageError on a kind, column or filter that makes no sense, naming what does.
  QueryResult ask(const QueryRequest& request);
  /// How many rows are due on each day; for kinds that have a due day.
  std::map<std::string, std::int64_t> countByDueDay(const QueryRequest& request);
  /// The kinds of records that the store can be asked for, those of plugins included.
  std::vector<std::string> kinds();

 private:
  KindSpec specOf(const QueryRequest& request);

  Store& store_;
  const AgencyDirectory* agencies_;
};

}  // namespace doichieu
