#include "serve/html.h"

#include <algorithm>
#include <array>

#include "doichieu/text/markup.h"
#include "serve/url.h"

namespace doichieu::serve {
namespace {

constexpr std::array<std::string_view, 7> kVoidElements = {"br", "col", "hr", "img", "input", "link", "meta"};
constexpr std::array<std::string_view, 4> kUrlAttributes = {"href", "src", "action", "formaction"};

template <typename List>
bool contains(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// "/plans", "#t1", "?page=2": never another site nor a scheme ("javascript:").
bool leadsAstray(std::string_view url) {
  return !url.empty() && url.front() != '#' && url.front() != '?' && !isWithinSite(url);
}

}  // namespace

Html::Html(std::string_view text) : markup_(escapedForMarkup(text)) {}

class ElementWriter {
 public:
  static Html write(const char* tag, const Attributes& attributes, std::initializer_list<Html> children) {
    Html html;
    std::string& out = html.markup_;
    std::size_t size = 64;
    for (const Html& child : children) size += child.markup_.size();
    out.reserve(size);
    out += '<';
    out += tag;
    for (const Attribute& attribute : attributes) writeAttribute(attribute, out);
    out += '>';
    if (contains(kVoidElements, tag)) return html;
    for (const Html& child : children) out += child.markup_;
    out += "</";
    out += tag;
    out += '>';
    return html;
  }

 private:
  static void writeAttribute(const Attribute& attribute, std::string& out) {
    if (!attribute.present) return;
    out += ' ';
    out += attribute.name;
    if (!attribute.hasValue) return;
    const bool refused = contains(kUrlAttributes, attribute.name) && leadsAstray(attribute.value);
    out += "=\"";
    out += refused ? "#" : escapedForMarkup(attribute.value);
    out += '"';
  }
};

Html element(const char* tag, const Attributes& attributes, std::initializer_list<Html> children) {
  return ElementWriter::write(tag, attributes, children);
}

std::string document(const Html& htmlElement) {
  return "<!DOCTYPE html>\n" + htmlElement.markup() + "\n";
}

}  // namespace doichieu::serve
