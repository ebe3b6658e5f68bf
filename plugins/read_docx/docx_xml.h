// WordprocessingML by local names: producers choose their own namespace prefixes.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace doichieu {

/// The element's name without prefix; "" for text.
std::string_view localName(const pugi::xml_node& node);
bool isNamed(const pugi::xml_node& node, std::string_view name);
/// First child element of that name; a null node where there is none (which has no children and no attributes).
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
/// Value of the attribute; "" where absent.
std::string attribute(const pugi::xml_node& node, std::string_view name);
bool hasAttribute(const pugi::xml_node& node, std::string_view name);
/// Value of attribute "val" as a number; `otherwise` where it is absent or none.
int numberOf(const pugi::xml_node& node, int otherwise);
/// A switch such as <w:b/>: on unless its value says "0", "false", "off" or "none".
bool isOn(const pugi::xml_node& node);

/// Keeps blanks inside texts. Throws DocumentError ("docx.damaged") where the XML is torn.
void parseXml(pugi::xml_document& into, const std::string& xml);

}  // namespace doichieu
