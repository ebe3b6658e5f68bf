#include "span_words.h"

#include <algorithm>

#include "doichieu/base/error.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"

namespace doichieu::deadlines {
namespace {

using Words = std::vector<std::string>;

bool begins(const std::string& text, const std::string& word) {
  return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
}

bool beginsWithOneOf(const std::string& text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return begins(text, word); });
}

/// The last word before a place, without the bracket that it may open; empty where there is none.
Span lastWord(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  if (end == 0) return {};
  std::size_t begin = text.rfind(' ', end - 1) + 1;
  while (begin < end && text[begin] == '(') ++begin;
  return {begin, end};
}

}  // namespace

SpanWords SpanWords::load(const std::filesystem::path& configFolder) {
  const TableFile table = TableFile::load(configFolder / "deadlines" / "spans.tsv");
  const std::size_t word = table.column("word"), place = table.column("place");
  SpanWords words;
  for (const TableFile::Row& row : table.rows()) {
    if (row.cells[place] != "opens" && row.cells[place] != "bridges")
      throw ConfigError(table.file(), row.line, "\"" + row.cells[place] + "\" is neither \"opens\" nor \"bridges\"");
    (row.cells[place] == "opens" ? words.openings_ : words.bridges_).push_back(foldForCompare(row.cells[word]));
  }
  return words;
}

std::optional<std::size_t> SpanWords::opening(std::string_view text, const Span& time) const {
  if (beginsWithOneOf(foldForCompare(time.in(text)), openings_)) return time.begin;
  const Span before = lastWord(text, time.begin);
  const std::string word = foldForCompare(before.in(text));
  if (std::find(openings_.begin(), openings_.end(), word) == openings_.end()) return std::nullopt;
  return before.begin;
}

bool SpanWords::lead(std::string_view text, const Span& from, const Span& to) const {
  if (to.begin < from.end) return false;
  const std::string between = foldForCompare(trimmed(text.substr(from.end, to.begin - from.end)));
  if (between.empty()) return beginsWithOneOf(foldForCompare(to.in(text)), bridges_);
  return std::find(bridges_.begin(), bridges_.end(), between) != bridges_.end();
}

}  // namespace doichieu::deadlines
