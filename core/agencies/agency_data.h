// The tables behind AgencyDirectory.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/agencies/directory.h"
#include "doichieu/rules/gazetteer.h"

namespace doichieu::agencies {

enum class HeadClass { body, title, committee };

struct Head {
  std::string text;
  HeadClass headClass = HeadClass::body;
  std::string level, line;  // "" where the head alone does not tell
};

// Classes of agency_words.tsv; a phrase may have several.
enum WordClass : unsigned {
  kCollective = 1U << 0,
  kGeneric = 1U << 1,
  kGroup = 1U << 2,
  kTerritory = 1U << 3,
  kVillage = 1U << 4,
  kClosing = 1U << 5,
  kOwner = 1U << 6,
  kNoun = 1U << 7,
  kAction = 1U << 8,
  kLink = 1U << 9,
  kAsk = 1U << 10,
  kConjunction = 1U << 11,
  kMission = 1U << 12
};

struct Word {
  unsigned classes = 0;
  std::string level;  // of a territory
};

struct Territory {
  std::string phrase;  // "xã"
  std::string level;   // "" where it may be of several
};

struct Data {
  std::vector<Body> bodies;
  std::vector<Head> heads;
  std::vector<Word> words;
  std::vector<Territory> territories;                          // longest phrase first
  std::vector<std::string> lines;                              // by value of lineWords
  std::vector<std::string> expansions;                         // by value of abbreviations
  std::vector<std::pair<std::string, std::string>> spellings;  // abbreviation -> full form, longest first
  Gazetteer names;                                             // every name and alias -> index into bodies
  Gazetteer phrases;        // names of particular bodies, heads and words, told apart by phraseOf()
  Gazetteer lineWords;      // -> index into lines
  Gazetteer abbreviations;  // -> index into expansions
};

// A value of Data::phrases: one search serves names, heads and words.
struct Phrase {
  enum Kind { name, head, word } kind = name;
  std::size_t index = 0;  // into heads or words; of a name, into bodies
};
constexpr int kPhraseKinds = 3;
inline Phrase phraseOf(int value) {
  return {static_cast<Phrase::Kind>(value % kPhraseKinds), static_cast<std::size_t>(value / kPhraseKinds)};
}
inline int phraseValue(Phrase::Kind kind, std::size_t index) {
  return static_cast<int>(index) * kPhraseKinds + kind;
}

/// Throws ConfigError.
Data loadData(const std::filesystem::path& configFolder);

/// The name with its abbreviations spelled out, for looking it up.
std::string expanded(const Data& data, std::string_view name);
/// Level of the territory that the phrase is ("xã" -> "commune"); "" where it is none or may be of several.
std::string territoryLevel(const Data& data, std::string_view phrase);
/// Length in bytes of the known name with which the text begins; 0 where it begins with none.
std::size_t knownNameAtStart(const Data& data, std::string_view text);

}  // namespace doichieu::agencies
