#include "docx_notes.h"

#include "docx_xml.h"

namespace doichieu {

DocxNotes::DocxNotes(const pugi::xml_node& root) {
  for (const pugi::xml_node note : root.children()) {
    const std::string type = attribute(note, "type");
    if (type.empty() || type == "normal") notes_[attribute(note, "id")] = note;
  }
}

pugi::xml_node DocxNotes::note(const std::string& id) const {
  const auto found = notes_.find(id);
  return found == notes_.end() ? pugi::xml_node() : found->second;
}

}  // namespace doichieu
