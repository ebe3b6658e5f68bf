#include "outline/part_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "outline/embedded_tables.h"

namespace doichieu {
namespace {

constexpr int kLargestPart = 10;  // rank

struct PartName {
  std::string word;
  int rank = 0;
};

struct PartNames {
  std::vector<PartName> parts, articles, annexes, ordinals, numbered;
};

PartNames readNames() {
  PartNames names;
  const std::array<std::pair<std::string_view, std::vector<PartName>*>, 5> kinds = {{{"part", &names.parts},
                                                                                     {"article", &names.articles},
                                                                                     {"annex", &names.annexes},
                                                                                     {"ordinal", &names.ordinals},
                                                                                     {"numbered", &names.numbered}}};
  embedded::forEachRow(embedded::kPartNames, [&](const embedded::Row& row) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == row.cells[1]; });
    if (kind == kinds.end())
      throw ConfigError(std::string(embedded::kPartNames.file), row.line,
                        "\"" + std::string(row.cells[1]) + "\" has to be part, article, annex, ordinal or numbered");
    kind->second->push_back({std::string(row.cells[0]), embedded::wholeNumber(embedded::kPartNames, row, 2)});
  });
  return names;
}

const PartNames& names() {
  static const PartNames all = readNames();
  return all;
}

std::string anyOf(const std::vector<PartName>& list) {
  std::string pattern;
  for (const PartName& name : list) pattern += (pattern.empty() ? "" : "|") + name.word;
  return pattern;
}

// In small letters an article is cited, whatever follows it.
std::vector<std::string> printedArticles() {
  std::vector<std::string> printed;
  for (const PartName& name : names().articles) {
    printed.push_back(capitalized(name.word));
    printed.push_back(upper(name.word));
  }
  return printed;
}

const PartName* nameAt(const std::vector<PartName>& list, std::string_view label) {
  const std::string folded = lower(label);
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const PartName& name) { return folded.starts_with(name.word); });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

bool mayNamePart(std::string_view text) {
  static const auto openings = [] {
    std::set<std::string, std::less<>> all;
    for (const PartName& name : names().parts)
      for (const std::string& word : {name.word, capitalized(name.word), upper(name.word)})
        all.insert(word.substr(0, 2));
    return all;
  }();
  return openings.contains(text.substr(0, 2));
}

bool mayNameArticle(std::string_view text) {
  static const std::vector<std::string> printed = printedArticles();
  return std::any_of(printed.begin(), printed.end(), [&](const std::string& name) { return text.starts_with(name); });
}

const RE2& partPattern() {
  static const RE2 pattern("^((?i:" + anyOf(names().parts) + R"()\s+(?:(?i:)" + anyOf(names().ordinals) +
                           R"(\s+\pL+)|[IVXLC]+|\d{1,2}|[A-ZĐ])\b)(\s*[.:/\-]?)(\s*)(?:[\pL"“(]|$))");
  return pattern;
}

const RE2& articlePattern() {
  static const RE2 pattern([] {
    std::string printed;
    for (const std::string& name : printedArticles()) printed += (printed.empty() ? "" : "|") + name;
    return "^((?:" + printed + R"()\s+\d{1,2})(\s?[.:])(\s*)(?:[\p{Lu}"“(]|$))";
  }());
  return pattern;
}

bool isArticle(std::string_view label) {
  return nameAt(names().articles, label) != nullptr;
}

int rankOfPart(std::string_view label) {
  for (const auto* list : {&names().articles, &names().parts})
    if (const PartName* name = nameAt(*list, label)) return name->rank;
  return kLargestPart;
}

std::string annexLabel(std::string_view title) {
  static const RE2 pattern("^((?i:" + anyOf(names().annexes) + R"()(?:\s+(?i:)" + anyOf(names().numbered) +
                           R"())?(?:\s+(?:[IVXLC]+|\d{1,2}[a-z]?|[A-ZĐ])\b)?))");
  std::string label;
  return RE2::PartialMatch(re2::StringPiece(title.data(), title.size()), pattern, &label)
             ? label
             : capitalized(names().annexes.front().word);
}

}  // namespace doichieu
