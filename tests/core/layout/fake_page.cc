#include "core/layout/fake_page.h"

#include <sstream>

#include "base/utf8.h"

namespace doichieu::test {
namespace {
constexpr float kWidth = 595, kHeight = 842, kLetterHeight = 13;
}

FakePage& FakePage::line(float x, float y, const std::string& text, float advance) {
  page_.widthPt = kWidth;
  page_.heightPt = kHeight;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const float width = advance * static_cast<float>(countCodePoints(word));
    Word placed;
    placed.text = word;
    placed.box = {x / kWidth, y / kHeight, (x + width) / kWidth, (y + kLetterHeight) / kHeight};
    page_.words.push_back(placed);
    numbers_.push_back(lines_);
    x += width + 4;
  }
  ++lines_;
  return *this;
}

FakePage& FakePage::centered(float x, float y, const std::string& text, float advance) {
  std::istringstream words(text);
  float width = -4;
  for (std::string word; words >> word;) width += advance * static_cast<float>(countCodePoints(word)) + 4;
  return line(x - width / 2, y, text, advance);
}

FakePage& FakePage::across(float x0, float x1, float y) {
  page_.rulings.push_back({x0 / kWidth, y / kHeight, x1 / kWidth, y / kHeight});
  return *this;
}

FakePage& FakePage::down(float x, float y0, float y1) {
  page_.rulings.push_back({x / kWidth, y0 / kHeight, x / kWidth, y1 / kHeight});
  return *this;
}

Page FakePage::crooked(float slope) const {
  Page page = page_;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    const float shift = slope * (word.box.centerX() - 0.5F) * kWidth / kHeight;
    word.box.y0 += shift;
    word.box.y1 += shift;
    word.line = numbers_[i];
  }
  return page;
}

std::vector<std::string> linesOf(const Page& page) {
  std::vector<std::string> lines;
  for (const PageItem& item : page.items)
    if (const auto* line = std::get_if<PageLine>(&item)) lines.push_back(line->text);
  return lines;
}

const PageLine* findLine(const Page& page, const std::string& text) {
  for (const PageItem& item : page.items)
    if (const auto* line = std::get_if<PageLine>(&item); line != nullptr && line->text == text) return line;
  return nullptr;
}

const PageTable* findTable(const Page& page) {
  for (const PageItem& item : page.items)
    if (const auto* table = std::get_if<PageTable>(&item)) return table;
  return nullptr;
}

std::string cellText(const PageTable& table, int row, int column) {
  for (const PageCell& cell : table.cells) {
    if (cell.row != row || cell.column != column) continue;
    std::string text;
    for (const PageLine& line : cell.lines) text += (text.empty() ? "" : " ") + line.text;
    return text;
  }
  return "(none)";
}

}  // namespace doichieu::test
