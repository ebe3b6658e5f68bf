// From a w:p element to lines of text.
#pragma once

#include <string>
#include <vector>

#include "docx_numbering.h"
#include "docx_runs.h"
#include "docx_styles.h"
#include "doichieu/model/page.h"

namespace doichieu {

struct DocxParagraph {
  std::vector<PageLine> lines;  // one, or one for each part between manual line breaks; none where it is empty
  bool breakBefore = false;     // a new page begins with it
  int breaksInside = 0;         // pages that begin behind its first words
  std::vector<std::string> footnotes, endnotes;
  std::vector<pugi::xml_node> textBoxes;
};

/// Reads paragraphs in the order of the document, which numbering depends on. A paragraph whose mark was deleted in a
/// tracked change is joined with the next one.
class DocxParagraphs {
 public:
  DocxParagraphs(const DocxStyles& styles, DocxNumbering& numbering) : styles_(styles), numbering_(numbering) {}

  DocxParagraph read(const pugi::xml_node& paragraph);

 private:
  std::string label(const ParagraphFormat& format, const std::string& style);

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  ParagraphContent pending_;
};

}  // namespace doichieu
