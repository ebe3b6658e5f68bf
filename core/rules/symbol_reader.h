// Reads one document symbol from the beginning of a text: number, year, type code, bodies. The marks between them are
// what print and scanning lose first, so each step tells whether what it took was as it should be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doichieu/rules/document_symbol.h"
#include "rules/symbol_text.h"

namespace doichieu {

class SymbolReader {
 public:
  SymbolReader(const SymbolGrammar& grammar, std::string_view text, const CitedType* type)
      : grammar_(grammar), text_(text), type_(type) {}

  std::optional<SymbolGrammar::Reading> read();

 private:
  bool readNumber();
  bool readYear();
  bool readParty();
  bool readRest();
  bool readBodies(bool codeRead);
  bool readNationalAssembly(const SymbolToken& token);
  bool splitLostHyphen(const SymbolToken& token);
  std::string canonicalCode(const std::string& token) const;
  std::string canonicalBody(const std::string& token) const;
  void appendBody(const SymbolToken& token, char mark);
  void readBracketedUnit();

  const SymbolGrammar& grammar_;
  SymbolText text_;
  const CitedType* type_;
  DocumentSymbol symbol_;
  std::size_t at_ = 0;
  char joint_ = '-';  // the mark between code and bodies: '/' in "55/2005/TTLT/BTC-BNV"
};

}  // namespace doichieu
