// One place where the text cites another document, before mentions of the same document are put together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/model/record.h"
#include "doichieu/rules/document_symbol.h"

namespace doichieu::legal {

enum class CitationKind {
  symbol,     // with number and symbol
  law,        // a law by its name, with or without a symbol
  shortForm,  // type and number alone: "Nghị định 105"
  named,      // a plan or programme by its name and year
  back        // "Quyết định nêu trên"
};

/// A short name that the document gives to the cited one: "(sau đây gọi tắt là Đề án 06)".
struct Alias {
  std::string name;
  Span span;
};

/// Spans are bytes of the plan's text.
struct Citation {
  CitationKind kind = CitationKind::symbol;
  Span span;         // the words that cite: type word to the end of the title
  Span symbolSpan;   // of the symbol, or of what stands in its place
  std::string type;  // as records know it
  std::optional<DocumentSymbol> symbol;
  std::string noun, number, year;  // of a short form: "Nghị định", "105" and, in "105/2021", "2021"
  bool legal = false;              // of a short form: a number of its type alone is still a citation
  bool spelledOut = false;         // the short form's type is written out, with a capital
  Text issuer, date, title;
  bool inTitle = false;   // it stands inside the title of another cited document
  bool ownTitle = false;  // it stands in the plan's own title
  bool basis = false;
  bool torn = false;  // a part of its date or number is blank
  std::vector<Alias> aliases;
  std::vector<std::string> flags;
  std::string rule;
  double certainty = 1;  // of the rule that found it
};

}  // namespace doichieu::legal
