#include "figure_cells.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "doichieu/text/fold.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

constexpr std::size_t kFigureCell = 40;   // bytes
constexpr std::size_t kLongestUnit = 40;  // bytes

// Where the bracket that ends the text opens; npos where none does, or where it holds no unit ("(năm 2025)").
std::size_t unitBracket(std::string_view text) {
  if (!text.ends_with(')')) return std::string_view::npos;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > kLongestUnit) return std::string_view::npos;
  return hasDigit(text.substr(open)) && text.find('/', open) == std::string_view::npos &&
                 text.find("m2", open) == std::string_view::npos && text.find("m3", open) == std::string_view::npos
             ? std::string_view::npos
             : open;
}

std::string unitBehindLastDigit(std::string_view cell, const std::string& unit) {
  const std::size_t bracket = cell.find('(');  // "43 (tăng 3)"
  const std::size_t last = cell.find_last_of("0123456789", bracket);
  if (last == std::string_view::npos) return std::string(cell);
  const std::string_view rest = cell.substr(last + 1);
  if (trimmed(rest).starts_with('%')) return std::string(cell);
  return std::string(cell.substr(0, last + 1)) + (unit == "%" ? "" : " ") + unit + std::string(rest);
}

// "87 32": figures of several printed lines. "22 150" is one number, its thousands apart.
std::vector<std::string_view> figuresOfLines(std::string_view cell) {
  constexpr std::size_t kThousands = 3;
  std::vector<std::string_view> figures;
  bool thousands = true;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    const std::string_view part = cell.substr(begin, end - begin);
    if (part.empty() || part.find_first_not_of("0123456789.,") != std::string_view::npos || !isDigit(part.front()))
      return {};
    thousands = thousands && (figures.empty() || part.size() == kThousands);
    figures.push_back(part);
    begin = end + 1;
  }
  return thousands ? std::vector<std::string_view>() : figures;
}

}  // namespace

bool hasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), isDigit);
}

bool hasLetter(std::string_view text) {
  return letterCount(text) > 0;
}

bool looksLikeFigure(std::string_view cell) {
  return !cell.empty() && cell.size() <= kFigureCell && hasDigit(cell);
}

int yearIn(std::string_view header) {
  for (std::size_t at = 0; at + 4 <= header.size(); ++at) {
    if (!isDigit(header[at])) continue;
    std::size_t end = at;
    while (end < header.size() && isDigit(header[end])) ++end;
    const int year = end - at == 4 ? std::atoi(std::string(header.substr(at, 4)).c_str()) : 0;
    if (year >= 1990 && year <= 2100) return year;
    at = end;
  }
  return 0;
}

std::string unitInBrackets(std::string_view text) {
  text = trimmed(text);
  const std::size_t open = unitBracket(text);
  if (open == std::string_view::npos) return "";
  std::string_view unit = text.substr(open + 1, text.size() - open - 2);
  if (const std::size_t colon = unit.rfind(':'); colon != std::string_view::npos) unit.remove_prefix(colon + 1);
  return std::string(trimmed(unit));
}

std::string_view withoutUnitInBrackets(std::string_view text) {
  text = trimmed(text);
  return trimmed(text.substr(0, unitBracket(text)));
}

std::string withUnit(std::string_view cell, const std::string& unit) {
  if (unit.empty()) return std::string(cell);
  std::string all;
  for (const std::string_view figure : figuresOfLines(trimmed(cell)))
    all += (all.empty() ? "" : "; ") + unitBehindLastDigit(figure, unit);
  if (!all.empty()) return all;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find(';', begin), cell.size());
    all += unitBehindLastDigit(cell.substr(begin, end - begin), unit);
    if (end < cell.size()) all += ';';
    begin = end + 1;
  }
  return all;
}

}  // namespace doichieu::targets
