#include "rules/latin_letters.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace doichieu {
namespace {

constexpr char32_t kEnd = 0x2500;

// Latin to Latin Extended-B with IPA, Greek, Latin Extended Additional (Vietnamese).
bool isOurs(char32_t c) {
  return c < 0x02B0 || (c >= 0x0370 && c < 0x0400) || (c >= 0x1E00 && c < 0x1F00);
}

// The inside of a bracket expression with all characters of these general categories.
std::string rangesOf(std::uint32_t categories, bool lettersOnly) {
  const auto isIn = [&](char32_t c) {
    return (!lettersOnly || isOurs(c)) && (U_GET_GC_MASK(static_cast<UChar32>(c)) & categories) != 0;
  };
  std::string ranges;
  for (char32_t c = 0; c < kEnd; ++c) {
    if (!isIn(c)) continue;
    char32_t last = c;
    while (last + 1 < kEnd && isIn(last + 1)) ++last;
    appendCodePoint(ranges, c);
    if (last > c) {
      ranges.push_back('-');
      appendCodePoint(ranges, last);
    }
    c = last;
  }
  return ranges;
}

using Class = std::pair<std::string_view, std::string>;  // as patterns write it, and its ranges

const std::array<Class, 4>& classes() {
  static const std::array<Class, 4> known = {{{"\\pL", rangesOf(U_GC_L_MASK, true)},
                                              {"\\p{Lu}", rangesOf(U_GC_LU_MASK, true)},
                                              {"\\p{Ll}", rangesOf(U_GC_LL_MASK, true)},
                                              {"\\pN", rangesOf(U_GC_N_MASK, false)}}};
  return known;
}

const Class* classAt(std::string_view pattern) {
  for (const Class& known : classes())
    if (pattern.starts_with(known.first)) return &known;
  return nullptr;
}

}  // namespace

std::string withLatinLetters(std::string_view pattern) {
  std::string out;
  bool inBrackets = false;
  for (std::size_t at = 0; at < pattern.size();) {
    if (const Class* known = classAt(pattern.substr(at))) {
      out += inBrackets ? known->second : "[" + known->second + "]";
      at += known->first.size();
      continue;
    }
    const std::size_t length = pattern[at] == '\\' ? 2 : 1;
    if (length == 1 && pattern[at] == '[') inBrackets = true;
    if (length == 1 && pattern[at] == ']') inBrackets = false;
    out += pattern.substr(at, length);
    at += length;
  }
  return out;
}

}  // namespace doichieu
