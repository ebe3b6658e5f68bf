// The noise that the convolution sees around a picture: each pixel outside is a new random number, the same sequence
// for every line.
// Source: src/lstm/convolve.cpp, src/ccutil/helpers.h of Tesseract 5.
#pragma once

#include <cstdint>
#include <vector>

#include "kernels.h"
#include "network.h"

namespace doichieu::ocr::lines {

/// The 3 x 3 windows about the pixels of a picture.
class Windows {
 public:
  Windows(const Picture& picture, std::uint64_t seed);

  Window at(int x, int y) const {
    if (y == 0) return top_[static_cast<std::size_t>(x)];
    if (y + 1 == picture_.height) return bottom_[static_cast<std::size_t>(x)];
    if (x == 0) return left_[static_cast<std::size_t>(y)];
    if (x + 1 == picture_.width) return right_[static_cast<std::size_t>(y)];
    return inner(x, y);
  }

 private:
  /// The fourth byte of a column is the next pixel's, which counts for nothing.
  Window inner(int x, int y) const;
  template <typename Noise>
  Window outer(int x, int y, Noise& noise) const;

  const Picture& picture_;
  std::vector<Window> top_, bottom_, left_, right_;
};

}  // namespace doichieu::ocr::lines
