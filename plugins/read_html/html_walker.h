// Walks a web page from its first element to its last and gives its pages: one, unless styles ask for page breaks.
#pragma once

#include <libxml/tree.h>

#include <vector>

#include "doichieu/model/page.h"

namespace doichieu {

std::vector<Page> htmlPages(const xmlNode* root);

}  // namespace doichieu
