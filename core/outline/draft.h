// A paragraph on its way into the plan: which printed lines it is made of, before it has a place in the plan's text.
#pragma once

#include <string>
#include <vector>

#include "doichieu/model/plan.h"
#include "outline/markers.h"
#include "text/source_lines.h"

namespace doichieu {

struct LinePart {
  int line = -1;  // index into SourceText::lines
  Span span;      // of that line's text
};

/// Whether a marked paragraph is a heading; `open` until its neighbours have been seen.
enum class HeadingState { no, yes, open };

struct Draft {
  Zone zone = Zone::body;
  std::vector<LinePart> parts = {};
  ParsedMarker marker = {};
  HeadingState heading = HeadingState::no;
  bool printedLine = false;
  bool annexStart = false;  // names an annex or begins the title of an unnamed one
  bool closing = false;     // "Trên đây là Kế hoạch ...": ends the last section
  bool annexTitle = false;  // the annex's title, merged into its heading
  int table = -1;           // index of a table draft: the item is a table, no paragraph
  int level = 0;
  int leadIn = -1;  // index of a draft

  bool isTable() const { return table >= 0; }
  MarkerKind kind() const { return marker.marker.kind; }
};

/// The parts' text joined: by blanks, or by nothing after a hyphen that ends a line right after a letter
/// ("Lao động-" + "Thương binh", "KH-" + "UBND"; Vietnamese breaks no syllables, so the hyphen is the writer's).
std::string joinedText(const SourceText& text, const std::vector<LinePart>& parts);
/// Whether a blank goes between two pieces of text that stood on different lines.
bool blankBetween(std::string_view before, std::string_view after);

LinePart wholeLine(const SourceText& text, int line);

}  // namespace doichieu
