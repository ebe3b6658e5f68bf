#include "typeset/composer.h"

#include <iterator>
#include <string>
#include <utility>

namespace doichieu::make_scans {

void Composer::startRun(bool annex, bool landscape) {
  annex_ = annex;
  landscape_ = landscape;
  number_ = 0;
  addPage();
}

void Composer::nextPage() {
  addPage();
}

void Composer::addPage() {
  Page page;
  page.width = kA4Width;
  page.height = kA4Height;
  page.annex = annex_;
  if (landscape_) std::swap(page.width, page.height);
  pages_.push_back(std::move(page));
  y_ = style_.top;
  if (++number_ == 1) return;
  const double pitch = style_.pageNumberSize * kSingleSpacing;
  const TextBlock number =
      setter_.set(std::to_string(number_), {style_.pageNumberSize}, Align::kCentre, width(), pitch);
  put(number, left(), style_.top - pitch - mm(3), LineRole::kPageNumber);
}

std::vector<TextLine> Composer::placed(const TextBlock& block, std::size_t first, std::size_t count, double x,
                                       double top, LineRole role, int paragraph) const {
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < count; ++i) {
    const TextBlock::Line& source = block.lines[first + i];
    TextLine line;
    line.layout = block.layout;
    line.index = source.index;
    line.x = x + source.x;
    line.baseline = top + block.pitch * static_cast<double>(i) + block.ascent;
    line.width = source.width;
    line.text = source.text;
    line.role = role;
    line.paragraph = paragraph;
    line.opensParagraph = first + i == 0;
    line.glued = source.glued;
    lines.push_back(std::move(line));
  }
  return lines;
}

void Composer::put(const TextBlock& block, double x, double top, LineRole role) {
  std::vector<TextLine> lines = placed(block, 0, block.lines.size(), x, top, role, newParagraph());
  std::move(lines.begin(), lines.end(), std::back_inserter(page().lines));
}

}  // namespace doichieu::make_scans
