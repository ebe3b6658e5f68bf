// The number and symbol of a document: "42/KH-UBND", "178/2004/NĐ-CP", "73/2021/QH14", "57-NQ/TW",
// "1224/LĐTBXH-PCTNXH". Reads them as they stand in text, damage included (blanks after a line break, lost hyphens, Ð
// for Đ, TTG for TTg), and gives one spelling. Data: config/gazetteers/citation_types.tsv, symbol_bodies.tsv.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

struct DocumentSymbol {
  std::string number;     // "42", "66.7", "30c"; "" where it was left blank ("Số:      /KH-UBND")
  std::string year;       // "2004"; "" where the symbol carries none
  std::string code;       // of the type: "KH", "NQLT"; "" where the symbol has none (công văn, laws)
  std::string bodies;     // "UBND", "BCA-BYT", "TW", "QH14", "LĐTBXH-PCTNXH"
  std::string text;       // the whole in its one spelling
  bool party = false;     // hyphen before the type, slash before the body
  bool repaired = false;  // letters, digits or marks were put right, not only blanks
};

/// A type of document as citations name it.
struct CitedType {
  std::string noun;                // "Nghị quyết liên tịch"
  std::string type;                // "NQLT"
  std::string typeClass;           // "plan", "legal", "other": see citation_types.tsv
  std::vector<std::string> codes;  // that its symbols may bear
  std::string shortForm;           // "QĐ" in "QĐ 1629"; may be empty
  bool mayBear(std::string_view code) const;
};

struct SymbolBody {
  std::string code, issuer;
  std::vector<std::string> never;
};

/// Immutable after load, thread-safe.
class SymbolGrammar {
 public:
  /// Throws ConfigError.
  static SymbolGrammar load(const std::filesystem::path& configFolder);

  struct Reading {
    DocumentSymbol symbol;
    std::size_t length = 0;  // bytes read
  };
  /// The symbol with which the text begins. `type` is what the words before it say, nullptr unknown: it decides between
  /// readings of a damaged code, and lets symbols through that alone would be too weak ("123/SYT").
  std::optional<Reading> read(std::string_view text, const CitedType* type = nullptr) const;

  /// The type that a noun or an abbreviation names, in any case ("kế hoạch", "QĐ"); nullptr where it is none.
  const CitedType* typeOfNoun(std::string_view noun) const;
  const CitedType* typeOfShortForm(std::string_view abbreviation) const;
  const CitedType* typeOfCode(std::string_view code) const;
  /// The body that ends a symbol ("1629/QĐ-TTg": TTg); nullptr where the table lacks it.
  const SymbolBody* bodyOf(const DocumentSymbol& symbol) const;

  const std::vector<CitedType>& types() const { return types_; }

 private:
  friend class SymbolReader;

  std::vector<CitedType> types_;
  std::vector<SymbolBody> bodies_;
  std::map<std::string, std::size_t, std::less<>> byNoun_, byShort_;          // folded
  std::map<std::string, std::size_t, std::less<>> byCode_;                    // exact
  std::map<std::string, std::vector<std::string>, std::less<>> codesByFold_;  // capitals without marks -> codes
  std::map<std::string, std::string, std::less<>> bodyByFold_;
};

}  // namespace doichieu
