#include "serve/question.h"

#include <limits>

#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

constexpr int kLatestYear = 9999;

int checkedNumber(const Parameters& parameters, const std::string& name, int fallback, int most) {
  if (parameters.value(name).empty()) return fallback;
  const int number = parameters.number(name, -1, 0, most);
  if (number < 0) throw UsageError(name + " is a whole number from 0 to " + std::to_string(most));
  return number;
}

}  // namespace

QueryRequest questionFrom(const std::string& kind, const Parameters& parameters, int limit, int most) {
  QueryRequest request;
  request.kind = kind;
  QueryFilter& filter = request.filter;
  const std::pair<const char*, std::string*> texts[] = {
      {"agency", &filter.agency},       {"line", &filter.line},         {"level", &filter.level},
      {"role", &filter.role},           {"province", &filter.province}, {"issuer", &filter.issuer},
      {"programme", &filter.programme}, {"symbol", &filter.symbol},     {"due_before", &filter.dueBefore},
      {"due_after", &filter.dueAfter},  {"text", &filter.text},         {"plan", &filter.plan},
      {"sort", &request.sort}};
  for (const auto& [name, field] : texts) *field = parameters.value(name);
  filter.partners = !parameters.value("partners").empty();
  if (!parameters.value("year").empty()) filter.year = checkedNumber(parameters, "year", 0, kLatestYear);
  if (!request.sort.empty() && request.sort.front() == '-') {
    request.descending = true;
    request.sort.erase(0, 1);
  }
  const int endless = std::numeric_limits<int>::max();
  request.limit = checkedNumber(parameters, "limit", limit, most == 0 ? endless : most);
  if (most != 0 && request.limit == 0) request.limit = limit;
  request.offset = checkedNumber(parameters, "offset", 0, endless);
  return request;
}

}  // namespace doichieu::serve
