#include "line_picture.h"

#include <algorithm>
#include <array>

namespace doichieu::ocr::lines {
namespace {

constexpr int kOne = 127;
constexpr double kQuarter = 0.25;

class Levels {
 public:
  void add(int level) {
    ++counts_[static_cast<std::size_t>(level)];
    ++total_;
  }
  bool empty() const { return total_ == 0; }

  /// The level below which the share of all lies, between two levels by their counts.
  float below(double share) const {
    const double target = std::clamp(share * total_, 1.0, static_cast<double>(total_));
    int sum = 0, level = 0;
    while (level < static_cast<int>(counts_.size()) && sum < target) sum += counts_[static_cast<std::size_t>(level++)];
    return static_cast<float>(level - (sum - target) / counts_[static_cast<std::size_t>(level - 1)]);
  }

 private:
  std::array<int, 256> counts_{};
  int total_ = 0;
};

struct Contrast {
  float black, half;  // half of the way to white
};

Contrast contrastOf(Pix& picture) {
  Levels valleys, hills;
  const int width = pixGetWidth(&picture);
  const l_uint32* row = pixGetData(&picture) + pixGetWpl(&picture) * (pixGetHeight(&picture) / 2);
  for (int x = 1; x + 1 < width; ++x) {
    const int before = GET_DATA_BYTE(row, x - 1), level = GET_DATA_BYTE(row, x), after = GET_DATA_BYTE(row, x + 1);
    if ((level < before && level <= after) || (level <= before && level < after)) valleys.add(level);
    if ((level > before && level >= after) || (level >= before && level > after)) hills.add(level);
  }
  if (valleys.empty()) valleys.add(0);
  if (hills.empty()) hills.add(255);
  const float black = valleys.below(kQuarter), half = (hills.below(1 - kQuarter) - black) / 2;
  return {black, half > 0 ? half : 1};
}

std::array<std::int8_t, 256> stretched(const Contrast& contrast) {
  std::array<std::int8_t, 256> bytes;
  for (std::size_t level = 0; level < bytes.size(); ++level) {
    const float value = (kOne + 1) * ((static_cast<float>(level) - contrast.black) / contrast.half - 1);
    const int rounded = value >= 0 ? static_cast<int>(value + 0.5F) : -static_cast<int>(-value + 0.5F);
    bytes[level] = static_cast<std::int8_t>(std::clamp(rounded, -kOne, kOne));
  }
  return bytes;
}

PixPtr scaledTo(Pix& line, int height) {
  const float factor = scaleTo(line, height);
  return owned(pixScale(&line, factor, factor));
}

Picture pictureOfScaled(Pix& scaled) {
  const std::array<std::int8_t, 256> bytes = stretched(contrastOf(scaled));
  Picture picture(pixGetWidth(&scaled), pixGetHeight(&scaled));
  const int words = pixGetWpl(&scaled);
  const l_uint32* row = pixGetData(&scaled);
  for (int y = 0; y < picture.height; ++y, row += words) {
    std::int8_t* to = picture.pixels.data() + y;
    for (int x = 0; x < picture.width; ++x, to += picture.height) *to = bytes[GET_DATA_BYTE(row, x)];
  }
  return picture;
}

}  // namespace

float scaleTo(Pix& line, int height) {
  return static_cast<float>(height) / static_cast<float>(pixGetHeight(&line));
}

Picture pictureOf(Pix& line, int height) {
  return pictureOfScaled(*scaledTo(line, height));
}

Picture negativeOf(Pix& line, int height) {
  const PixPtr scaled = scaledTo(line, height);
  pixInvert(scaled.get(), scaled.get());
  return pictureOfScaled(*scaled);
}

}  // namespace doichieu::ocr::lines
