#include "html_node.h"

#include <algorithm>
#include <charconv>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

}  // namespace

bool isElement(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE;
}

std::string_view nameOf(const xmlNode* node) {
  if (!isElement(node)) return "";
  const std::string_view name = reinterpret_cast<const char*>(node->name);
  return name.substr(name.find(':') + 1);  // Word writes "o:p"
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string attributeOf(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, xml(name));
  if (value == nullptr) return "";
  const std::string text = reinterpret_cast<const char*>(value);
  xmlFree(value);
  return text;
}

bool hasAttribute(const xmlNode* node, const char* name) {
  return xmlHasProp(node, xml(name)) != nullptr;
}

int numberOf(const xmlNode* node, const char* name, int otherwise, int low, int high) {
  const std::string text = attributeOf(node, name);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? std::clamp(number, low, high) : otherwise;
}

std::string styleOf(const xmlNode* node, std::string_view property) {
  const std::string style = lower(attributeOf(node, "style"));
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view declaration = std::string_view(style).substr(begin, end - begin);
    const std::size_t colon = declaration.find(':');
    if (colon != std::string_view::npos && trimmed(declaration.substr(0, colon)) == property)
      return std::string(trimmed(declaration.substr(colon + 1)));
    begin = end + 1;
  }
  return "";
}

}  // namespace doichieu
