// UTF-16 files, with or without byte order mark.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "doichieu/text/decode.h"

namespace doichieu {

/// utf16le or utf16be where the bytes are UTF-16: a byte order mark, or the zero bytes of its ASCII letters all on one
/// side.
std::optional<Encoding> utf16Order(std::string_view bytes);

/// UTF-8 without byte order mark. Lone surrogates and an odd last byte become U+FFFD and are counted.
std::string fromUtf16(std::string_view bytes, Encoding order, std::size_t& badBytes);

}  // namespace doichieu
