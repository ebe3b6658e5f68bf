#include "outline/text_table_header.h"

#include <re2/re2.h>

#include <algorithm>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/endings.h"
#include "outline/table_rows.h"
#include "outline/text_table_ordinals.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestHeader = 30;  // lines; narrow columns break every word

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

bool has(const std::vector<ColumnRole>& roles, ColumnRole role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// Each role once, amounts aside; names of statement columns inside other names ("Có hoạt động") open none.
bool opensColumn(const HeaderMatch& match, const std::vector<ColumnRole>& roles, bool atLineBegin) {
  const ColumnRole role = match.phrase.role;
  if (has(roles, role) && role != ColumnRole::quantity) return false;
  return role != ColumnRole::statement || atLineBegin || roles.size() <= 1;
}

// What stands between the ordinals' name and the next known one names what the rows are about ("Đơn vị", "Huyện").
void nameStatement(const std::vector<std::size_t>& lineBegins, TextTableHeader& header) {
  if (header.roles.size() < 2 || header.roles.front() != ColumnRole::ordinal) return;
  std::size_t begin = header.names.front().end;
  while (begin < header.text.size() && header.text[begin] == ' ') ++begin;
  const std::size_t next = header.names[1].begin;
  const bool ownLine = std::find(lineBegins.begin(), lineBegins.end(), next) != lineBegins.end();
  if (begin + 1 >= next || !ownLine) return;
  header.names.insert(header.names.begin() + 1, Span{begin, next - 1});
  header.roles.insert(header.roles.begin() + 1, ColumnRole::statement);
}

// A line of the header that begins like a name, where no known name goes on, names a column that we do not know
// ("Đối tượng").
void addUnknown(const std::vector<std::size_t>& lineBegins, TextTableHeader& header) {
  for (const std::size_t begin : lineBegins) {
    const std::string_view words = std::string_view(header.text).substr(begin);
    if (begin == 0 || !startsWithCapital(words)) continue;
    std::size_t c = 0;  // of the first name that begins behind it
    while (c < header.names.size() && header.names[c].begin <= begin) ++c;
    if (c == 0 || begin < header.names[c - 1].end) continue;
    header.names.insert(header.names.begin() + static_cast<std::ptrdiff_t>(c), Span{begin, begin + 1});
    header.roles.insert(header.roles.begin() + static_cast<std::ptrdiff_t>(c), ColumnRole::unknown);
  }
}

}  // namespace

std::string_view TextTableHeaders::line(std::size_t i) const {
  return i < lines_.size() ? std::string_view(text_.lines[static_cast<std::size_t>(lines_[i])].text)
                           : std::string_view();
}

bool TextTableHeaders::beginsNumbered(std::size_t at) const {
  return columns_.beginsWithOrdinal(line(at), line(at + 1), line(at + 2));
}

std::optional<TextTableHeader> TextTableHeaders::at(std::size_t at) const {
  TextTableHeader header{
      .begin = at, .rows = lines_.size(), .numbered = beginsNumbered(at), .roles = {}, .names = {}, .text = {}};
  header.rows = header.numbered ? firstNumberedRow(at + 1) : firstPlainRow(at);
  if (header.rows == lines_.size() || !readNames(header)) return std::nullopt;
  return header;
}

std::size_t TextTableHeaders::repeated(const TextTableHeader& header, std::size_t at) const {
  if (header.numbered ? !beginsNumbered(at) : columns_.of(line(at)).role != header.roles.front()) return 0;
  const std::string whole = foldForSearch(header.text);
  std::string joined;
  for (std::size_t count = 1; at + count <= lines_.size() && count <= kLongestHeader; ++count) {
    joined += (joined.empty() ? "" : " ") + foldForSearch(line(at + count - 1));
    if (joined == whole) return count;
    if (!whole.starts_with(joined)) return 0;
  }
  return 0;
}

// The first line after `from` that can begin the first row.
std::size_t TextTableHeaders::firstNumberedRow(std::size_t from) const {
  for (std::size_t i = from; i < lines_.size() && i < from + kLongestHeader; ++i) {
    if (numbersColumns(i)) continue;
    const auto ordinal = ordinalOf(line(i));
    if (ordinal && isFirstOrdinal(ordinal->label)) return i;
  }
  return lines_.size();
}

// Without ordinals the header must show itself: short lines one after the other that name columns and little else; the
// rows begin below them.
std::size_t TextTableHeaders::firstPlainRow(std::size_t from) const {
  constexpr int kLongestLine = 10;  // words; two names may share a line
  constexpr std::size_t kFewestColumns = 3;
  if (!columns_.mayBegin(line(from))) return lines_.size();
  if (columns_.find(line(from)).empty() &&
      columns_.find(std::string(line(from)) + ' ' + std::string(line(from + 1))).empty())
    return lines_.size();
  std::string joined;
  std::vector<std::size_t> begins;
  for (std::size_t i = from; i < lines_.size() && i < from + kLongestHeader && wordCount(line(i)) <= kLongestLine;
       ++i) {
    if (endsStatement(line(i))) break;
    if (!joined.empty()) joined.push_back(' ');
    begins.push_back(joined.size());
    joined += line(i);
  }
  std::vector<ColumnRole> roles;
  std::size_t row = 0,
              named = 0;  // the first line below the names so far, of the joined ones; where the last name ends
  const auto readUpTo = [&](std::size_t end) {
    while (row < begins.size() && begins[row] < end) ++row;
    while (row < begins.size() && startsLower(line(from + row))) ++row;
  };
  for (const HeaderMatch& match : columns_.find(joined)) {
    const std::size_t below = row < begins.size() ? begins[row] : joined.size();
    const bool follows = match.span.begin == below || (named > 0 && match.span.begin == named + 1);
    if (!follows || has(roles, match.phrase.role)) {
      if (match.span.begin >= below) break;
      continue;
    }
    if (match.phrase.role == ColumnRole::ordinal) return lines_.size();
    named = match.span.end;
    roles.push_back(match.phrase.role);
    readUpTo(match.span.end);
  }
  const bool shared = has(roles, ColumnRole::lead) || has(roles, ColumnRole::coordinate);
  // A calendar begins with its times.
  const bool timed = roles.size() > 1 && roles.front() == ColumnRole::time;
  const bool stated = !roles.empty() && roles[timed ? 1 : 0] == ColumnRole::statement;
  return stated && shared && roles.size() >= kFewestColumns ? from + row : lines_.size();
}

// "(1) (2) (3)", or "1", "2", "3" line by line.
bool TextTableHeaders::numbersColumns(std::size_t i) const {
  static const RE2 oneLine(R"(\(?1\)?\s+\(?2\)?\s+\(?3\)?.*)");
  static const RE2 bracket(R"(\(\d{1,2}\))");
  if (RE2::FullMatch(piece(line(i)), oneLine) || RE2::FullMatch(piece(line(i)), bracket)) return true;
  for (std::size_t first = i >= 2 ? i - 2 : 0; first <= i && first + 2 < lines_.size(); ++first) {
    const auto value = parseNumber(line(first));
    if (value && parseNumber(line(first + 1)) == *value + 1 && parseNumber(line(first + 2)) == *value + 2) return true;
  }
  return false;
}

bool TextTableHeaders::readNames(TextTableHeader& header) const {
  std::vector<std::size_t> begins;
  for (std::size_t i = header.begin; i < header.rows; ++i) {
    if (!header.text.empty()) header.text.push_back(' ');
    begins.push_back(header.text.size());
    header.text += line(i);
  }
  const std::vector<HeaderMatch> found = columns_.find(header.text);
  for (const HeaderMatch& match : found) {
    const bool atLineBegin = std::find(begins.begin(), begins.end(), match.span.begin) != begins.end();
    if (!opensColumn(match, header.roles, atLineBegin)) continue;
    header.names.push_back(match.span);
    header.roles.push_back(match.phrase.role);
  }
  if (header.numbered && !has(header.roles, ColumnRole::statement)) nameStatement(begins, header);
  if (header.numbered && !isAllCapitals(header.text)) {
    // Names that we know and did not take go on with the name before them ("Sản phẩm/", "Kết quả").
    std::erase_if(begins, [&](std::size_t begin) {
      return std::any_of(found.begin(), found.end(),
                         [&](const HeaderMatch& match) { return match.span.begin == begin; });
    });
    addUnknown(begins, header);
  }
  return header.roles.size() >= 2;
}

std::vector<std::vector<int>> cutHeader(const TextTableHeader& header, SourceText& text,
                                        const std::vector<int>& lines) {
  std::vector<std::vector<int>> columns(header.roles.size());
  std::size_t begin = 0;  // of the line in the header's text
  for (std::size_t i = header.begin; i < header.rows; ++i) {
    const std::size_t next = begin + text.lines[static_cast<std::size_t>(lines[i])].text.size() + 1;
    std::size_t end = next - 1;
    for (std::size_t c = header.names.size(); c-- > 0;) {
      const std::size_t name = header.names[c].begin;
      if (name >= end) continue;
      if (name <= begin) {
        columns[c].push_back(lines[i]);
        break;
      }
      SourceLine right = splitOff(text.lines[static_cast<std::size_t>(lines[i])], name - begin);
      columns[c].push_back(static_cast<int>(text.lines.size()));
      text.lines.push_back(std::move(right));
      end = name;
    }
    begin = next;
  }
  return columns;
}

}  // namespace doichieu
