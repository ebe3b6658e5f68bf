// Puts list marks and numerals right that a recognizer misread: "~ Tăng cường", "HI. TỔ CHỨC", "9, Sở Y tế".
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "text/source_lines.h"

namespace doichieu {

/// config/outline/marker_confusions.tsv; immutable after load, thread-safe.
class RecognizedMarkers {
 public:
  /// Throws ConfigError with file:line.
  static RecognizedMarkers load(const std::filesystem::path& configFolder);

  /// Changes the first words of recognized lines, and recognized ordinals of tables; text that was typed or taken from
  /// a text layer stays.
  void repair(SourceText& text) const;

 private:
  void repairBullet(SourceLine& line) const;
  /// Number of a Roman heading in capitals whose numeral ends before the byte `stop`.
  std::optional<int> romanOf(const SourceLine& line, std::size_t stop) const;
  void repairNumber(SourceLine& line, std::size_t stop, int& lastNumber) const;
  /// The column of ordinals of a table, whose numbers go on from those of the table before where that goes on.
  void repairOrdinals(SourceText& text, const SourceTable& table, int& lastGroup, int& lastRow) const;

  std::map<std::string, std::string> bullets_;
  std::map<char32_t, std::string> romans_, numbers_;
};

}  // namespace doichieu
