#include "text/utf16.h"

#include <array>

#include "base/utf8.h"

namespace doichieu {
namespace {

constexpr std::size_t kSample = 4096;
// Blanks, digits and plain letters are two thirds of Vietnamese text, so that at least that part of the high bytes is
// 0.
constexpr double kFewestZeros = 0.3;

char16_t unitAt(std::string_view bytes, std::size_t at, Encoding order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char16_t>(order == Encoding::utf16le ? second << 8 | first : first << 8 | second);
}

bool isHighSurrogate(char16_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool isLowSurrogate(char16_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

std::optional<Encoding> utf16Order(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 4) return std::nullopt;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i)
    if (sample[i] == '\0') ++zeros[i % 2];
  const double enough = kFewestZeros * static_cast<double>(sample.size() / 2);
  if (zeros[0] == 0 && static_cast<double>(zeros[1]) >= enough) return Encoding::utf16le;
  if (zeros[1] == 0 && static_cast<double>(zeros[0]) >= enough) return Encoding::utf16be;
  return std::nullopt;
}

std::string fromUtf16(std::string_view bytes, Encoding order, std::size_t& badBytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char16_t unit = unitAt(bytes, at, order);
    if (at == 0 && unit == 0xFEFF) continue;
    if (isHighSurrogate(unit) && at + 3 < bytes.size() && isLowSurrogate(unitAt(bytes, at + 2, order))) {
      const char16_t low = unitAt(bytes, at + 2, order);
      appendCodePoint(text, 0x10000 + (static_cast<char32_t>(unit - 0xD800) << 10) + (low - 0xDC00));
      at += 2;
    } else if (isHighSurrogate(unit) || isLowSurrogate(unit)) {
      text += "\uFFFD";
      badBytes += 2;
    } else {
      appendCodePoint(text, unit);
    }
  }
  if (bytes.size() % 2 == 1) {
    text += "\uFFFD";
    ++badBytes;
  }
  return text;
}

}  // namespace doichieu
