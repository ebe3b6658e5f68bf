// Reads one document symbol from the beginning of a text: number, year, type code, bodies. The marks between them are
// what print and scanning lose first, so each step tells whether what it took was as it should be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doichieu/rules/document_symbol.h"

namespace doichieu {

/// Capitals without any mark: what is left of a code after the worst typing ("QĐ", "QD", "qđ" -> "QD").
std::string symbolFold(std::string_view code);

class SymbolReader {
 public:
  SymbolReader(const SymbolGrammar& grammar, std::string_view text, const CitedType* type)
      : grammar_(grammar), text_(text), type_(type) {}

  std::optional<SymbolGrammar::Reading> read();

 private:
  struct Token {
    std::string text;
    std::size_t end = 0;
  };

  bool readNumber();
  bool readYear();
  bool readParty();
  bool readRest();
  bool readBodies(bool codeRead);
  bool readNationalAssembly(const Token& token);
  bool splitLostHyphen(const Token& token);
  std::string canonicalCode(const std::string& token) const;
  std::string canonicalBody(const std::string& token) const;
  void appendBody(const Token& token, char mark);

  std::size_t afterBlanks(std::size_t at) const;
  std::size_t afterSlash(std::size_t at) const;   // npos where no slash stands there
  std::size_t afterHyphen(std::size_t at) const;  // npos where no hyphen or dash stands there
  std::optional<Token> tokenAt(std::size_t at) const;
  bool letterAt(std::size_t at) const;

  const SymbolGrammar& grammar_;
  std::string_view text_;
  const CitedType* type_;
  DocumentSymbol symbol_;
  std::size_t at_ = 0;
  char joint_ = '-';  // the mark between code and bodies: '/' in "55/2005/TTLT/BTC-BNV"
};

}  // namespace doichieu
