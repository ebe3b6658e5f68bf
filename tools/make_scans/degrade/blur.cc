#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

constexpr std::size_t kRadius = 3;

/// Weights of a Gaussian in 1/256, index 0 at the centre; over both sides they sum to exactly 256, so that a weighted
/// sum of samples fits 16 bits.
using Kernel = std::array<std::uint16_t, kRadius + 1>;

Kernel gaussian(double deviation) {
  std::array<double, kRadius + 1> raw;
  double sum = 0;
  for (std::size_t i = 0; i <= kRadius; ++i) {
    const auto distance = static_cast<double>(i);
    raw[i] = std::exp(-0.5 * distance * distance / (deviation * deviation));
    sum += i == 0 ? raw[i] : 2 * raw[i];
  }
  Kernel kernel{};
  long rest = 256;
  for (std::size_t i = 1; i <= kRadius; ++i) {
    const long weight = std::lround(256 * raw[i] / sum);
    kernel[i] = static_cast<std::uint16_t>(weight);
    rest -= 2 * weight;
  }
  kernel[0] = static_cast<std::uint16_t>(rest);
  return kernel;
}

using Taps = std::array<const std::uint8_t*, 2 * kRadius + 1>;

/// out[i] becomes the weighted mean of the seven taps' i-th samples.
void combine(const Taps& taps, const Kernel& kernel, std::size_t count, std::uint8_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    auto sum = static_cast<std::uint16_t>(taps[kRadius][i] * kernel[0]);
    for (std::size_t r = 1; r <= kRadius; ++r)
      sum = static_cast<std::uint16_t>(sum + (taps[kRadius - r][i] + taps[kRadius + r][i]) * kernel[r]);
    out[i] = static_cast<std::uint8_t>(sum >> 8);
  }
}

void blurAcross(Image& image, const Kernel& kernel) {
  const std::size_t samples = image.stride(), step = static_cast<std::size_t>(image.channels), margin = kRadius * step;
  std::vector<std::uint8_t> padded(samples + 2 * margin);
  Taps taps;
  for (std::size_t t = 0; t < taps.size(); ++t) taps[t] = padded.data() + t * step;
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* row = image.row(y);
    std::copy(row, row + samples, padded.data() + margin);
    for (std::size_t i = 0; i < margin; ++i) {
      padded[i] = row[i % step];
      padded[margin + samples + i] = row[samples - step + i % step];
    }
    combine(taps, kernel, samples, row);
  }
}

void blurDown(Image& image, const Kernel& kernel) {
  const Image source = image;
  const int radius = static_cast<int>(kRadius);
  Taps taps;
  for (int y = 0; y < image.height; ++y) {
    for (int r = -radius; r <= radius; ++r)
      taps[static_cast<std::size_t>(r + radius)] = source.row(std::clamp(y + r, 0, image.height - 1));
    combine(taps, kernel, image.stride(), image.row(y));
  }
}

}  // namespace

void blur(Image& image, double deviation) {
  const Kernel kernel = gaussian(deviation);
  blurAcross(image, kernel);
  blurDown(image, kernel);
}

}  // namespace doichieu::make_scans
