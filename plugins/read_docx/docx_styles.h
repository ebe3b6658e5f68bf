// Styles: what a paragraph or run looks like where it does not say so itself.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace doichieu {

struct RunFormat {
  std::optional<bool> bold, italic, capitals, hidden;
  std::optional<std::string> font;

  /// What is not set here is taken from `below`.
  void inherit(const RunFormat& below);
  static RunFormat of(const pugi::xml_node& rPr);
};

struct ParagraphFormat {
  std::optional<bool> centered, pageBreakBefore;
  std::optional<int> list, level;  // w:numId, w:ilvl; list 0 switches numbering off
  RunFormat run;

  void inherit(const ParagraphFormat& below);
  static ParagraphFormat of(const pugi::xml_node& pPr);
};

struct Style {
  ParagraphFormat format;     // inheritance already followed
  bool tableBorders = false;  // of a table style: rules between rows or columns
};

class DocxStyles {
 public:
  /// `root` is the w:styles element, or null where the document has none.
  explicit DocxStyles(const pugi::xml_node& root);

  /// The style of that id; for "" and unknown ids the default paragraph style.
  const Style& paragraph(const std::string& id) const;
  /// The style of that id; for "" and unknown ids one that sets nothing.
  const Style& other(const std::string& id) const;
  /// Id of the style that pPr names, or of the default paragraph style.
  std::string paragraphStyleId(const pugi::xml_node& pPr) const;

 private:
  std::map<std::string, Style> styles_;
  std::string defaultParagraph_;
  Style fallback_;
};

/// True where a w:tblBorders or w:tcBorders element draws rules around or between cells; a lone rule below is an
/// underline.
bool drawsRules(const pugi::xml_node& borders);

}  // namespace doichieu
