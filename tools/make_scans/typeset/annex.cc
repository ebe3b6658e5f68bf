#include "typeset/sections.h"

namespace doichieu::make_scans {

void setAnnexHead(const Annex& annex, Composer& composer) {
  composer.startRun(true, annex.landscape);
  const auto set = [&](const std::string& text, const FontSpec& font) {
    if (text.empty()) return;
    const TextBlock block =
        composer.setter().set(text, font, Align::kCentre, composer.width(), font.size * kSingleSpacing);
    composer.put(block, composer.left(), composer.y(), LineRole::kTitle);
    composer.skip(block.height());
  };
  set(annex.label, {14, true});
  for (const std::string& line : annex.title) set(line, {14, true});
  set(annex.pointer, {13, false, true});
  composer.skip(8);
}

}  // namespace doichieu::make_scans
