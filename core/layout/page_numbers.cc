#include "layout/page_numbers.h"

#include <algorithm>
#include <string>

namespace doichieu::layout {
namespace {

constexpr double kMargin = 0.1;  // of the page's height; the decree's margins are 20-25 mm of 297
constexpr std::size_t kMostDigits = 3;
constexpr float kApart = 0.5F;  // of its height: the least distance to the text

/// Digits with nothing but dashes, blanks and at most one slash about them.
bool isPageNumber(const Row& row) {
  std::string text;
  for (const PlacedWord& placed : row.words) text += placed.word->text;
  std::erase_if(text, [](char c) { return c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80; });
  const std::size_t slash = text.find('/');
  const auto number = [](const std::string& part) {
    return !part.empty() && part.size() <= kMostDigits &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (slash == std::string::npos) return number(text);
  return number(text.substr(0, slash)) && number(text.substr(slash + 1));
}

}  // namespace

void dropPageNumber(std::vector<Row>& rows, double pageHeight) {
  if (!rows.empty() && rows.front().centerY() < kMargin * pageHeight && isPageNumber(rows.front()) &&
      (rows.size() == 1 || rows[1].at.y0 - rows[0].at.y1 > kApart * rows[0].height))
    rows.erase(rows.begin());
  if (!rows.empty() && rows.back().centerY() > (1 - kMargin) * pageHeight && isPageNumber(rows.back()) &&
      (rows.size() == 1 || rows.back().at.y0 - rows[rows.size() - 2].at.y1 > kApart * rows.back().height))
    rows.pop_back();
}

}  // namespace doichieu::layout
