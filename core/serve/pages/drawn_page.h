// A page drawn from what was read of it, for when its picture cannot be had.
#pragma once

#include <string>

#include "doichieu/model/page.h"

namespace doichieu::serve {

/// SVG: the words at their places, `notice` above them.
std::string drawnPage(const Page& page, const std::string& notice);

}  // namespace doichieu::serve
