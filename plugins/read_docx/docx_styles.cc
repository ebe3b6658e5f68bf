#include "docx_styles.h"

#include "docx_xml.h"

namespace doichieu {
namespace {

constexpr int kLongestChain = 20;  // of styles based on styles; Word itself stops at about 10

std::optional<bool> switchOf(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node node = child(properties, name);
  return node ? std::optional(isOn(node)) : std::nullopt;
}

template <typename T>
void fill(std::optional<T>& value, const std::optional<T>& below) {
  if (!value) value = below;
}

}  // namespace

void RunFormat::inherit(const RunFormat& below) {
  fill(bold, below.bold);
  fill(italic, below.italic);
  fill(capitals, below.capitals);
  fill(hidden, below.hidden);
  fill(font, below.font);
}

RunFormat RunFormat::of(const pugi::xml_node& rPr) {
  RunFormat format;
  format.bold = switchOf(rPr, "b");
  format.italic = switchOf(rPr, "i");
  format.capitals = switchOf(rPr, "caps");
  format.hidden = switchOf(rPr, "vanish");
  const pugi::xml_node fonts = child(rPr, "rFonts");
  for (const char* script : {"ascii", "hAnsi"})
    if (!format.font && hasAttribute(fonts, script)) format.font = attribute(fonts, script);
  return format;
}

void ParagraphFormat::inherit(const ParagraphFormat& below) {
  fill(centered, below.centered);
  fill(pageBreakBefore, below.pageBreakBefore);
  fill(list, below.list);
  fill(level, below.level);
  run.inherit(below.run);
}

ParagraphFormat ParagraphFormat::of(const pugi::xml_node& pPr) {
  ParagraphFormat format;
  if (const pugi::xml_node alignment = child(pPr, "jc")) format.centered = attribute(alignment, "val") == "center";
  format.pageBreakBefore = switchOf(pPr, "pageBreakBefore");
  const pugi::xml_node numbering = child(pPr, "numPr");
  if (const pugi::xml_node list = child(numbering, "numId")) format.list = numberOf(list, 0);
  if (const pugi::xml_node level = child(numbering, "ilvl")) format.level = numberOf(level, 0);
  return format;
}

bool drawsRules(const pugi::xml_node& borders) {
  int sides = 0;
  for (const pugi::xml_node side : borders.children()) {
    const std::string value = attribute(side, "val");
    if (value.empty() || value == "nil" || value == "none" || attribute(side, "color") == "FFFFFF") continue;
    if (localName(side) == "insideV" || localName(side) == "insideH") return true;
    ++sides;
  }
  return sides >= 2;
}

DocxStyles::DocxStyles(const pugi::xml_node& root) {
  const pugi::xml_node defaults = child(root, "docDefaults");
  ParagraphFormat base = ParagraphFormat::of(child(child(defaults, "pPrDefault"), "pPr"));
  base.run = RunFormat::of(child(child(defaults, "rPrDefault"), "rPr"));
  fallback_.format = base;

  std::map<std::string, pugi::xml_node> nodes;
  for (const pugi::xml_node node : root.children()) {
    if (!isNamed(node, "style")) continue;
    nodes[attribute(node, "styleId")] = node;
    const std::string isDefault = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (isDefault == "1" || isDefault == "true"))
      defaultParagraph_ = attribute(node, "styleId");
  }
  for (const auto& [id, node] : nodes) {
    Style& style = styles_[id];
    pugi::xml_node current = node;
    for (int depth = 0; current && depth < kLongestChain; ++depth) {
      ParagraphFormat own = ParagraphFormat::of(child(current, "pPr"));
      own.run = RunFormat::of(child(current, "rPr"));
      style.format.inherit(own);
      style.tableBorders = style.tableBorders || drawsRules(child(child(current, "tblPr"), "tblBorders"));
      const auto parent = nodes.find(attribute(child(current, "basedOn"), "val"));
      current = parent == nodes.end() ? pugi::xml_node() : parent->second;
    }
    if (attribute(node, "type") == "paragraph") style.format.inherit(base);
  }
}

std::string DocxStyles::paragraphStyleId(const pugi::xml_node& pPr) const {
  const std::string id = attribute(child(pPr, "pStyle"), "val");
  return styles_.contains(id) ? id : defaultParagraph_;
}

const Style& DocxStyles::paragraph(const std::string& id) const {
  auto found = styles_.find(id);
  if (found == styles_.end()) found = styles_.find(defaultParagraph_);
  return found == styles_.end() ? fallback_ : found->second;
}

const Style& DocxStyles::other(const std::string& id) const {
  static const Style nothing;
  const auto found = styles_.find(id);
  return found == styles_.end() ? nothing : found->second;
}

}  // namespace doichieu
