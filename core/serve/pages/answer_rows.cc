#include "serve/pages/answer_rows.h"

#include <nlohmann/json.hpp>

#include "serve/components.h"

namespace doichieu::serve {
namespace {

using Json = nlohmann::ordered_json;

std::string textAt(const Json& row, const char* key) {
  return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : "";
}

std::string listAt(const Json& row, const char* key) {
  return row.contains(key) ? cellText(row[key]) : "";
}

Html dates(const Visit& visit, const Json& row) {
  if (!row.contains("due")) return {};
  if (row["due"].is_string()) return dueDate(visit, row["due"].get<std::string>());
  Html all;
  if (row["due"].is_array())
    for (const Json& due : row["due"])
      if (due.is_string()) all += dueDate(visit, due.get<std::string>());
  return all;
}

Html dutyHead(const Visit& visit, const Json& row, bool withAgency) {
  Html head = withAgency ? element("strong", {}, {textAt(row, "agency")}) : Html();
  head += badge("role " + textAt(row, "role"), visit.words().term("role", textAt(row, "role")));
  const std::string partners = listAt(row, "partners");
  if (!partners.empty()) head += element("span", {{"class", "soft"}}, {visit.text("search.with", {partners})});
  head += dates(visit, row);
  return head;
}

Html targetHead(const Visit& visit, const Json& row) {
  Html head = badge("kind " + textAt(row, "kind"), visit.words().term("target_kind", textAt(row, "kind")));
  head += dates(visit, row);
  const std::string lead = listAt(row, "lead");
  if (!lead.empty()) head += element("span", {{"class", "soft"}}, {lead});
  return head;
}

Html deadlineHead(const Visit& visit, const Json& row, bool withAgency) {
  Html head = dates(visit, row);
  const std::string rhythm = textAt(row, "rrule");
  if (!rhythm.empty()) head += badge("rhythm", visit.words().rhythm(rhythm));
  if (withAgency) head += element("strong", {}, {textAt(row, "agency")});
  return head;
}

Html referenceHead(const Visit& visit, const Json& row) {
  Html head = element("strong", {{"class", "symbol"}},
                      {textAt(row, "symbol").empty() ? textAt(row, "type") : textAt(row, "symbol")});
  head += badge("role " + textAt(row, "role"), visit.words().term("reference_role", textAt(row, "role")));
  head += element("span", {{"class", "soft"}}, {textAt(row, "cited_issuer")});
  const std::string date = textAt(row, "date");
  if (!date.empty()) head += element("span", {{"class", "soft"}}, {visit.words().date(date)});
  return head;
}

Html headOf(const Visit& visit, const std::string& kind, const Json& row, bool withAgency) {
  if (kind == "duties") return dutyHead(visit, row, withAgency);
  if (kind == "targets") return targetHead(visit, row);
  if (kind == "deadlines") return deadlineHead(visit, row, withAgency);
  return referenceHead(visit, row);
}

std::string wordsOf(const std::string& kind, const Json& row) {
  if (kind == "deadlines" && !textAt(row, "what").empty()) return textAt(row, "what");
  if (kind == "references" && !textAt(row, "title").empty()) return textAt(row, "title");
  return textAt(row, "text");
}

Html source(const Visit& visit, const Json& row) {
  const std::string plan = planAddress(row["plan"].get<std::int64_t>());
  const std::string symbol = textAt(row, "plan_symbol");
  Html where = element("a", {{"href", plan + "#" + textAt(row, "id")}},
                       {textAt(row, "issuer"), symbol.empty() ? "" : ", " + symbol});
  if (!textAt(row, "section").empty())
    where += element("span", {}, {visit.text("record.section", {textAt(row, "section")})});
  if (row["page"].is_number())
    where += element("span", {}, {visit.text("page", {std::to_string(row["page"].get<int>())})});
  where += doubt(visit, row["confidence"].get<double>());
  return element("p", {{"class", "source"}}, {where});
}

}  // namespace

Html answerRows(const Visit& visit, const QueryResult& result, bool withAgency) {
  const Json rows = result.json();
  return element("ol", {{"class", "answers " + result.kind}}, {each(rows, [&](const Json& row) {
                   return element(
                       "li", {},
                       {element("div", {{"class", "head"}}, {headOf(visit, result.kind, row, withAgency)}),
                        element("p", {{"class", "words"}}, {wordsOf(result.kind, row)}), source(visit, row)});
                 })});
}

}  // namespace doichieu::serve
