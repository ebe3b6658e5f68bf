// Walks a Word document from its first block to its last and gives its pages.
#pragma once

#include <vector>

#include "docx_package.h"
#include "doichieu/model/page.h"

namespace doichieu {

/// Throws DocumentError ("docx.damaged").
std::vector<Page> readDocx(const DocxPackage& package);

}  // namespace doichieu
