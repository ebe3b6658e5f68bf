// Typed text as a plain-text reader gives it: pages at form feeds, one PageLine a line, empty lines as blankBefore.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu::testing {

inline std::vector<Page> typedPages(const std::string& text) {
  std::vector<Page> pages(1);
  bool blank = false;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::size_t feed = line.find('\f');
    while (feed != std::string::npos) {
      line.erase(feed, 1);
      pages.emplace_back().number = static_cast<int>(pages.size());
      feed = line.find('\f');
    }
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      blank = true;
      continue;
    }
    PageLine item;
    item.text = line;
    item.blankBefore = blank;
    pages.back().items.emplace_back(item);
    blank = false;
  }
  return pages;
}

}  // namespace doichieu::testing
