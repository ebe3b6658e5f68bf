#include "level.h"

namespace doichieu::ocr {
namespace {

constexpr int kTile = 16;        // pixels; some one text line at reading size
constexpr int kForeground = 60;  // darker than this is no paper
constexpr int kLeastPaper = 60;  // pixels of paper that a tile must have to speak for itself
constexpr int kPaper = 240;      // the level that paper is brought to

}  // namespace

PixPtr leveled(PixPtr grey) {
  return owned(pixBackgroundNorm(grey.get(), nullptr, nullptr, kTile, kTile, kForeground, kLeastPaper, kPaper, 2, 2));
}

}  // namespace doichieu::ocr
