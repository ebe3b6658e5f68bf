#include "html_look.h"

#include "doichieu/text/fold.h"
#include "html_node.h"

namespace doichieu {
namespace {

bool isHeading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

}  // namespace

HtmlLook HtmlLook::inside(const xmlNode* element) const {
  HtmlLook look = *this;
  const std::string_view name = nameOf(element);
  if (isOneOf(name, {"b", "strong", "th"}) || isHeading(name)) look.bold = true;
  if (isOneOf(name, {"i", "em", "cite"})) look.italic = true;
  if (name == "center" || name == "th") look.centered = true;
  if (name == "pre") look.preformatted = true;
  if (name == "td") look.centered = false;

  const std::string weight = styleOf(element, "font-weight");
  if (!weight.empty()) look.bold = weight == "bold" || weight == "bolder" || (weight.size() == 3 && weight >= "600");
  const std::string slant = styleOf(element, "font-style");
  if (!slant.empty()) look.italic = slant == "italic" || slant == "oblique";
  std::string alignment = styleOf(element, "text-align");
  if (alignment.empty()) alignment = lower(attributeOf(element, "align"));
  // The "align" of tables and images places the whole box and not its text.
  if (!alignment.empty() && !isOneOf(name, {"table", "img"})) look.centered = alignment == "center";
  const std::string transform = styleOf(element, "text-transform");
  if (!transform.empty()) look.capitals = transform == "uppercase";
  return look;
}

bool isHidden(const xmlNode* element) {
  return isOneOf(nameOf(element), {"head",   "script", "style",  "noscript", "template", "svg",    "math",
                                   "iframe", "object", "embed",  "select",   "textarea", "button", "input",
                                   "del",    "s",      "strike", "audio",    "video",    "canvas", "map"}) ||
         hasAttribute(element, "hidden") || styleOf(element, "display") == "none" ||
         styleOf(element, "visibility") == "hidden";
}

bool isBlock(const xmlNode* element) {
  const std::string_view name = nameOf(element);
  return isHeading(name) ||
         isOneOf(name,
                 {"html",    "body",   "p",        "div",     "section",    "article", "header", "footer", "main",
                  "aside",   "nav",    "ul",       "ol",      "li",         "dl",      "dt",     "dd",     "blockquote",
                  "address", "form",   "fieldset", "figure",  "figcaption", "center",  "pre",    "hr",     "table",
                  "caption", "legend", "details",  "summary", "dir",        "menu",    "tr",     "td",     "th"});
}

bool breaksPage(const xmlNode* element, const char* where) {
  const std::string old = styleOf(element, std::string("page-break-") + where),
                    modern = styleOf(element, std::string("break-") + where);
  return old == "always" || modern == "page" || modern == "always";
}

}  // namespace doichieu
