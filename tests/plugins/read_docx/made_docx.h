// DOCX files made for tests.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "doichieu/model/page.h"

namespace doichieu::testing {

/// A zip archive of files, by name.
std::string zipped(const std::map<std::string, std::string>& files);

struct MadeDocx {
  std::string body;                          // children of w:body
  std::string styles, numbering, footnotes;  // children of the part's root element; "" leaves the part out
};
std::string docx(const MadeDocx& made);

/// <w:p> with one run.
std::string paragraph(const std::string& text, const std::string& properties = "",
                      const std::string& runProperties = "");

std::vector<Page> pagesOf(const std::string& docx);
/// Texts of the lines of all pages; a table gives one "[row,column +spans] text | text" a cell.
std::vector<std::string> textsOf(const std::vector<Page>& pages);
std::vector<std::string> textsOf(const MadeDocx& made);

}  // namespace doichieu::testing
