#include "docx_xml.h"

#include <charconv>

#include "doichieu/base/error.h"

namespace doichieu {
namespace {

std::string_view withoutPrefix(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

}  // namespace

std::string_view localName(const pugi::xml_node& node) {
  return withoutPrefix(node.name());
}

bool isNamed(const pugi::xml_node& node, std::string_view name) {
  return localName(node) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node each : node.children())
    if (localName(each) == name) return each;
  return {};
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute each : node.attributes())
    if (withoutPrefix(each.name()) == name) return each.value();
  return "";
}

bool hasAttribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute each : node.attributes())
    if (withoutPrefix(each.name()) == name) return true;
  return false;
}

int numberOf(const pugi::xml_node& node, int otherwise) {
  const std::string text = attribute(node, "val");
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : otherwise;
}

bool isOn(const pugi::xml_node& node) {
  const std::string value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

void parseXml(pugi::xml_document& into, const std::string& xml) {
  const pugi::xml_parse_result result =
      into.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!result) throw DocumentError({"docx.damaged", Severity::error, Stage::read, 0, {}, result.description()});
}

}  // namespace doichieu
