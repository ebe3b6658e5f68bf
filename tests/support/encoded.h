// Text in the encodings that readers must recognise, made from UTF-8 by the tables that the decoders use backwards.
#pragma once

#include <string>
#include <string_view>

#include "doichieu/text/decode.h"

namespace doichieu::testing {

/// A letter that the encoding lacks is written as its small letter.
std::string encoded(std::string_view utf8, Encoding encoding);
std::string utf16(std::string_view utf8, Encoding order, bool mark);

}  // namespace doichieu::testing
