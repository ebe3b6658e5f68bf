// The input is the body of a DOCX: what a mutated archive would seldom get to.
#include "plugins/read_docx/made_docx.h"
#include "read_document.h"
#include "read_docx.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static doichieu::ReadDocx reader;
  const std::string file = doichieu::testing::docx({{reinterpret_cast<const char*>(data), size}, "", "", ""});
  doichieu::fuzz::readDocument(&reader, reinterpret_cast<const std::uint8_t*>(file.data()), file.size());
  return 0;
}
