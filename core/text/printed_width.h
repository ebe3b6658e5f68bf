// How wide a text is when set in a Times-like face, the face that Decree 30/2020/ND-CP prescribes. Lets lines that come
// without boxes be judged full or short far better than a count of characters does.
#pragma once

#include <string_view>

namespace doichieu {

/// In em. Advance widths of Times New Roman rounded to classes; right to about 2 % over a printed line.
double printedWidth(std::string_view text);

}  // namespace doichieu
