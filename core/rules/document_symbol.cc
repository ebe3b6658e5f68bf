#include "doichieu/rules/document_symbol.h"

#include <algorithm>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "rules/symbol_reader.h"

namespace doichieu {
namespace {

std::vector<std::string> splitCell(const std::string& cell) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = cell.find('|', at);
    if (end == std::string::npos) end = cell.size();
    parts.emplace_back(trimmed(std::string_view(cell).substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

}  // namespace

bool CitedType::mayBear(std::string_view code) const {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

SymbolGrammar SymbolGrammar::load(const std::filesystem::path& configFolder) {
  SymbolGrammar grammar;
  const TableFile types = TableFile::load(configFolder / "gazetteers" / "citation_types.tsv");
  const std::size_t noun = types.column("noun"), type = types.column("type"), typeClass = types.column("class"),
                    codes = types.column("codes"), shortForm = types.column("short");
  for (const TableFile::Row& row : types.rows()) {
    const std::size_t index = grammar.types_.size();
    grammar.types_.push_back(
        {row.cells[noun], row.cells[type], row.cells[typeClass], splitCell(row.cells[codes]), row.cells[shortForm]});
    grammar.byNoun_.emplace(foldForCompare(row.cells[noun]), index);
    if (!row.cells[shortForm].empty()) grammar.byShort_.emplace(row.cells[shortForm], index);
  }
  for (std::size_t i = 0; i < grammar.types_.size(); ++i)
    for (const std::string& code : grammar.types_[i].codes) {
      // A code belongs first of all to the type that is called by it: QĐ to Quyết định, not to a programme decided by
      // one.
      const auto [entry, isNew] = grammar.byCode_.emplace(code, i);
      if (!isNew && grammar.types_[entry->second].type != code && grammar.types_[i].type == code) entry->second = i;
      if (isNew) grammar.codesByFold_[symbolFold(code)].push_back(code);
    }
  const TableFile bodies = TableFile::load(configFolder / "gazetteers" / "symbol_bodies.tsv");
  const std::size_t code = bodies.column("code"), issuer = bodies.column("issuer"), never = bodies.column("never");
  for (const TableFile::Row& row : bodies.rows()) {
    grammar.bodies_.push_back({row.cells[code], row.cells[issuer], splitCell(row.cells[never])});
    grammar.bodyByFold_.emplace(symbolFold(row.cells[code]), row.cells[code]);
  }
  return grammar;
}

std::optional<SymbolGrammar::Reading> SymbolGrammar::read(std::string_view text, const CitedType* type) const {
  return SymbolReader(*this, text, type).read();
}

const CitedType* SymbolGrammar::typeOfNoun(std::string_view noun) const {
  const auto found = byNoun_.find(foldForCompare(noun));
  return found == byNoun_.end() ? nullptr : &types_[found->second];
}

const CitedType* SymbolGrammar::typeOfShortForm(std::string_view abbreviation) const {
  const auto found = byShort_.find(abbreviation);
  return found == byShort_.end() ? nullptr : &types_[found->second];
}

const CitedType* SymbolGrammar::typeOfCode(std::string_view code) const {
  const auto found = byCode_.find(code);
  return found == byCode_.end() ? nullptr : &types_[found->second];
}

const SymbolBody* SymbolGrammar::bodyOf(const DocumentSymbol& symbol) const {
  const auto found = std::find_if(bodies_.begin(), bodies_.end(), [&](const SymbolBody& body) {
    if (body.code == "QH" || body.code == "UBTVQH")  // the term of the National Assembly follows
      return symbol.bodies.starts_with(body.code) && symbol.bodies.size() > body.code.size() &&
             symbol.bodies[body.code.size()] >= '0' && symbol.bodies[body.code.size()] <= '9';
    return symbol.bodies == body.code || symbol.bodies.starts_with(body.code + "-");
  });
  return found == bodies_.end() ? nullptr : &*found;
}

}  // namespace doichieu
