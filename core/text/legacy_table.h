// Byte tables of the legacy encodings and of Windows-1252.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "doichieu/text/decode.h"

namespace doichieu {

/// The encodings of config/text/encodings.tsv, in the order in which they are tried.
inline constexpr std::array kLegacyEncodings = {Encoding::tcvn3,  Encoding::windows1258, Encoding::vni,
                                                Encoding::viscii, Encoding::vps,         Encoding::tcvn5712};

class LegacyTable {
 public:
  static const LegacyTable& of(Encoding encoding);  // windows1252 gives the plain code page

  /// UTF-8, not normalised. Undefined bytes become U+FFFD and are counted.
  std::string decoded(std::string_view bytes, std::size_t& badBytes) const;

 private:
  explicit LegacyTable(Encoding encoding);
  const std::string* pair(unsigned char first, unsigned char second) const;

  Encoding encoding_;
  std::array<std::string, 256> singles_;
  std::unordered_map<std::uint16_t, std::string> pairs_;
};

/// The byte of Windows-1252 for a character; nullopt where it has none.
std::optional<unsigned char> windows1252Byte(char32_t codePoint);

}  // namespace doichieu
