#include "outline/recognized_markers.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"

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

// A line that begins with a numeral, a full stop and capitals.
struct RomanHeading {
  SourceLine* line = nullptr;
  std::size_t size = 0;  // of the token before the full stop
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
  std::vector<RomanHeading> headings;
  int lastNumber = 0;
  for (const FlowItem& item : text.flow) {
    if (item.line < 0) continue;
    SourceLine& line = text.lines[static_cast<std::size_t>(item.line)];
    const std::size_t stop = line.text.find_first_of(".,");
    if (stop == 0 || stop > kLongestToken) {
      repairBullet(line);
    } else if (const auto number = romanOf(line, stop)) {
      headings.push_back({&line, stop, *number});
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
    replaceFront(*heading.line, heading.size + 1, romanNumeral(heading.number) + ".");
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
