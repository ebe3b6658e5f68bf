#include "html_lists.h"

#include <limits>

#include "html_node.h"

namespace doichieu {
namespace {

constexpr int kLowest = std::numeric_limits<int>::min() / 2, kHighest = std::numeric_limits<int>::max() / 2;

/// The type attribute's one-letter words in those of CSS.
std::string wordOf(const std::string& type) {
  if (type == "a") return "lower-alpha";
  if (type == "A") return "upper-alpha";
  if (type == "i") return "lower-roman";
  if (type == "I") return "upper-roman";
  return type == "1" ? "decimal" : type;
}

std::string typeOf(const xmlNode* element) {
  std::string type = styleOf(element, "list-style-type");
  if (type.empty()) {
    const std::string shorthand = styleOf(element, "list-style");
    type = shorthand.substr(0, shorthand.find(' '));
  }
  return type.empty() ? wordOf(attributeOf(element, "type")) : type;
}

std::string roman(int number) {
  constexpr struct {
    int value;
    const char* sign;
  } kSigns[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string text;
  for (const auto& [value, sign] : kSigns)
    for (; number >= value; number -= value) text += sign;
  return text;
}

/// a ... z, aa, ab ...: browsers count like columns of a spreadsheet.
std::string letters(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) text.insert(text.begin(), static_cast<char>('A' + (number - 1) % 26));
  return text;
}

std::string lowered(std::string text) {
  for (char& letter : text) letter = static_cast<char>(letter - 'A' + 'a');
  return text;
}

std::string shown(int number, const std::string& type) {
  constexpr int kHighestRoman = 3999;
  const bool isRoman = type.ends_with("roman") && number >= 1 && number <= kHighestRoman;
  const bool isLetter = (type.ends_with("alpha") || type.ends_with("latin")) && number >= 1;
  if (!isRoman && !isLetter) return (type == "decimal-leading-zero" && number < 10 ? "0" : "") + std::to_string(number);
  const std::string text = isRoman ? roman(number) : letters(number);
  return type.starts_with("lower") ? lowered(text) : text;
}

}  // namespace

HtmlList::HtmlList(const xmlNode* list) : type_(typeOf(list)), number_(numberOf(list, "start", 1, kLowest, kHighest)) {
  if (type_.empty()) type_ = nameOf(list) == "ol" ? "decimal" : "disc";
}

std::string HtmlList::next(const xmlNode* item) {
  number_ = numberOf(item, "value", number_, kLowest, kHighest);
  std::string type = typeOf(item);
  if (type.empty()) type = type_;
  if (type == "none") return "";
  if (isOneOf(type, {"disc", "circle", "square"})) return "\u2022 ";
  return shown(number_++, type) + ". ";
}

}  // namespace doichieu
