// Small steps over the words of duties.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doichieu::duties {

/// The words of a paragraph as a record gives them: trimmed, the closing "./." as ".".
std::string dutyText(std::string_view body);
/// Without blanks and the marks that end a name or a clause.
std::string_view bareName(std::string_view name);
/// True where nothing but blanks and marks is left.
bool isBlank(std::string_view text);
/// Adds a name unless it is there already, in whatever spelling.
void addOnce(std::vector<std::string>& names, const std::string& name);
void addOnce(std::vector<std::string>& names, const std::vector<std::string>& more);

}  // namespace doichieu::duties
