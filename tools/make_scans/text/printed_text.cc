#include "text/printed_text.h"

namespace doichieu::make_scans {

std::string printedText(const std::vector<Page>& pages) {
  std::string text;
  for (const Page& page : pages) {
    if (&page != &pages.front()) text += '\f';
    for (const TextLine& line : page.lines)
      if (!line.text.empty()) text += line.text + '\n';
  }
  return text;
}

}  // namespace doichieu::make_scans
