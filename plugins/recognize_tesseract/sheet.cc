#include "sheet.h"

#include <cmath>

namespace doichieu::ocr {

PixPtr clipped(Pix& grey, const PixelBox& part) {
  ::Box* box = boxCreate(part.x0, part.y0, part.width(), part.height());
  Pix* piece = pixClipRectangle(&grey, box, nullptr);
  boxDestroy(&box);
  return owned(piece);
}

std::vector<ReadWord> readSheet(Engine& engine, Pix& grey, const PixelBox& part, const SheetLook& look) {
  PixPtr sheet = owned(pixAddBorder(clipped(grey, part).get(), look.padding, 255));
  if (look.scale != 1) sheet = owned(pixScale(sheet.get(), look.scale, look.scale));
  std::vector<ReadWord> words = engine.read(*sheet, look.segmentation);
  const auto onPage = [&](int at, int origin) {
    return static_cast<int>(std::lround(static_cast<float>(at) / look.scale)) + origin - look.padding;
  };
  for (ReadWord& word : words)
    word.box = {onPage(word.box.x0, part.x0), onPage(word.box.y0, part.y0), onPage(word.box.x1, part.x0),
                onPage(word.box.y1, part.y0)};
  return words;
}

}  // namespace doichieu::ocr
