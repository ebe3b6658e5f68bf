// HTML that is escaped by construction: text becomes markup only through element(), and there is no way to put raw
// markup in. Values; a page is one Html.
//
//   element("li", {{"class", "plan"}}, {element("a", {{"href", "/plans/7"}}, {title}), " · ", issuer})
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace doichieu::serve {

class Html {
 public:
  Html() = default;
  // Text; its markup characters are escaped.
  Html(std::string_view text);
  Html(const std::string& text) : Html(std::string_view(text)) {}
  Html(const char* text) : Html(std::string_view(text)) {}

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }
  Html& operator+=(const Html& other) {
    markup_ += other.markup_;
    return *this;
  }

 private:
  friend class ElementWriter;
  std::string markup_;
};

template <typename T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

/// Names are literals of the program. A URL attribute (href, src, action) takes addresses within the site only; any
/// other becomes "#". An attribute with `false` is left out, one with `true` has no value.
struct Attribute {
  Attribute(const char* attribute, std::string_view text) : name(attribute), value(text) {}
  Attribute(const char* attribute, const std::string& text) : name(attribute), value(text) {}
  Attribute(const char* attribute, const char* text) : name(attribute), value(text) {}
  Attribute(const char* attribute, std::same_as<bool> auto isPresent)
      : name(attribute), present(isPresent), hasValue(false) {}
  Attribute(const char* attribute, Number auto number) : name(attribute), value(std::to_string(number)) {}

  const char* name;
  std::string value;
  bool present = true;
  bool hasValue = true;
};
using Attributes = std::vector<Attribute>;

Html element(const char* tag, const Attributes& attributes = {}, std::initializer_list<Html> children = {});

/// The markup of each item, one after the other.
template <typename Range, typename Make>
Html each(const Range& range, Make make) {
  Html all;
  for (const auto& item : range) all += make(item);
  return all;
}

/// A whole document with its doctype.
std::string document(const Html& htmlElement);

}  // namespace doichieu::serve
