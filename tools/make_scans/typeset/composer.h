#pragma once

#include <vector>

#include "page.h"
#include "typeset/style.h"
#include "typeset/text_setter.h"

namespace doichieu::make_scans {

/// The growing pile of pages and the place on the last one where the next block goes. Knows margins and page numbers,
/// nothing of what is set.
class Composer {
 public:
  explicit Composer(const Style& style) : style_(style), setter_(style.family) {}

  const Style& style() const { return style_; }
  const TextSetter& setter() const { return setter_; }

  /// Begins a page on which numbering starts again; the first page of a run bears no number.
  void startRun(bool annex, bool landscape);

  /// Begins the next page of the current run.
  void nextPage();

  Page& page() { return pages_.back(); }
  double left() const { return style_.left; }
  double width() const { return pages_.back().width - style_.left - style_.right; }
  double bottom() const { return pages_.back().height - style_.bottom; }
  double room() const { return bottom() - y_; }
  bool atTop() const { return y_ <= style_.top; }

  double y() const { return y_; }
  void moveTo(double y) { y_ = y; }
  void skip(double height) { y_ += height; }

  /// A gap between blocks, which vanishes at the top of a page.
  void gap(double height) {
    if (!atTop()) y_ += height;
  }

  /// A number for the next paragraph; see TextLine::paragraph.
  int newParagraph() { return ++paragraph_; }

  /// The block's lines [first, first + count) as lines of the current page, the first one with its top at `top`.
  std::vector<TextLine> placed(const TextBlock& block, std::size_t first, std::size_t count, double x, double top,
                               LineRole role, int paragraph) const;

  /// Puts a whole block on the current page.
  void put(const TextBlock& block, double x, double top, LineRole role);

  void rule(double x1, double y1, double x2, double y2, double thickness) {
    page().rules.push_back({x1, y1, x2, y2, thickness});
  }

  std::vector<Page> take() { return std::move(pages_); }

 private:
  void addPage();

  Style style_;
  TextSetter setter_;
  std::vector<Page> pages_;
  double y_ = 0;
  bool annex_ = false;
  bool landscape_ = false;
  int number_ = 0;
  int paragraph_ = 0;
};

}  // namespace doichieu::make_scans
