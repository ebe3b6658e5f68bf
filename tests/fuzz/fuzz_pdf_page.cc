// The input is a page of a PDF: entries of its dictionary in the first line, below it the content stream. A mutated
// file seldom gets that far. The page may draw an image, write with a font, and draw a form, which is the page once
// more.
#include <string>
#include <vector>

#include "read_document.h"
#include "read_pdf.h"

namespace {

/// Objects numbered from 1, the first of which is the catalogue, with the table of where they are.
std::string fileOf(const std::vector<std::string>& objects) {
  std::string file = "%PDF-1.7\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(file.size());
  return file + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         start + "\n%%EOF\n";
}

std::string stream(const std::string& entries, const std::string& bytes) {
  return "<< " + entries + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static doichieu::ReadPdf reader;
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  const std::string entries = input.substr(0, line), content = line == std::string::npos ? "" : input.substr(line + 1);
  const std::string file =
      fileOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
              "<< /Type /Page /Parent 2 0 R /Resources 4 0 R /Contents 5 0 R " + entries + " >>",
              "<< /Font << /F 6 0 R >> /XObject << /I 7 0 R /X 8 0 R >> >>", stream("", content),
              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
              stream("/Type /XObject /Subtype /Image /Width 4 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8",
                     "\x10\x20\x30\x40zyxw"),
              stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources 4 0 R", content)});
  doichieu::fuzz::readDocument(&reader, reinterpret_cast<const std::uint8_t*>(file.data()), file.size());
  return 0;
}
