// What stands before a symbol: the type word that it belongs to, and whose document it is.
#pragma once

#include <memory>
#include <string_view>

#include "citation.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "heads.h"
#include "issuers.h"

namespace doichieu::legal {

struct Lead {
  const CitedType* type = nullptr;  // nullptr: no type word
  std::size_t begin = 0;            // of the type word, else of the symbol
  bool inherited = false;           // the type word stands before an earlier symbol of the enumeration
  Text issuer, name;                // between type word and symbol
};

/// What the words before a type word tell of the document.
struct Origin {
  Text issuer, date;
};

class Leads {
 public:
  void load(const Host& host, const SymbolGrammar& grammar);

  /// Right before the symbol, or with a name or an issuer between, but not before `cursor`; else what the citation
  /// before it (nullptr: none) shares with it in an enumeration.
  Lead of(std::string_view text, std::size_t symbol, std::size_t cursor, const Heads& heads,
          const Citation* previous) const;
  /// Who proposed or directed in it ("theo đề nghị của Công an huyện tại Tờ trình ..."), or issued it, and when.
  Origin originBefore(std::string_view text, std::size_t noun) const;

  /// The symbol belongs to the name of a law that ends where `gap` begins.
  bool joinsLawToSymbol(std::string_view gap) const;
  /// Two citations with this between them share the issuer named after the second.
  bool sharesIssuer(std::string_view gap) const;
  /// "59, 66 và 68-NQ/TW": what stands between them.
  bool partsNumbers(std::string_view gap) const;
  /// "Tổ công tác Đề án 06": what follows names a body.
  bool namesTeam(std::string_view before) const;

 private:
  bool is(std::string_view kind, std::string_view text) const;

  std::shared_ptr<const RuleSet> rules_;
  Issuers issuers_;
  const SymbolGrammar* grammar_ = nullptr;
};

}  // namespace doichieu::legal
