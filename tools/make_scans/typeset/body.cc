#include <cmath>
#include <iterator>

#include "decree_words.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

// A heading stays with at least this many lines of what follows, and no paragraph leaves fewer than this many lines on either
// side of a page break.
constexpr std::size_t kKeptLines = 2;

FontSpec fontOf(const Paragraph& paragraph, bool before_headings, double size) {
  switch (paragraph.kind) {
    case Paragraph::Kind::kHeading1:
    case Paragraph::Kind::kHeading2:
      return {size, true};
    case Paragraph::Kind::kHeading3:
      return {size, true, true};
    default:
      break;
  }
  const bool legal_basis = before_headings && paragraph.text.rfind(kLegalBasis, 0) == 0 && paragraph.text.back() == ';';
  return {size, false, legal_basis};
}

/// How many of `left` lines go on a page with room for `fitting`; 0 moves the paragraph to the next page.
std::size_t linesHere(std::size_t left, std::size_t fitting, bool whole_paragraph, bool page_is_empty) {
  if (fitting >= left) return left;
  if (left - fitting < kKeptLines && fitting > 0) fitting = left > kKeptLines ? left - kKeptLines : 0;
  if (whole_paragraph && fitting < kKeptLines) fitting = 0;
  if (fitting == 0 && page_is_empty) return 1;
  return fitting;
}

}  // namespace

void setParagraph(const Paragraph& paragraph, bool before_headings, Composer& composer) {
  const Style& style = composer.style();
  const double pitch = style.pitch(style.body_size);
  const TextBlock block =
      composer.setter().set(paragraph.text, fontOf(paragraph, before_headings, style.body_size), Align::kJustify, composer.width(),
                            pitch, style.first_line_indent);
  composer.gap(style.paragraph_gap);
  if (paragraph.isHeading() && composer.room() < block.height() + style.paragraph_gap + pitch * kKeptLines && !composer.atTop())
    composer.nextPage();

  const int number = composer.newParagraph();
  for (std::size_t next = 0; next < block.lines.size();) {
    const std::size_t left = block.lines.size() - next;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, std::floor(composer.room() / pitch + 1e-6)));
    const std::size_t here = linesHere(left, fitting, next == 0, composer.atTop());
    std::vector<TextLine> lines = composer.placed(block, next, here, composer.left(), composer.y(), LineRole::kBody, number);
    std::move(lines.begin(), lines.end(), std::back_inserter(composer.page().lines));
    composer.skip(pitch * static_cast<double>(here));
    next += here;
    if (next < block.lines.size()) composer.nextPage();
  }
}

}  // namespace doichieu::make_scans
