#include "turn.h"

namespace doichieu::ocr {

int quarterTurns(Pix&) { return 0; }

PixPtr turned(PixPtr image, int degrees) {
  if (degrees == 0) return image;
  return owned(pixRotateOrth(image.get(), degrees / 90));
}

}  // namespace doichieu::ocr
