#include <algorithm>
#include <cmath>
#include <iterator>

#include "decree_words.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

// No paragraph leaves fewer lines than this on either side of a page break, so one of up to 2 * kKeptLines - 1 lines
// stays whole.
constexpr std::size_t kKeptLines = 2;

FontSpec fontOf(const Paragraph& paragraph, bool beforeHeadings, double size) {
  switch (paragraph.kind) {
    case Paragraph::Kind::kHeading1:
    case Paragraph::Kind::kHeading2:
      return {size, true};
    case Paragraph::Kind::kHeading3:
      return {size, true, true};
    default:
      break;
  }
  const bool legalBasis = beforeHeadings && paragraph.text.rfind(kLegalBasis, 0) == 0 && paragraph.text.back() == ';';
  return {size, false, legalBasis};
}

/// How many of `left` lines go on a page with room for `fitting`; 0 moves the paragraph to the next page.
std::size_t linesHere(std::size_t left, std::size_t fitting, bool wholeParagraph, bool pageIsEmpty) {
  if (fitting >= left) return left;
  if (left - fitting < kKeptLines && fitting > 0) fitting = left > kKeptLines ? left - kKeptLines : 0;
  if (wholeParagraph && fitting < kKeptLines) fitting = 0;
  if (fitting == 0 && pageIsEmpty) return 1;
  return fitting;
}

TextBlock blockOf(const Paragraph& paragraph, bool beforeHeadings, const Composer& composer) {
  const Style& style = composer.style();
  return composer.setter().set(paragraph.text, fontOf(paragraph, beforeHeadings, style.bodySize), Align::kJustify,
                               composer.width(), style.pitch(style.bodySize), style.firstLineIndent);
}

/// The least part of a paragraph that may stand at the foot of a page.
double leastHeight(const TextBlock& block) {
  return block.pitch * static_cast<double>(block.lines.size() < 2 * kKeptLines ? block.lines.size() : kKeptLines);
}

}  // namespace

double heightKeptWithHeading(std::span<const Block> following, const Composer& composer) {
  const Style& style = composer.style();
  double height = 0;
  for (const Block& next : following) {
    const auto* paragraph = std::get_if<Paragraph>(&next);
    if (!paragraph) return std::holds_alternative<Table>(next) ? height + style.paragraphGap + mm(20) : height;
    const TextBlock block = blockOf(*paragraph, false, composer);
    height += style.paragraphGap;
    if (!paragraph->isHeading()) return height + leastHeight(block);
    height += block.height();
  }
  return height;
}

void setParagraph(const Paragraph& paragraph, bool beforeHeadings, double keptBelow, Composer& composer) {
  const TextBlock block = blockOf(paragraph, beforeHeadings, composer);
  composer.gap(composer.style().paragraphGap);
  if (keptBelow > 0 && composer.room() < block.height() + keptBelow && !composer.atTop()) composer.nextPage();

  const int number = composer.newParagraph();
  for (std::size_t next = 0; next < block.lines.size();) {
    const std::size_t left = block.lines.size() - next;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, std::floor(composer.room() / block.pitch + 1e-6)));
    const std::size_t here = linesHere(left, fitting, next == 0, composer.atTop());
    std::vector<TextLine> lines =
        composer.placed(block, next, here, composer.left(), composer.y(), LineRole::kBody, number);
    std::move(lines.begin(), lines.end(), std::back_inserter(composer.page().lines));
    composer.skip(block.pitch * static_cast<double>(here));
    next += here;
    if (next < block.lines.size()) composer.nextPage();
  }
}

}  // namespace doichieu::make_scans
