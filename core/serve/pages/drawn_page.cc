#include "serve/pages/drawn_page.h"

#include <cstdio>

#include "serve/html.h"

namespace doichieu::serve {
namespace {

constexpr double kLetterOfBox = 0.82;  // height of the letters within the box of a word
constexpr double kNoticeHeight = 22;   // points

std::string decimal(double value) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%.1f", value);
  return buffer;
}

Html wordAt(const Word& word, const Page& page) {
  if (word.box.empty()) return {};
  const double height = static_cast<double>(word.box.height()) * page.heightPt;
  return element("text",
                 {{"x", decimal(static_cast<double>(word.box.x0) * page.widthPt)},
                  {"y", decimal(static_cast<double>(word.box.y1) * page.heightPt - height * (1 - kLetterOfBox))},
                  {"font-size", decimal(height * kLetterOfBox)},
                  {"textLength", decimal(static_cast<double>(word.box.width()) * page.widthPt)},
                  {"lengthAdjust", "spacingAndGlyphs"},
                  {"font-weight", word.bold ? "bold" : "normal"}},
                 {word.text});
}

Html lineAt(const PageLine& line, const Page& page) {
  return each(line.words, [&](const Word& word) { return wordAt(word, page); });
}

Html wordsOf(const Page& page) {
  if (!page.words.empty()) return each(page.words, [&](const Word& word) { return wordAt(word, page); });
  return each(page.items, [&](const PageItem& item) {
    if (const auto* line = std::get_if<PageLine>(&item)) return lineAt(*line, page);
    return each(std::get<PageTable>(item).cells, [&](const PageCell& cell) {
      return each(cell.lines, [&](const PageLine& line) { return lineAt(line, page); });
    });
  });
}

Html ruling(const Ruling& line, const Page& page) {
  return element("line", {{"x1", decimal(static_cast<double>(line.x0) * page.widthPt)},
                          {"y1", decimal(static_cast<double>(line.y0) * page.heightPt)},
                          {"x2", decimal(static_cast<double>(line.x1) * page.widthPt)},
                          {"y2", decimal(static_cast<double>(line.y1) * page.heightPt)},
                          {"stroke", "#b8b2a6"},
                          {"stroke-width", "0.6"}});
}

}  // namespace

std::string drawnPage(const Page& page, const std::string& notice) {
  const std::string width = decimal(page.widthPt), height = decimal(page.heightPt);
  const Html background = element("rect", {{"width", width}, {"height", height}, {"fill", "#fffdf8"}});
  const Html band = element("rect", {{"width", width}, {"height", decimal(kNoticeHeight)}, {"fill", "#f3e3bd"}});
  const Html said = element("text",
                            {{"x", decimal(page.widthPt / 2)},
                             {"y", decimal(kNoticeHeight * 0.68)},
                             {"text-anchor", "middle"},
                             {"font-size", "10"},
                             {"font-family", "sans-serif"},
                             {"fill", "#5c4407"}},
                            {notice});
  const Html rulings = each(page.rulings, [&](const Ruling& line) { return ruling(line, page); });
  const Html words = element("g", {{"font-family", "serif"}, {"fill", "#3c3a36"}}, {wordsOf(page)});
  return element("svg",
                 {{"xmlns", "http://www.w3.org/2000/svg"},
                  {"width", width},
                  {"height", height},
                  {"viewBox", "0 0 " + width + " " + height}},
                 {background, rulings, words, band, said})
      .markup();
}

}  // namespace doichieu::serve
