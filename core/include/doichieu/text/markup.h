// Text inside HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

/// UTF-8 text as the content of an element or a quoted attribute. Control characters, which neither language allows
/// however they came into a document's text, are dropped.
std::string escapedForMarkup(std::string_view text);

}  // namespace doichieu
