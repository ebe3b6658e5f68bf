// From the capitals of letterheads and signature blocks to names as running text writes them:
// "UBND XÃ AN HÒA" -> "Ủy ban nhân dân xã An Hòa".
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/rules/gazetteer.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::header {

struct IssuerHead {
  std::string printed;  // folded for search
  std::string name;
  std::string kind;  // body, organ, named, phrase, no
  std::string level;
};

struct TerritoryWord {
  std::string word;  // folded for comparing
  std::string name;
  std::string level;  // province, city, district, commune
};

/// A unit and its name inside a body's name: "xã", "An Bình".
struct Territory {
  const TerritoryWord* unit = nullptr;
  std::string name;
};

class Names {
 public:
  /// Reads issuer_heads.tsv and territories.tsv. Throws ConfigError.
  void load(const Host& host);

  /// The head with which a line begins; nullptr where with none. Case and marks do not count.
  const IssuerHead* headOf(std::string_view line) const;
  /// The text in running-text spelling. What is not in capitals keeps its letters, but its head is spelled out.
  std::string spelled(std::string_view printed) const;
  /// A title in capitals as a sentence; only these places (folded for comparing) keep capitals, and abbreviations.
  std::string sentence(std::string_view printed, const std::set<std::string>& places) const;
  /// Last unit with a name in a spelled name: of "Công an xã X" xã X.
  Territory territoryIn(std::string_view name) const;
  const std::vector<TerritoryWord>& units() const { return units_; }
  /// The unit named by a word or two at the beginning ("thị xã"); nullptr where none.
  const TerritoryWord* unitAt(const std::vector<std::string_view>& words, std::size_t first, std::size_t& count) const;

 private:
  std::string spelledWords(std::string_view text, const std::set<std::string>* places) const;

  std::vector<IssuerHead> heads_;  // longest first
  std::vector<TerritoryWord> units_;
  const AgencyDirectory* agencies_ = nullptr;
};

std::vector<std::string_view> wordsOf(std::string_view text);
/// True where most letters are capitals, as in lines damaged by scanning.
bool mostlyCapitals(std::string_view text);

}  // namespace doichieu::header
