// Footnotes and endnotes: their paragraphs by id.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

namespace doichieu {

class DocxNotes {
 public:
  /// `root` is the w:footnotes or w:endnotes element, or null. Separators are left out.
  explicit DocxNotes(const pugi::xml_node& root);

  /// The note's element; null where there is none.
  pugi::xml_node note(const std::string& id) const;

 private:
  std::map<std::string, pugi::xml_node> notes_;
};

}  // namespace doichieu
