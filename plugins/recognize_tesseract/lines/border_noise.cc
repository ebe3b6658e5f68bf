#include "border_noise.h"

#include <cstring>
#include <limits>
#include <random>

namespace doichieu::ocr::lines {
namespace {

constexpr double kLoudest = 127;

class Noise {
 public:
  explicit Noise(std::uint64_t seed)
      : numbers_(static_cast<std::minstd_rand::result_type>(seed % std::minstd_rand::modulus)) {
    numbers_();  // the first is never used
  }

  std::int8_t next() {
    const auto number = static_cast<double>(static_cast<std::int32_t>(numbers_()));
    const double value = kLoudest * 2 * number / std::numeric_limits<std::int32_t>::max() - kLoudest;
    return static_cast<std::int8_t>(value >= 0 ? static_cast<int>(value + 0.5) : -static_cast<int>(-value + 0.5));
  }

 private:
  std::minstd_rand numbers_;
};

}  // namespace

Windows::Windows(const Picture& picture, std::uint64_t seed) : picture_(picture) {
  Noise noise(seed);
  const auto width = static_cast<std::size_t>(picture.width), height = static_cast<std::size_t>(picture.height);
  top_.resize(width), bottom_.resize(width), left_.resize(height), right_.resize(height);
  // The order of the numbers: row by row, in a window column by column.
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) {
      const bool above = y == 0, below = y + 1 == picture.height;
      if (above || below)
        (above ? top_ : bottom_)[static_cast<std::size_t>(x)] = outer(x, y, noise);
      else if (x == 0)
        left_[static_cast<std::size_t>(y)] = outer(x, y, noise);
      else if (x + 1 == picture.width)
        right_[static_cast<std::size_t>(y)] = outer(x, y, noise);
      else
        x = picture.width - 2;  // on to the right border
    }
}

template <typename Noise>
Window Windows::outer(int x, int y, Noise& noise) const {
  Window window{};
  for (int column = 0; column < kTaps; ++column)
    for (int row = 0; row < kTaps; ++row) {
      const int px = x + column - 1, py = y + row - 1;
      const bool inside = px >= 0 && px < picture_.width && py >= 0 && py < picture_.height;
      const std::int8_t value = inside ? picture_.at(px, py) : noise.next();
      window.columns[column] |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(value)) << (8 * row);
    }
  return window;
}

Window Windows::inner(int x, int y) const {
  Window window;
  const auto height = static_cast<std::size_t>(picture_.height);
  const std::int8_t* at = picture_.pixels.data() + static_cast<std::size_t>(x - 1) * height;
  at += y - 1;
  for (std::uint32_t& column : window.columns) {
    std::memcpy(&column, at, sizeof column);
    at += height;
  }
  return window;
}

}  // namespace doichieu::ocr::lines
