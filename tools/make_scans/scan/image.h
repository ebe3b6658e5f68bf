#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace doichieu::make_scans {

/// A picture with 8 bits a sample and 1 (grey) or 3 (red, green, blue) samples a pixel; rows are not padded, 255 is
/// white.
struct Image {
  int width = 0;
  int height = 0;
  int channels = 1;
  double dpi = 0;
  std::vector<std::uint8_t> pixels;

  Image() = default;
  Image(int w, int h, int samples, double resolution, std::uint8_t fill = 255)
      : width(w), height(h), channels(samples), dpi(resolution), pixels(stride() * static_cast<std::size_t>(h), fill) {}

  std::size_t stride() const { return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels); }
  std::uint8_t* row(int y) { return pixels.data() + stride() * static_cast<std::size_t>(y); }
  const std::uint8_t* row(int y) const { return pixels.data() + stride() * static_cast<std::size_t>(y); }
};

inline std::uint8_t clampToByte(int value) {
  return static_cast<std::uint8_t>(value < 0 ? 0 : value > 255 ? 255 : value);
}
inline std::uint8_t clampToByte(double value) {
  return clampToByte(static_cast<int>(value + 0.5));
}

/// Three equal samples for each grey one.
Image inColour(const Image& grey);

}  // namespace doichieu::make_scans
