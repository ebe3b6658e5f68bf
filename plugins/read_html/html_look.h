// How text looks, inherited from element to element: what HTML names and inline styles say; style sheets are not read.
#pragma once

#include <libxml/tree.h>

#include "doichieu/model/page.h"

namespace doichieu {

struct HtmlLook {
  bool bold = false, italic = false, centered = false, preformatted = false, capitals = false;
  Column column = Column::whole;

  /// The look inside a child element.
  HtmlLook inside(const xmlNode* element) const;
};

/// Elements that show nothing of the document, and those that ask to be hidden.
bool isHidden(const xmlNode* element);
/// Elements that begin and end lines.
bool isBlock(const xmlNode* element);
/// The element asks for a new page before it ("before") or after it ("after").
bool breaksPage(const xmlNode* element, const char* where);

}  // namespace doichieu
