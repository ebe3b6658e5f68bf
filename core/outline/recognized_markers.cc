#include "outline/recognized_markers.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/table_rows.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestToken = 6;  // bytes before the full stop: "VIII", "10" and their misreadings

// The first `size` bytes become `words`; places move with them.
void replaceFront(SourceLine& line, std::size_t size, const std::string& words) {
  line.text.replace(0, size, words);
  const auto moved = [&](std::size_t at) { return at < size ? std::min(at, words.size()) : at - size + words.size(); };
  for (SourcePiece& piece : line.pieces) piece.span = {moved(piece.span.begin), moved(piece.span.end)};
}

std::string mapped(std::string_view token, const std::map<char32_t, std::string>& table) {
  std::string out;
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t begin = at;
    const auto found = table.find(nextCodePoint(token, at));
    out += found == table.end() ? std::string(token.substr(begin, at - begin)) : found->second;
  }
  return out;
}

std::string romanNumeral(int number) {
  static constexpr std::array<std::string_view, 10> kUnits = {"",  "I",  "II",  "III",  "IV",
                                                              "V", "VI", "VII", "VIII", "IX"};
  if (number >= 40) return {};
  return std::string(static_cast<std::size_t>(number / 10), 'X') +
         std::string(kUnits[static_cast<std::size_t>(number % 10)]);
}

// A numeral without its full stop is one only where it goes on, a lost stroke allowed for.
bool follows(int before, int number) {
  return number == before + 1 || (number == before && romanNumeral(before + 1) == romanNumeral(before) + "I");
}

/// Of one row of a table: its first cell, and whether it stands before the name of a group of rows.
struct Ordinal {
  SourceLine* line = nullptr;
  bool group = false;
};

std::vector<Ordinal> ordinalsOf(SourceText& text, const SourceTable& table) {
  std::vector<int> filled(static_cast<std::size_t>(std::max(table.rows, 0)), 0);
  for (const SourceCell& cell : table.cells)
    if (!cell.lines.empty() && cell.row >= 0 && cell.row < table.rows) ++filled[static_cast<std::size_t>(cell.row)];
  std::vector<Ordinal> ordinals;
  for (const SourceCell& cell : table.cells)
    if (cell.column == 0 && cell.lines.size() == 1 && cell.row < table.rows)
      ordinals.push_back({&text.lines[static_cast<std::size_t>(cell.lines[0])],
                          table.columns > 2 && filled[static_cast<std::size_t>(cell.row)] <= 2});
  return ordinals;
}

bool isAsciiLetterOrDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<int> smallNumber(std::string_view words) {
  const bool digits = !words.empty() && words.size() <= 3 && words.find_first_not_of("0123456789") == words.npos;
  return digits ? std::optional<int>(std::stoi(std::string(words))) : std::nullopt;
}

void replaceAll(SourceLine& line, const std::string& words) {
  replaceFront(line, line.text.size(), words);
  std::erase_if(line.pieces, [](const SourcePiece& piece) { return piece.span.begin == piece.span.end; });
}

// A line that begins with a numeral, a full stop and capitals.
struct RomanHeading {
  SourceLine* line = nullptr;
  std::size_t size = 0;  // of the numeral with its full stop, where that was not lost
  int number = 0;
};

}  // namespace

RecognizedMarkers RecognizedMarkers::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "outline" / "marker_confusions.tsv");
  const std::size_t kind = table.column("kind"), read = table.column("read"), meant = table.column("meant");
  RecognizedMarkers markers;
  for (const TableFile::Row& row : table.rows()) {
    std::size_t at = 0;
    const std::string& name = row.cells[kind];
    if (name == "bullet")
      markers.bullets_[row.cells[read]] = row.cells[meant];
    else if (name == "roman")
      markers.romans_[nextCodePoint(row.cells[read], at)] = row.cells[meant];
    else if (name == "number")
      markers.numbers_[nextCodePoint(row.cells[read], at)] = row.cells[meant];
    else
      throw ConfigError(table.file(), row.line, "kind has to be bullet, roman or number");
  }
  return markers;
}

void RecognizedMarkers::repair(SourceText& text) const {
  int lastGroup = 0, lastRow = 0;
  for (const SourceTable& table : text.tables) repairOrdinals(text, table, lastGroup, lastRow);
  std::vector<RomanHeading> headings;
  int lastNumber = 0;
  for (const FlowItem& item : text.flow) {
    if (item.line < 0) continue;
    SourceLine& line = text.lines[static_cast<std::size_t>(item.line)];
    const std::size_t stop = line.text.find_first_of(".,");
    if (stop == 0 || stop > kLongestToken) {
      const std::size_t blank = line.text.find(' ');
      const auto number = line.recognized() && blank <= kLongestToken ? romanOf(line, blank) : std::nullopt;
      if (number && follows(headings.empty() ? 0 : headings.back().number, *number))
        headings.push_back({&line, blank, *number}), lastNumber = 0;
      else
        repairBullet(line);
    } else if (const auto number = romanOf(line, stop)) {
      headings.push_back({&line, stop + 1, *number});
      lastNumber = 0;
    } else {
      repairNumber(line, stop, lastNumber);
    }
  }
  for (std::size_t i = 0; i < headings.size(); ++i) {
    RomanHeading& heading = headings[i];
    if (!heading.line->recognized()) continue;
    // A stroke lost from III makes a second II; a writer's own repetition is not followed by a gap.
    const int before = i == 0 ? 0 : headings[i - 1].number;
    const bool gap = i + 1 == headings.size() || headings[i + 1].number == heading.number + 2;
    if (heading.number == before && gap && romanNumeral(before + 1) == romanNumeral(before) + "I") ++heading.number;
    replaceFront(*heading.line, heading.size, romanNumeral(heading.number) + ".");
  }
}

void RecognizedMarkers::repairOrdinals(SourceText& text, const SourceTable& table, int& lastGroup, int& lastRow) const {
  constexpr std::size_t kLongestOrdinal = 5;  // bytes, misread marks with it
  const std::vector<Ordinal> ordinals = ordinalsOf(text, table);
  for (std::size_t i = 0; i < ordinals.size(); ++i) {
    SourceLine& line = *ordinals[i].line;
    if (ordinals[i].group) {
      auto number = parseRoman(line.recognized() ? mapped(line.text, romans_) : line.text);
      // A stroke lost from III makes a second II.
      if (number && *number == lastGroup && romanNumeral(lastGroup + 1) == romanNumeral(lastGroup) + "I") ++*number;
      if (!number || (*number != lastGroup + 1 && *number != 1)) continue;
      lastGroup = *number;
      if (line.recognized()) replaceAll(line, romanNumeral(*number));
      continue;
    }
    if (const auto number = smallNumber(line.text)) {
      lastRow = *number;
      continue;
    }
    // The rows around it say which number it has to be.
    const bool rowFollows = i + 1 < ordinals.size() && !ordinals[i + 1].group;
    const int next = rowFollows ? smallNumber(ordinals[i + 1].line->text).value_or(0) : 0;
    const bool stands = smallNumber(line.text.substr(0, line.text.find(' '))) == lastRow + 1;
    const bool bullet = line.text == "+" || line.text == "-";
    if (isOrdinal(line.text) && !(bullet && next == lastRow + 2)) continue;
    const bool illegible = lastRow > 1 && std::none_of(line.text.begin(), line.text.end(), isAsciiLetterOrDigit);
    if (!line.recognized() || line.text.size() > kLongestOrdinal || lastRow == 0) continue;
    if (!stands && !illegible && next != lastRow + 2) continue;
    replaceAll(line, std::to_string(++lastRow));
  }
}

void RecognizedMarkers::repairBullet(SourceLine& line) const {
  const std::string word = line.text.substr(0, line.text.find(' '));
  const auto bullet = bullets_.find(word);
  if (bullet == bullets_.end() || !line.recognized()) return;
  if (startsWithCapital(trimmed(std::string_view(line.text).substr(word.size()))))
    replaceFront(line, word.size(), bullet->second);
}

std::optional<int> RecognizedMarkers::romanOf(const SourceLine& line, std::size_t stop) const {
  constexpr std::size_t kShortestHeading = 6;  // letters
  const std::string_view rest = trimmed(std::string_view(line.text).substr(stop + 1));
  if (!isAllCapitals(rest) || letterCount(rest) < kShortestHeading) return std::nullopt;
  const std::string token = line.text.substr(0, stop);
  const auto number = parseRoman(line.recognized() ? mapped(token, romans_) : token);
  return number && !romanNumeral(*number).empty() ? number : std::nullopt;
}

void RecognizedMarkers::repairNumber(SourceLine& line, std::size_t stop, int& lastNumber) const {
  const std::string token = line.text.substr(0, stop);
  const std::string digits = line.recognized() ? mapped(token, numbers_) : token;
  if (digits.size() > 2 || digits.find_first_not_of("0123456789") != std::string::npos) return;
  if (!startsWithCapital(trimmed(std::string_view(line.text).substr(stop + 1)))) return;
  const int number = std::stoi(digits);
  if (number != lastNumber + 1 && number != 1) return;
  lastNumber = number;
  if (line.recognized()) replaceFront(line, stop + 1, digits + ".");
}

}  // namespace doichieu
