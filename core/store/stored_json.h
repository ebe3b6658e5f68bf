// Small JSON columns.
#pragma once

#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"

namespace doichieu {

std::string diagnosticsToText(const std::vector<Diagnostic>& diagnostics);
std::vector<Diagnostic> diagnosticsFromText(const std::string& text);
std::string textsToText(const std::vector<std::string>& texts);
std::vector<std::string> textsFromText(const std::string& text);

}  // namespace doichieu
