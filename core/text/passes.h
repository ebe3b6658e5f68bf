// The normalization passes over one printed line or one word: what comes out is what the plan's text holds. Wording and
// punctuation stay as printed; only how the characters were coded is put right.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu {

/// Immutable after load, thread-safe.
class TextPasses {
 public:
  /// Reads text/lookalikes.tsv of the configuration. Throws ConfigError.
  static TextPasses load(const std::filesystem::path& configFolder);

  /// All passes in their order: soft hyphens, lookalikes, NFC, glued capitals, blanks.
  std::string apply(std::string_view text) const;

 private:
  std::string replaceLookalikes(std::string_view text) const;
  void findSettled();
  bool isSettled(std::string_view text) const;

  std::map<char32_t, std::string> lookalikes_;
  std::vector<bool> settled_;  // by code point: no pass up to NFC changes it beside others of them
};

/// A soft hyphen between capitals or digits stood for the "-" of a symbol (QĐ<SHY>UBND); elsewhere it goes.
std::string resolveSoftHyphens(std::string_view text);
/// "XàHỘI", a byte-level tool's ruin of "XÃ HỘI" (C3 83 20 became C3 A0): the syllable "Xà" glued to capitals.
std::string repairGluedCapitals(std::string text);

}  // namespace doichieu
