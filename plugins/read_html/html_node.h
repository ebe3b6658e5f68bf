// Elements and attributes of libxml2's tree.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace doichieu {

bool isElement(const xmlNode* node);
/// The element's name in lower case; "" for text and comments.
std::string_view nameOf(const xmlNode* node);
bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names);
/// The attribute's value; "" where absent.
std::string attributeOf(const xmlNode* node, const char* name);
bool hasAttribute(const xmlNode* node, const char* name);
/// The attribute as a number between low and high; `otherwise` where it is absent or none.
int numberOf(const xmlNode* node, const char* name, int otherwise, int low, int high);
/// Value of a property of the element's style attribute, in lower case without blanks at its ends; "" where absent.
std::string styleOf(const xmlNode* node, std::string_view property);

}  // namespace doichieu
