#include "outline/text_table_ordinals.h"

#include <re2/re2.h>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/markers.h"

namespace doichieu {
namespace {

// The first byte spares most lines all patterns: a digit or bracket, a dash, a capital from A to H, of Roman numerals,
// or Đ.
bool mayBeOrdinal(std::string_view line) {
  constexpr std::string_view kFirst = "(0123456789-+ABCDEFGHILVX\xC4";
  return !line.empty() && kFirst.find(line.front()) != std::string_view::npos;
}

}  // namespace

std::optional<Ordinal> ordinalOf(std::string_view line) {
  if (!mayBeOrdinal(line)) return std::nullopt;
  static const RE2 number(R"(^\(?(\d{1,3})(?:[.)])?(?:\s+(?:\S.*)|)$)");
  static const RE2 decimal(R"(^(\d{1,2}(?:\.\d{1,2})+)\.?(?:\s+\S.*|)$)");
  static const RE2 group(R"(^([IVXLC]{1,6}|[A-HĐ])[.)]?(?:\s+\p{Lu}.*|)$)");
  static const RE2 dash(R"(^([-+])(?:\s*\S.*|)$)");
  Ordinal ordinal;
  re2::StringPiece label;
  const re2::StringPiece text(line.data(), line.size());
  if (RE2::FullMatch(text, number, &label))
    ordinal.number = std::stoi(std::string(label.data(), label.size()));
  else if (RE2::FullMatch(text, dash, &label))
    ordinal.dash = true;
  else if (RE2::FullMatch(text, group, &label))
    ordinal.group = true;
  else if (!RE2::FullMatch(text, decimal, &label))
    return std::nullopt;
  ordinal.label = std::string(label.data(), label.size());
  std::size_t rest = static_cast<std::size_t>(label.data() - line.data()) + label.size();
  ordinal.marked = rest < line.size() && (line[rest] == '.' || line[rest] == ')');
  while (rest < line.size() && (line[rest] == '.' || line[rest] == ')' || line[rest] == ' ')) ++rest;
  ordinal.rest = rest;
  return ordinal;
}

int groupNumber(const Ordinal& ordinal) {
  if (const auto roman = parseRoman(ordinal.label);
      roman && (ordinal.label.size() > 1 || ordinal.label == "I" || ordinal.label == "V"))
    return *roman;
  return listLetterNumber(lower(ordinal.label));
}

}  // namespace doichieu
