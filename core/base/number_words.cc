#include "base/number_words.h"

#include <array>
#include <map>

#include "base/embedded_tables.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"unit", "scale", "ordinal", "month"};

using Values = std::map<std::string_view, int>;

std::size_t kindOf(const embedded::Row& row) {
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
    if (kKinds[kind] == row.cells[1]) return kind;
  throw ConfigError(std::string(embedded::kNumberWords.file), row.line,
                    "\"" + std::string(row.cells[1]) + "\" is no kind of number word: unit, scale, ordinal or month");
}

std::array<Values, kKinds.size()> readWords() {
  std::array<Values, kKinds.size()> words;
  embedded::forEachRow(embedded::kNumberWords, [&](const embedded::Row& row) {
    words[kindOf(row)][row.cells[0]] = embedded::wholeNumber(embedded::kNumberWords, row, 2);
  });
  return words;
}

}  // namespace

std::optional<int> valueOfWord(NumberWord kind, std::string_view word) {
  static const std::array<Values, kKinds.size()> words = readWords();
  const Values& values = words[static_cast<std::size_t>(kind)];
  const auto found = values.find(word);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace doichieu
