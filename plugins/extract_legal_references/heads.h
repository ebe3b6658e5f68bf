// The places of one text at which citations may begin, and the words that name types of documents in it.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/rules/document_symbol.h"
#include "doichieu/rules/gazetteer.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::legal {

enum class HeadKind { symbol, law, shortForm, named, back };

struct Head {
  HeadKind kind = HeadKind::symbol;
  std::size_t begin = 0;  // of the symbol, or of the type word where there is no symbol
  RuleMatch match;
};

/// A type of document named in the text.
struct TypeWord {
  Span span;
  const CitedType* type = nullptr;
};

struct Heads {
  std::vector<Head> heads;          // by rising begin
  std::vector<TypeWord> typeWords;  // likewise; empty where there are no heads
  /// True where a symbol begins inside the span.
  bool symbolIn(const Span& span) const;
};

class HeadFinder {
 public:
  void load(const Host& host, const SymbolGrammar& grammar);
  Heads find(std::string_view text) const;

 private:
  std::shared_ptr<const RuleSet> rules_;
  Gazetteer nouns_;  // -> index into types
  const SymbolGrammar* grammar_ = nullptr;
};

}  // namespace doichieu::legal
