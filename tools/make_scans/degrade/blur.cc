#include <algorithm>
#include <cmath>
#include <vector>

#include "degrade/degrade.h"

namespace doichieu::make_scans {
namespace {

constexpr int kRadius = 3;

/// Weights of a Gaussian in 1/256, index 0 at the centre. Their sum over both sides is exactly 256.
struct Kernel {
  int weight[kRadius + 1];
};

Kernel gaussian(double deviation) {
  double raw[kRadius + 1];
  double sum = 0;
  for (int i = 0; i <= kRadius; ++i) {
    raw[i] = std::exp(-0.5 * i * i / (deviation * deviation));
    sum += i == 0 ? raw[i] : 2 * raw[i];
  }
  Kernel kernel{};
  int rest = 256;
  for (int i = 1; i <= kRadius; ++i) {
    kernel.weight[i] = static_cast<int>(std::lround(256 * raw[i] / sum));
    rest -= 2 * kernel.weight[i];
  }
  kernel.weight[0] = rest;
  return kernel;
}

/// One pass along a line of `count` samples that are `step` apart inside padded rows.
void blurRow(const std::uint8_t* padded, std::uint8_t* out, std::size_t count, std::size_t step, const Kernel& k) {
  for (std::size_t i = 0; i < count; ++i) {
    int sum = padded[i + kRadius * step] * k.weight[0];
    for (int r = 1; r <= kRadius; ++r) sum += (padded[i + (kRadius - r) * step] + padded[i + (kRadius + r) * step]) * k.weight[r];
    out[i] = static_cast<std::uint8_t>((sum + 128) >> 8);
  }
}

void blurAcross(Image& image, const Kernel& kernel) {
  const std::size_t samples = image.stride();
  const auto step = static_cast<std::size_t>(image.channels);
  std::vector<std::uint8_t> padded(samples + 2 * kRadius * step);
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* row = image.row(y);
    std::copy(row, row + samples, padded.begin() + static_cast<std::ptrdiff_t>(kRadius * step));
    for (std::size_t i = 0; i < kRadius * step; ++i) {
      padded[i] = row[i % step];
      padded[padded.size() - 1 - i] = row[samples - 1 - i % step];
    }
    blurRow(padded.data(), row, samples, step, kernel);
  }
}

void blurDown(Image& image, const Kernel& kernel) {
  const Image source = image;
  const std::size_t samples = image.stride();
  for (int y = 0; y < image.height; ++y) {
    const std::uint8_t* rows[2 * kRadius + 1];
    for (int r = -kRadius; r <= kRadius; ++r) rows[r + kRadius] = source.row(std::clamp(y + r, 0, image.height - 1));
    std::uint8_t* out = image.row(y);
    for (std::size_t i = 0; i < samples; ++i) {
      int sum = rows[kRadius][i] * kernel.weight[0];
      for (int r = 1; r <= kRadius; ++r) sum += (rows[kRadius - r][i] + rows[kRadius + r][i]) * kernel.weight[r];
      out[i] = static_cast<std::uint8_t>((sum + 128) >> 8);
    }
  }
}

}  // namespace

void blur(Image& image, double deviation) {
  const Kernel kernel = gaussian(deviation);
  blurAcross(image, kernel);
  blurDown(image, kernel);
}

}  // namespace doichieu::make_scans
