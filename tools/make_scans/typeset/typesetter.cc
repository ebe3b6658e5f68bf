#include "typeset/typesetter.h"

#include <span>
#include <variant>

#include "typeset/composer.h"
#include "typeset/fonts.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

class BodySetter {
 public:
  explicit BodySetter(Composer& composer) : composer_(composer) {}

  void set(std::span<const Block> blocks) {
    while (!blocks.empty()) {
      following_ = blocks.subspan(1);
      std::visit(*this, blocks.front());
      blocks = following_;
    }
  }

  void operator()(const Paragraph& paragraph) {
    beforeHeadings_ = beforeHeadings_ && !paragraph.isHeading();
    setParagraph(paragraph, beforeHeadings_, heightKeptBelow(paragraph), composer_);
  }
  void operator()(const Table& table) { setTable(table, composer_); }
  void operator()(const Closing& closing) { setClosing(closing, composer_); }
  void operator()(const Annex& annex) {
    beforeHeadings_ = false;
    setAnnexHead(annex, composer_);
  }
  void operator()(const PageBreak&) { composer_.nextPage(); }

 private:
  double heightKeptBelow(const Paragraph& paragraph) const {
    if (paragraph.isHeading()) return heightKeptWithHeading(following_, composer_);
    const auto* closing = following_.empty() ? nullptr : std::get_if<Closing>(&following_.front());
    return closing ? closingHeight(*closing, composer_) : 0;
  }

  Composer& composer_;
  std::span<const Block> following_;
  bool beforeHeadings_ = true;
};

}  // namespace

std::vector<Page> typeset(const Plan& plan, const Style& style) {
  requireVietnamese(style.family);
  requireGlyphsOf(plan, style.family);
  Composer composer(style);
  composer.startRun(false, false);
  setLetterhead(plan, composer);
  setTitle(plan, composer);
  BodySetter(composer).set(plan.blocks);
  return composer.take();
}

}  // namespace doichieu::make_scans
