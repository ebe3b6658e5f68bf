// Whether a table shows its rules. Letterheads and signature blocks are tables without any.
#pragma once

#include <pugixml.hpp>

#include "docx_styles.h"

namespace doichieu {

bool isRuled(const pugi::xml_node& table, const DocxStyles& styles);

}  // namespace doichieu
