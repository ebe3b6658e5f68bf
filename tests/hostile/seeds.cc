#include "seeds.h"

#include <allheaders.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "degrade/degrade.h"
#include "output/image_pdf.h"
#include "output/jpeg.h"
#include "output/leptonica.h"
#include "paint/clean_pdf.h"
#include "paint/raster.h"
#include "plan/parser.h"
#include "plugins/read_docx/made_docx.h"
#include "text/printed_text.h"
#include "typeset/typesetter.h"

namespace doichieu::hostile {
namespace {

using make_scans::EncodedImage;
using make_scans::Image;

constexpr double kDpi = 120;
constexpr int kStrip = 5;  // the picture is the upper fifth of the page: letterhead and title
constexpr int kQuality = 60, kInk = 150;

Image strip(const make_scans::Page& page) {
  const Image whole = make_scans::rasterise(page, kDpi);
  Image upper(whole.width, whole.height / kStrip, 1, kDpi);
  std::copy_n(whole.pixels.begin(), upper.pixels.size(), upper.pixels.begin());
  return upper;
}

std::string encoded(const Image& image, int format) {
  Pix* pix = pixCreate(image.width, image.height, 8);
  for (int y = 0; y < image.height; ++y)
    for (int x = 0; x < image.width; ++x) pixSetPixel(pix, x, y, image.row(y)[x]);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  const int failed = pixWriteMem(&data, &size, pix, format);
  pixDestroy(&pix);
  const std::unique_ptr<l_uint8, void (*)(void*)> owner(data, lept_free);
  if (failed != 0) throw std::runtime_error("a seed cannot be encoded");
  return {reinterpret_cast<const char*>(data), size};
}

std::function<std::string(const std::string&)> pdfAround(EncodedImage::Kind kind, const Image& image) {
  const int width = image.width, height = image.height;
  return [=](const std::string& bytes) { return make_scans::imagePdf({{kind, bytes, width, height, kDpi}}); };
}

std::string htmlOf(const std::string& text) {
  std::string html =
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>KH</title></head><body><table border=1><tr><td "
      "colspan=2>";
  for (const char letter : text)
    html += letter == '\n' ? std::string("</p>\n<p style=\"text-align: center\">") : std::string(1, letter);
  return html + "</p></td></tr></table></body></html>";
}

std::string docxBodyOf(const std::string& text) {
  std::string body, line;
  for (const char letter : text + "\n") {
    if (letter != '\n') {
      line += letter;
      continue;
    }
    body += testing::paragraph(line, R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)");
    line.clear();
  }
  return body + R"(<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" + testing::paragraph("1") +
         "</w:tc></w:tr></w:tbl>";
}

}  // namespace

std::vector<Seed> seedsOf(const std::filesystem::path& plan) {
  const std::vector<make_scans::Page> pages = make_scans::typeset(make_scans::readPlan(plan), {.family = "Tinos"});
  const std::vector<make_scans::Page> first(pages.begin(), pages.begin() + 1);
  const std::string text = make_scans::printedText(first);
  const Image grey = strip(first.front());
  Image fax = grey;
  make_scans::threshold(fax, kInk);
  const std::string jpeg = make_scans::jpeg(grey, kQuality), rows = make_scans::faxRows(fax);
  const auto jpegPdf = pdfAround(EncodedImage::Kind::kJpegGrey, grey),
             faxPdf = pdfAround(EncodedImage::Kind::kFax, fax);
  const auto docxAround = [](const std::string& body) { return testing::docx({body, "", "", ""}); };
  const std::string body = docxBodyOf(text);
  return {{"text-pdf", ".pdf", make_scans::cleanPdf(first, "plan"), {}},
          {"scan-pdf", ".pdf", jpegPdf(jpeg), {}},
          {"jpeg-in-pdf", ".pdf", jpeg, jpegPdf},
          {"fax-in-pdf", ".pdf", rows, faxPdf},
          {"tiff", ".tif", make_scans::faxTiff({fax, fax}), {}},
          {"png", ".png", make_scans::png(grey), {}},
          {"jpeg", ".jpg", jpeg, {}},
          {"bmp", ".bmp", encoded(grey, IFF_BMP), {}},
          {"webp", ".webp", encoded(grey, IFF_WEBP), {}},
          {"docx", ".docx", docxAround(body), {}},
          {"xml-in-docx", ".docx", body, docxAround},
          {"html", ".html", htmlOf(text), {}},
          {"text", ".txt", text, {}}};
}

}  // namespace doichieu::hostile
