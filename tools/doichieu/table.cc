#include "table.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "doichieu/text/fold.h"
#include "doichieu/text/utf8.h"

namespace doichieu::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastWidth = 8;
constexpr std::size_t kWholeWord =
    12;  // a date with its comma: words up to this are broken only when nothing else gives way
constexpr std::size_t kShort = 16;  // symbols and dates: broken only when nothing else gives way
constexpr std::size_t kWidthWithoutTerminal = 120;

/// Bytes of the first `width` characters.
std::size_t bytesOf(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  for (; width > 0 && at < text.size(); --width) at = characterEnd(text, at);
  return at;
}

/// Bytes of a long word that fill a line: up to its last joint, where there is one in the second half.
std::size_t breakOf(std::string_view word, std::size_t width) {
  const std::size_t room = bytesOf(word, width);
  if (room == word.size()) return room;
  const std::size_t joint = word.substr(0, room).find_last_of("-_/.");
  return joint == std::string_view::npos || joint < room / 2 ? room : joint + 1;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = displayWidth(text);
  return used >= width ? text : text + std::string(width - used, ' ');
}

std::size_t longestWord(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    longest = std::max(longest, displayWidth(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

/// What a column can give way to without breaking a short word.
std::size_t leastWidth(const Table& table, std::size_t column) {
  std::size_t longest = 0;
  for (const auto& row : table.rows) longest = std::max(longest, longestWord(row[column]));
  return std::clamp(longest, kLeastWidth, kWholeWord);
}

// Widths that fit. What is short keeps its width; the room that is left is shared by the square root of what each
// column holds, so that a statement gets more of it than a name.
std::vector<std::size_t> fittedWidths(const Table& table, std::size_t total) {
  std::vector<std::size_t> natural, least;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t width = displayWidth(table.columns[i]);
    for (const auto& row : table.rows) width = std::max(width, displayWidth(row[i]));
    natural.push_back(width);
    least.push_back(leastWidth(table, i));
  }
  std::vector<std::size_t> widths = natural;
  std::size_t used = kGap * (widths.empty() ? 0 : widths.size() - 1);
  for (const std::size_t width : widths) used += width;
  const auto load = [&](std::size_t i) {
    if (widths[i] <= least[i]) return 0.0;
    const double share = static_cast<double>(widths[i]) / std::sqrt(static_cast<double>(natural[i]));
    return natural[i] <= kShort ? share / 100 : share;
  };
  for (bool wordsWhole = true; used > total;) {
    std::size_t widest = 0;
    for (std::size_t i = 1; i < widths.size(); ++i)
      if (load(i) > load(widest)) widest = i;
    if (!widths.empty() && load(widest) > 0) {
      --widths[widest];
      --used;
    } else if (std::exchange(wordsWhole, false)) {
      std::fill(least.begin(), least.end(), kLeastWidth);
    } else {
      break;
    }
  }
  return widths;
}

void printLines(const std::vector<std::vector<std::string>>& cells, const std::vector<std::size_t>& widths,
                std::ostream& out) {
  std::size_t height = 0;
  for (const auto& lines : cells) height = std::max(height, lines.size());
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string piece = line < cells[i].size() ? cells[i][line] : "";
      text += i + 1 == cells.size() ? piece : padded(piece, widths[i] + kGap);
    }
    out << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
  }
}

std::string csvCell(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

void printCsv(const Table& table, std::ostream& out) {
  const auto line = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << csvCell(cells[i]);
    out << "\r\n";
  };
  line(table.keys);
  for (const auto& row : table.rows) line(row);
}

void printJson(const Table& table, std::ostream& out) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& row : table.rows) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[table.keys[i]] = row[i];
    list.push_back(std::move(object));
  }
  out << list.dump(1) << '\n';
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
  return codePointCount(text);
}

std::string cut(std::string_view text, std::size_t width) {
  if (displayWidth(text) <= width) return std::string(text);
  return std::string(trimmed(text.substr(0, bytesOf(text, width == 0 ? 0 : width - 1)))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!lines.back().empty() && displayWidth(lines.back()) + 1 + displayWidth(word) > width) lines.emplace_back();
    for (; displayWidth(word) > std::max<std::size_t>(width, 1); lines.emplace_back()) {
      const std::size_t part = breakOf(word, std::max<std::size_t>(width, 1));
      lines.back() = word.substr(0, part);
      word.remove_prefix(part);
    }
    lines.back().append(lines.back().empty() ? "" : " ").append(word);
  }
  return lines;
}

std::size_t terminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return kWidthWithoutTerminal;
}

void printTable(const Table& table, std::ostream& out) {
  const std::vector<std::size_t> widths = fittedWidths(table, terminalWidth());
  std::vector<std::vector<std::string>> titles, rules;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    titles.push_back(wrapped(table.columns[i], widths[i]));
    std::string rule;
    for (std::size_t n = 0; n < widths[i]; ++n) rule += "─";
    rules.push_back({rule});
  }
  printLines(titles, widths, out);
  printLines(rules, widths, out);
  for (const auto& row : table.rows) {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(wrapped(row[i], widths[i]));
    printLines(cells, widths, out);
  }
}

void print(const Table& table, const std::string& format, std::ostream& out) {
  if (format == "json") {
    printJson(table, out);
  } else if (format == "csv") {
    printCsv(table, out);
  } else {
    printTable(table, out);
  }
}

}  // namespace doichieu::cli
