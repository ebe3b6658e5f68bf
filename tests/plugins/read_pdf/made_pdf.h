// PDFs made for tests.
#pragma once

#include <cairo.h>

#include <functional>
#include <string>
#include <vector>

namespace doichieu::testing {

/// A PDF of A4 pages, one drawn by each function (points, origin top left).
std::string drawnPdf(const std::vector<std::function<void(cairo_t*)>>& pages);
/// Draws a line of text with its baseline at (x, y).
void drawText(cairo_t* cairo, double x, double y, const std::string& text, double size = 13, bool bold = false);

/// A one-page PDF written object by object: the content stream, and the image XObject /Im drawn by it (a grey image
/// whose pixel bytes are given), on a page of width x height points.
struct RawPage {
  std::string content;
  int imageWidth = 1, imageHeight = 1;
  std::string pixels = std::string(1, '\0');
  double width = 595, height = 842;
  std::string extra = "";  // further entries of the page's dictionary
};
std::string rawPdf(const RawPage& page);

/// The same PDF with a password that is needed to open it.
std::string withPassword(const std::string& pdf);
std::string pdfWithoutPages();

}  // namespace doichieu::testing
