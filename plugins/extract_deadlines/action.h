// What is to be done by the time: the words around it.
#pragma once

#include <string>
#include <string_view>

#include "doichieu/base/span.h"

namespace doichieu::deadlines {

/// The clause in which the time stands, without the time itself and what merely connects it.
std::string actionAround(std::string_view statement, const Span& time);

}  // namespace doichieu::deadlines
