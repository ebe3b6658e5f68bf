// The markers that a browser shows before list items.
#pragma once

#include <libxml/tree.h>

#include <string>

namespace doichieu {

/// Counts the items of one list in their order.
class HtmlList {
 public:
  /// A ul, ol, dir or menu element.
  explicit HtmlList(const xmlNode* list);
  /// The marker of the next li with its blank; "" where the list hides its markers.
  std::string next(const xmlNode* item);

 private:
  std::string type_;  // a word of list-style-type
  int number_ = 1;
};

}  // namespace doichieu
