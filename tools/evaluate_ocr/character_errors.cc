#include "character_errors.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <sstream>

#include "doichieu/text/fold.h"

namespace doichieu::evaluate_ocr {
namespace {

using Letters = std::u32string;

char32_t plain(char32_t letter) {
  switch (letter) {
    case U'“':
    case U'”':
      return U'"';
    case U'‘':
    case U'’':
      return U'\'';
    case U'–':
    case U'—':
    case U'−':
      return U'-';
    case U'…':
      return U'.';
    default:
      return letter;
  }
}

/// Edit distance of the line to that part of the page that is most like it.
long nearest(const Letters& line, const Letters& page) {
  std::vector<long> previous(page.size() + 1, 0), current(page.size() + 1);
  for (std::size_t i = 1; i <= line.size(); ++i) {
    current[0] = static_cast<long>(i);
    for (std::size_t j = 1; j <= page.size(); ++j)
      current[j] =
          std::min({previous[j - 1] + (line[i - 1] == page[j - 1] ? 0 : 1), previous[j] + 1, current[j - 1] + 1});
    std::swap(previous, current);
  }
  return *std::min_element(previous.begin(), previous.end());
}

}  // namespace

std::u32string lettersOf(const std::string& text) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(squeezed(toNfc(text)));
  Letters letters;
  for (int at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1))
    letters += plain(static_cast<char32_t>(unicode.char32At(at)));
  return letters;
}

CharacterErrors& CharacterErrors::operator+=(const CharacterErrors& other) {
  wrong += other.wrong;
  total += other.total;
  return *this;
}

CharacterErrors characterErrors(const std::string& truth, const std::string& reading) {
  const Letters page = lettersOf(reading);
  CharacterErrors errors;
  std::istringstream lines(truth);
  for (std::string text; std::getline(lines, text);) {
    const Letters line = lettersOf(text);
    errors.total += static_cast<long>(line.size());
    if (page.find(line) == Letters::npos) errors.wrong += nearest(line, page);
  }
  return errors;
}

std::vector<std::string> pagesOf(const std::string& text) {
  std::vector<std::string> pages;
  std::istringstream in(text);
  for (std::string page; std::getline(in, page, '\f');)
    if (page.find_first_not_of("\n ") != std::string::npos) pages.push_back(page);
  return pages;
}

}  // namespace doichieu::evaluate_ocr
