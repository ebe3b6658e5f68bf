#include "made_pdf.h"

#include <cairo-pdf.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace doichieu::testing {
namespace {

cairo_status_t append(void* target, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string written(QPDF& document, const std::function<void(QPDFWriter&)>& settings) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  settings(writer);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string drawnPdf(const std::vector<std::function<void(cairo_t*)>>& pages) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, 595, 842);
  cairo_t* cairo = cairo_create(surface);
  for (const auto& draw : pages) {
    draw(cairo);
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return bytes;
}

void drawText(cairo_t* cairo, double x, double y, const std::string& text, double size, bool bold) {
  cairo_select_font_face(cairo, "Tinos", CAIRO_FONT_SLANT_NORMAL,
                         bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cairo, size);
  cairo_move_to(cairo, x, y);
  cairo_show_text(cairo, text.c_str());
}

std::string rawPdf(const RawPage& page) {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + std::to_string(page.width) + " " + std::to_string(page.height) +
          "] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> /Font << /F 6 0 R >> >> " + page.extra + " >>",
      "<< /Length " + std::to_string(page.content.size()) + " >>\nstream\n" + page.content + "\nendstream",
      "<< /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
          std::to_string(page.imageWidth) + " /Height " + std::to_string(page.imageHeight) + " /Length " +
          std::to_string(page.pixels.size()) + " >>\nstream\n" + page.pixels + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = pdf.size();
  pdf += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

std::string withPassword(const std::string& pdf) {
  QPDF document;
  document.processMemoryFile("test", pdf.data(), pdf.size());
  return written(document, [](QPDFWriter& writer) {
    writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  });
}

std::string pdfWithoutPages() {
  QPDF document;
  document.emptyPDF();
  return written(document, [](QPDFWriter&) {});
}

}  // namespace doichieu::testing
