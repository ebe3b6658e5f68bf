// The runs of a paragraph as they read once tracked changes are accepted.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "docx_styles.h"

namespace doichieu {

struct Segment {
  enum class Kind { text, lineBreak, pageBreak };
  Kind kind = Kind::text;
  std::string text;
  RunFormat format;  // styles already followed
};

struct ParagraphContent {
  std::vector<Segment> segments;
  std::vector<std::string> footnotes, endnotes;  // ids of the notes referred to
  std::vector<pugi::xml_node> textBoxes;         // w:txbxContent elements anchored here
};

/// Appends what a paragraph holds. Insertions and moves to here are kept, deletions, moves away and hidden text are
/// not.
void collectRuns(const pugi::xml_node& paragraph, const DocxStyles& styles, const RunFormat& paragraphRun,
                 ParagraphContent& content);

}  // namespace doichieu
