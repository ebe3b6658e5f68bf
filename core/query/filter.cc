#include "query/filter.h"

#include <cctype>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "doichieu/text/dates.h"
#include "doichieu/text/fold.h"
#include "query/agency_choice.h"
#include "store/lists.h"
#include "store/record_facets.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

// Up to so many rows are fetched and sorted; of more, those of a page are looked for in order. Relevance is dearer to
// tell.
constexpr std::int64_t kFew = 10'000, kFewOfWords = 2'000, kFewOfASymbol = 2'000, kFewRanked = 300;
// Words that more names hold are no narrow question: "UBND".
constexpr std::size_t kFewNames = 500;

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
    addPlanFilters();
    addSymbol();
    addAgencyAndLine();
    addDue();
    addEqual("level", filter_.level, spec_.level, 'l');
    addEqual("role", filter_.role, spec_.role, 'r');
    addEnded();
    if (filter_.minConfidence > 0) {
      require("confidence", ofRecords() ? "r.confidence" : "");
      others_.add("r.confidence >= ?", {filter_.minConfidence});
    }
    return ofRecords() ? routeToRecords(sorted) : routeToOthers(sorted);
  }

 private:
  bool ofRecords() const { return spec_.row == "r.id"; }

  void require(const char* name, const std::string& piece) const {
    if (piece.empty())
      throw UsageError(std::string("a question for ") + spec_.kind + " knows no filter \"" + name + "\"");
  }

  /// What the full-text index tells of a record, with the condition that says the same in SQL.
  void addFacet(const std::vector<std::string>& oneOf, const std::string& sql, const Values& values) {
    facets_.addOneOf(oneOf);
    told_.add(sql, values);
  }

  void addEqual(const char* name, const std::string& wanted, const std::string& expression, char letter) {
    if (wanted.empty()) return;
    require(name, expression);
    addFacet({facetOfText(letter, wanted)}, expression + " = ?", {wanted});
    narrow_ = true;
  }

  void addPlanFilters() {
    if (!filter_.plan.empty()) {
      const std::vector<std::int64_t> ids = store_.plans().matching(filter_.plan);
      if (ids.empty())
        throw UsageError("no plan of the store is meant by \"" + filter_.plan + "\"; see: doichieu plans");
      std::vector<std::string> plans;
      for (const std::int64_t id : ids) plans.push_back(facet('q', id));
      addFacet(plans, "p.id IN (SELECT value FROM json_each(?))", {jsonList(ids)});
    }
    if (!filter_.province.empty()) addFacet(provinces(), kProvince, {holding(filter_.province)});
    if (!filter_.issuer.empty()) others_.add("p.issuer_folded LIKE ? ESCAPE '\\'", {holding(filter_.issuer)});
    if (!filter_.programme.empty()) others_.add("p.title_folded LIKE ? ESCAPE '\\'", {holding(filter_.programme)});
    if (filter_.year)
      addFacet({facet('y', *filter_.year)}, "p.first_year <= ? AND p.last_year >= ?",
               {std::int64_t{*filter_.year}, std::int64_t{*filter_.year}});
  }

  static std::string holding(const std::string& words) { return likeHolding(foldForSearch(words)); }

  std::vector<std::string> provinces() {
    std::vector<std::string> found;
    if (!ofRecords()) return found;
    for (const Row& row :
         store_.database().select("SELECT DISTINCT p.province_folded FROM plans p WHERE " + std::string(kProvince),
                                  {holding(filter_.province)}))
      found.push_back(facetOfText('p', row.text(0)));
    return found;
  }

  /// As a range, which an index can give; no letter of a symbol stands behind U+10FFFF.
  void addSymbol() {
    if (filter_.symbol.empty()) return;
    require("symbol", spec_.symbol);
    const std::string first = foldForSearch(filter_.symbol),
                      range = spec_.symbol + " >= ? AND " + spec_.symbol + " < ?";
    const Values values = {first, first + "\xF4\x8F\xBF\xBF"};
    others_.add(range, values);
    if (ofRecords()) fewOfSymbol_ = counted("legal_references t", range, values, kFewOfASymbol) <= kFewOfASymbol;
  }

  /// Rows of `from` that pass, counted up to `most`.
  std::int64_t counted(const std::string& from, const std::string& condition, Values values, std::int64_t most) {
    values.push_back(most + 1);
    return store_.database()
        .selectOne("SELECT count(*) FROM (SELECT 1 FROM " + from + " WHERE " + condition + " LIMIT ?)", values)
        ->integer(0);
  }

  void addAgencyAndLine() {
    if (filter_.agency.empty() && filter_.line.empty()) return;
    std::string sql;
    Values values;
    bool exact = filter_.agency.empty() || filter_.line.empty();
    if (!filter_.agency.empty()) {
      require("agency", spec_.agencyName);
      const AgencyChoice choice = chooseAgencies(store_.database(), directory_, filter_.agency);
      exact = exact && choice.names.size() <= kFewNames;
      narrow_ = choice.names.size() <= kFewNames;
      if (narrow_) facets_.addOneOf(bodyFacets(choice));
      sql = "(" + spec_.agencyName + " IN (SELECT value FROM json_each(?)) OR " + spec_.agencyId +
            " IN (SELECT value FROM json_each(?)))";
      values = {jsonList(choice.names), jsonList(choice.ids)};
    }
    if (!filter_.line.empty()) {
      require("line", spec_.line);
      facets_.addOneOf(withPartners({facetOfText('n', filter_.line)}));
      narrow_ = true;
      sql += (sql.empty() ? "" : " AND ") + spec_.line + " = ?";
      values.push_back(filter_.line);
    }
    if (spec_.agencyOf.key.empty()) return told_.add(sql, values);
    sql += " AND f.role IN (" + (filter_.partners ? spec_.partnerRoles : spec_.agencyRoles) + ")";
    // The index does not tell that agency and line are those of the same mention: "the police, as partner".
    (exact ? told_ : others_).add(existing(spec_.agencyOf, sql), values);
  }

  std::vector<std::string> bodyFacets(const AgencyChoice& choice) const {
    std::vector<std::string> facets;
    for (const std::int64_t name : choice.names) facets.push_back(facet('b', name));
    for (const std::string& id : choice.ids) facets.push_back(facetOfText('i', id));
    return withPartners(std::move(facets));
  }

  /// Bodies of their own come by the letters b, i and n, partners by the next ones.
  std::vector<std::string> withPartners(std::vector<std::string> facets) const {
    for (std::size_t i = 0, own = facets.size(); filter_.partners && i < own; ++i) {
      const char letter = facets[i].front();
      facets.push_back((letter == 'n' ? 'm' : static_cast<char>(letter + 1)) + facets[i].substr(1));
    }
    return facets;
  }

  std::string existing(const Elsewhere& where, const std::string& test) const {
    return where.key.empty()
               ? test
               : "EXISTS (SELECT 1 FROM " + where.from + " WHERE " + where.key + " = r.id AND " + test + ")";
  }

  void addDue() {
    const std::string first = firstDayOf(checkedDate(filter_.dueAfter)),
                      last = lastDayOf(checkedDate(filter_.dueBefore));
    if (first.empty() && last.empty()) return;
    require("due", spec_.dueDay);
    std::string sql;
    Values values;
    const auto bound = [&](const char* comparison, const std::string& day) {
      if (day.empty()) return;
      sql += (sql.empty() ? "" : " AND ") + spec_.dueDay + comparison;
      values.emplace_back(day);
    };
    bound(" >= ?", first);
    bound(" <= ?", last);
    facets_.addOneOf(dueFacets(first, last));
    others_.add(existing(spec_.dueOf, sql), values);
    narrow_ = true;
  }

  // A plan without a date is asked as of its period's first day.
  void addEnded() {
    if (filter_.ended.empty()) return;
    if (spec_.kind != "references") require("ended", "");
    Json acts = Json::array();
    for (const EndedAct& act : filter_.ended) acts.push_back({foldForSearch(act.symbol), act.ended});
    others_.add(
        "EXISTS (SELECT 1 FROM json_each(?) v WHERE json_extract(v.value, '$[0]') = t.symbol_folded "
        "AND json_extract(v.value, '$[1]') < coalesce(p.date, p.period_start))",
        {acts.dump()});
  }

  std::string words() const {
    if (filter_.text.empty()) return "";
    require("text", spec_.searchTable);
    const std::string expression = matchExpression(filter_.text);
    if (expression.empty()) throw UsageError("there is no word in \"" + filter_.text + "\" to search for");
    return expression;
  }

  Route searched(const std::string& expression, std::int64_t hits) const {
    Route route;
    route.start = Start::search;
    route.walked = !filter_.text.empty() && hits > kFewOfWords;
    route.ranked = !filter_.text.empty() && hits <= kFewRanked;
    route.condition.add("s." + spec_.searchTable + " MATCH ?", {expression});
    return route;
  }

  Route routeToRecords(bool sorted) {
    facets_.addOneOf({facetOfText('k', spec_.kind)});
    const std::string words = this->words(), expression = facets_.with(words);
    const std::int64_t hits = narrow_ || !words.empty()
                                  ? counted(spec_.searchTable, spec_.searchTable + " MATCH ?", {expression}, kFew)
                                  : kFew + 1;
    Route route;
    if (!words.empty() || (hits <= kFew && !fewOfSymbol_)) {
      route = searched(expression, hits);
    } else {
      route.start = sorted || fewOfSymbol_ ? Start::rows : Start::plans;
      route.walked = route.start == Start::plans;
      // The index of kinds is the last resort: "+" keeps SQLite from it where there is a better one.
      route.condition.add(fewOfSymbol_ ? "+r.kind = ?" : "r.kind = ?", {spec_.kind});
      route.condition.add(told_);
    }
    route.condition.add(others_);
    if (others_.sql().empty()) route.match = expression;
    return route;
  }

  Route routeToOthers(bool sorted) {
    const std::string words = this->words();
    Route route;
    if (!words.empty())
      route = searched(words, counted(spec_.searchTable, spec_.searchTable + " MATCH ?", {words}, kFewOfWords));
    if (route.walked && sorted) {  // the index that lists are sorted by is passed through sooner than rows are fetched
      route = {};
      route.condition.add(
          "+" + spec_.row + " IN (SELECT rowid FROM " + spec_.searchTable + " WHERE " + spec_.searchTable + " MATCH ?)",
          {words});
    }
    route.condition.add(told_);
    route.condition.add(others_);
    return route;
  }

  static constexpr const char* kProvince = "p.province_folded LIKE ? ESCAPE '\\'";

  Store& store_;
  const AgencyDirectory* directory_;
  const KindSpec& spec_;
  const QueryFilter& filter_;
  FacetExpression facets_;
  Condition told_;       // the facets in SQL, for ways on which the full-text index is not asked
  Condition others_;     // what no facet tells, or not exactly
  bool narrow_ = false;  // there may be few such records: it is worth counting them
  bool fewOfSymbol_ = false;
};

}  // namespace

Route routeOf(Store& store, const AgencyDirectory* directory, const KindSpec& spec, const QueryFilter& filter,
              bool sorted) {
  return RouteFinder(store, directory, spec, filter).find(sorted);
}

}  // namespace doichieu
