// The gazetteer of bodies: who they are, at which level, on which vertical line (ngành dọc), when they existed and what
// took their work over. Data: config/gazetteers/agencies.tsv, lines.tsv, agency_heads.tsv,
// agency_words.tsv, agency_abbreviations.tsv, line_words.tsv.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"

namespace doichieu {

struct Body {
  std::string id;  // "TW.BO.CA", "T.SYT"
  std::string name;
  std::string level;               // central, province, district, commune, ... as in the gazetteer
  std::vector<std::string> lines;  // ids of the vertical lines, the main one first: "police", "health"; may be empty
  std::string validFrom, validTo;  // ISO dates, inclusive; "" open
  std::vector<std::string> successors;
  std::vector<std::string> aliases;
};

/// What is known of the plan that names the body.
struct AgencyContext {
  std::string level;   // of the issuer: "province" ...; "" unknown
  std::string date;    // ISO date of issue or the plan's year; "" unknown
  std::string issuer;  // full name
};

struct AgencyResolution {
  std::string id;        // "" where only level and line could be guessed
  std::string name;      // canonical name, or the name as given
  std::string level;     // "" unknown
  std::string line;      // "" unknown
  bool guessed = false;  // not in the gazetteer: level and line told from the head noun
  bool generic = false;  // "các cơ quan liên quan": no particular body
};

struct AgencyMentionSpan {
  Span span;
  std::vector<int> bodies;  // candidates, indices into bodies()
};

struct AgencyList {
  Span span;                         // of the list inside the text, empty where there is none
  std::vector<std::string> members;  // as splitList() gives them
};

/// Immutable after load, thread-safe.
class AgencyDirectory {
 public:
  /// Throws ConfigError with file:line.
  static AgencyDirectory load(const std::filesystem::path& configFolder);
  AgencyDirectory(AgencyDirectory&&) noexcept;
  ~AgencyDirectory();

  const std::vector<Body>& bodies() const;
  /// The body that a name means in a plan of that level and time.
  AgencyResolution resolve(std::string_view name, const AgencyContext& context) const;
  /// All names of bodies in running text, longest first, known ones and those made of a known head noun
  /// ("Sở", "Phòng", "UBND", "Công an", "Hội", ...) with the words that belong to it.
  std::vector<AgencyMentionSpan> find(std::string_view text) const;
  /// True where the text begins with the name of a body, with the head noun of one or with a kind of bodies ("các
  /// ngành").
  bool beginsWithBody(std::string_view text) const;
  /// True where the text begins with a word of doing ("chủ trì", "tổ chức", "kịp thời"; class action of
  /// agency_words.tsv).
  bool beginsWithAction(std::string_view text) const;
  /// Splits a list of bodies ("Sở Y tế, các Sở: Tài chính, Tư pháp và UBND các huyện") into its members, by the rules
  /// of core/records.md: a new member begins where a named body or a new "các" begins; generic chains stay whole;
  /// a head shared by several ("các Sở: A, B") is spelled out for each.
  std::vector<std::string> splitList(std::string_view list) const;
  /// The list of bodies with which running text begins: "Công an xã, các ngành liên quan | tổ chức kiểm tra". It ends
  /// where a verb phrase or a circumstance begins.
  AgencyList listAtStart(std::string_view text) const;
  /// Spells out UBND, HĐND and the like at the head of an issuer's name: "UBND xã X" -> "Ủy ban nhân dân xã X".
  std::string spelledOut(std::string_view name) const;

 private:
  struct Impl;
  explicit AgencyDirectory(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu
