// The XML parts of a DOCX file: a zip archive (ECMA-376, part 2) unpacked within limits.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace doichieu {

class DocxPackage {
 public:
  /// Throws DocumentError: "docx.damaged" (no zip, torn), "docx.encrypted", "docx.bomb" (unpacks to too much),
  /// "docx.not_word" (a zip without a Word document).
  explicit DocxPackage(std::string_view zip);

  const std::string& document() const { return part(documentName_); }
  /// A part that the document is related to by the last word of the relationship's type: "styles", "numbering",
  /// "footnotes", "endnotes". Empty where there is none.
  const std::string& related(std::string_view type) const;

 private:
  const std::string& part(const std::string& name) const;

  std::map<std::string, std::string> parts_;  // by name, without leading slash
  std::string documentName_;
  std::map<std::string, std::string, std::less<>> related_;  // type -> name
};

}  // namespace doichieu
