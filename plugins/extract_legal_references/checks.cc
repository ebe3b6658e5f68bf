#include "checks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "doichieu/text/fold.h"

namespace doichieu::legal {
namespace {

// Terms of the National Assembly: first and last year. Source: the Assembly's own count; elections fall in May.
constexpr std::array<std::pair<int, int>, 9> kTerms = {{{1987, 1992},
                                                        {1992, 1997},
                                                        {1997, 2002},
                                                        {2002, 2007},
                                                        {2007, 2011},
                                                        {2011, 2016},
                                                        {2016, 2021},
                                                        {2021, 2026},
                                                        {2026, 2031}}};
constexpr int kFirstTerm = 8;

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool outsideTerm(const DocumentSymbol& symbol, const SymbolBody& body) {
  const int term = number(std::string_view(symbol.bodies).substr(body.code.size()));
  if (term < kFirstTerm || term >= kFirstTerm + static_cast<int>(kTerms.size())) return true;
  const auto& [first, last] = kTerms[static_cast<std::size_t>(term - kFirstTerm)];
  const int year = number(symbol.year);
  return year < first || year > last;
}

bool isOfAssembly(const SymbolBody& body) {
  return body.code == "QH" || body.code == "UBTVQH";
}

}  // namespace

void check(const SymbolGrammar& grammar, Citation& citation) {
  const auto flag = [&](const char* code) { citation.flags.emplace_back(code); };
  if (!citation.symbol) return;
  const DocumentSymbol& symbol = *citation.symbol;
  if (symbol.number.empty()) flag("reference.number_blank");
  if (symbol.repaired) flag("reference.symbol_repaired");
  if (!symbol.year.empty() && citation.date && !citation.date->starts_with(symbol.year))
    flag("reference.year_disagrees");
  // Decrees and circulars are numbered by the year: one without it was miswritten.
  if (symbol.year.empty() && (symbol.code == "NĐ" || symbol.code == "TT" || symbol.code == "TTLT") && !symbol.party)
    flag("reference.year_missing");
  const SymbolBody* body = grammar.bodyOf(symbol);
  if (body == nullptr) return;
  if (isOfAssembly(*body) && !symbol.year.empty() && outsideTerm(symbol, *body)) flag("reference.year_outside_term");
  if (std::find(body->never.begin(), body->never.end(), citation.type) != body->never.end())
    flag("reference.issuer_cannot");
  const bool joint = symbol.bodies.find('-') != std::string::npos;
  if (citation.issuer && !joint && !symbol.party &&
      foldForCompare(*citation.issuer).find(foldForCompare(body->issuer)) == std::string::npos &&
      foldForCompare(body->issuer).find(foldForCompare(*citation.issuer)) == std::string::npos)
    flag("reference.issuer_disagrees");
}

}  // namespace doichieu::legal
