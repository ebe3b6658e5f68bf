#pragma once

#include <pango/pango.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace doichieu::make_scans {

// Lengths in PDF points (1/72 inch), origin at the top left of the page, y downwards.

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

struct Stroke {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  double thickness = 0.5;
};

enum class LineRole {
  kPageNumber,
  kDigitalSignature,
  kLetterheadLeft,
  kLetterheadRight,
  kTitle,
  kBody,
  kCell,
  kRecipients,
  kSignature,
};

/// One visual line as set. The layout is shared by the lines of a paragraph.
struct TextLine {
  std::shared_ptr<PangoLayout> layout;
  int index = 0;  ///< of the line in its layout
  double x = 0;   ///< left end of the ink's line
  double baseline = 0;
  double width = 0;
  std::string text;  ///< as printed, without white space at its ends
  LineRole role = LineRole::kBody;
  int paragraph = 0;  ///< the lines of one paragraph or cell share this number
  bool opensParagraph = false;
  bool glued = false;  ///< the next line goes on without white space ("KH-" + "UBND")
  int column = 0;      ///< of a cell's line: the table column
};

/// A set page. `lines` are in reading order.
struct Page {
  double width = 0;
  double height = 0;
  bool annex = false;
  std::vector<TextLine> lines;
  std::vector<Stroke> rules;
  std::optional<Box> signature;   ///< where pen and seal go: the space above the signer's name
  std::optional<Box> letterhead;  ///< what an incoming stamp stands beside
};

}  // namespace doichieu::make_scans
