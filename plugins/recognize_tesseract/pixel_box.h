#pragma once

namespace doichieu::ocr {

/// A rectangle of pixels, half-open, origin top left.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
};

}  // namespace doichieu::ocr
