#include "typeset/typesetter.h"

#include "typeset/composer.h"
#include "typeset/fonts.h"
#include "typeset/sections.h"

namespace doichieu::make_scans {
namespace {

class BlockSetter {
 public:
  explicit BlockSetter(Composer& composer) : composer_(composer) {}

  void operator()(const Paragraph& paragraph) {
    before_headings_ = before_headings_ && !paragraph.isHeading();
    setParagraph(paragraph, before_headings_, composer_);
  }
  void operator()(const Table& table) { setTable(table, composer_); }
  void operator()(const Closing& closing) { setClosing(closing, composer_); }
  void operator()(const Annex& annex) {
    before_headings_ = false;
    setAnnexHead(annex, composer_);
  }
  void operator()(const PageBreak&) { composer_.nextPage(); }

 private:
  Composer& composer_;
  bool before_headings_ = true;
};

}  // namespace

std::vector<Page> typeset(const Plan& plan, const Style& style) {
  requireVietnamese(style.family);
  requireGlyphsOf(plan, style.family);
  Composer composer(style);
  composer.startRun(false, false);
  setLetterhead(plan, composer);
  setTitle(plan, composer);
  BlockSetter setter(composer);
  for (const Block& block : plan.blocks) std::visit(setter, block);
  return composer.take();
}

}  // namespace doichieu::make_scans
