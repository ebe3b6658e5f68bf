#include "text/legacy_table.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/utf8.h"
#include "text/embedded_tables.h"

namespace doichieu {
namespace {

// Bytes 80 to 9F of Windows-1252 (unicode.org, CP1252.TXT); 0 where undefined. All others are those of Latin-1.
constexpr std::array<char32_t, 32> kHighControls = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byteOf(std::string_view hex) {
  unsigned char byte = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), byte, 16);
  return byte;
}

std::uint16_t pairKey(unsigned char first, unsigned char second) {
  return static_cast<std::uint16_t>(first << 8 | second);
}

}  // namespace

LegacyTable::LegacyTable(Encoding encoding) : encoding_(encoding) {
  for (std::size_t byte = 0; byte < singles_.size(); ++byte) {
    const char32_t codePoint = byte >= 0x80 && byte < 0xA0 ? kHighControls[byte - 0x80] : static_cast<char32_t>(byte);
    if (codePoint != 0 || byte == 0) appendCodePoint(singles_[byte], codePoint);
  }
  embedded::forEachRow(embedded::kEncodings, [&](const embedded::Row& row) {
    if (row.cells[0] != toString(encoding)) return;
    const unsigned char first = byteOf(row.cells[1].substr(0, 2));
    if (row.cells[1].size() == 2) {
      singles_[first] = row.cells[2];
    } else {
      pairs_[pairKey(first, byteOf(row.cells[1].substr(2, 2)))] = row.cells[2];
    }
  });
}

const LegacyTable& LegacyTable::of(Encoding encoding) {
  static const std::map<Encoding, LegacyTable> tables = [] {
    std::map<Encoding, LegacyTable> all;
    for (Encoding each : kLegacyEncodings) all.emplace(each, LegacyTable(each));
    all.emplace(Encoding::windows1252, LegacyTable(Encoding::windows1252));
    return all;
  }();
  return tables.at(encoding);
}

const std::string* LegacyTable::pair(unsigned char first, unsigned char second) const {
  auto found = pairs_.find(pairKey(first, second));
  // VNI keyboards let a capital carry the accent of a small letter ("Uûy ban") and the other way round.
  if (found == pairs_.end() && encoding_ == Encoding::vni && second >= 0xC0)
    found = pairs_.find(pairKey(first, static_cast<unsigned char>(second ^ 0x20)));
  return found == pairs_.end() ? nullptr : &found->second;
}

std::string LegacyTable::decoded(std::string_view bytes, std::size_t& badBytes) const {
  std::string text;
  text.reserve(bytes.size() * 3 / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const std::string* both =
        pairs_.empty() || i + 1 == bytes.size() ? nullptr : pair(byte, static_cast<unsigned char>(bytes[i + 1]));
    if (both != nullptr) {
      text += *both;
      ++i;
    } else if (singles_[byte].empty()) {
      text += "\uFFFD";
      ++badBytes;
    } else {
      text += singles_[byte];
    }
  }
  return text;
}

std::optional<unsigned char> windows1252Byte(char32_t codePoint) {
  if (codePoint < 0x80 || (codePoint >= 0xA0 && codePoint <= 0xFF)) return static_cast<unsigned char>(codePoint);
  const auto found = std::find(kHighControls.begin(), kHighControls.end(), codePoint);
  if (codePoint != 0 && found != kHighControls.end())
    return static_cast<unsigned char>(0x80 + (found - kHighControls.begin()));
  // Undefined bytes are often passed through as the C1 control of the same number.
  if (codePoint >= 0x80 && codePoint < 0xA0) return static_cast<unsigned char>(codePoint);
  return std::nullopt;
}

}  // namespace doichieu
