#include <algorithm>
#include <array>
#include <cmath>

#include "degrade/degrade.h"
#include "degrade/warp.h"

namespace doichieu::make_scans {
namespace {

struct Point {
  double x, y;
};

/// Maps the photograph's pixels to the page's: a projective map given by where the page's corners are seen.
class Camera {
 public:
  /// Corners clockwise from the top left. Heckbert's closed form of the map from the unit square, then inverted by its
  /// adjoint matrix.
  Camera(const std::array<Point, 4>& corner, double pageWidth, double pageHeight) {
    const double sx = corner[0].x - corner[1].x + corner[2].x - corner[3].x;
    const double sy = corner[0].y - corner[1].y + corner[2].y - corner[3].y;
    const double dx1 = corner[1].x - corner[2].x, dx2 = corner[3].x - corner[2].x;
    const double dy1 = corner[1].y - corner[2].y, dy2 = corner[3].y - corner[2].y;
    const double determinant = dx1 * dy2 - dx2 * dy1;
    const double g = (sx * dy2 - dx2 * sy) / determinant;
    const double h = (dx1 * sy - sx * dy1) / determinant;
    const double a = corner[1].x - corner[0].x + g * corner[1].x, b = corner[3].x - corner[0].x + h * corner[3].x;
    const double d = corner[1].y - corner[0].y + g * corner[1].y, e = corner[3].y - corner[0].y + h * corner[3].y;
    const double c = corner[0].x, f = corner[0].y;
    u_ = {(e - f * h) * pageWidth, (c * h - b) * pageWidth, (b * f - c * e) * pageWidth};
    v_ = {(f * g - d) * pageHeight, (a - c * g) * pageHeight, (c * d - a * f) * pageHeight};
    w_ = {d * h - e * g, b * g - a * h, a * e - b * d};
  }

  Point pageAt(double x, double y) const {
    const double depth = w_[0] * x + w_[1] * y + w_[2];
    return {(u_[0] * x + u_[1] * y + u_[2]) / depth, (v_[0] * x + v_[1] * y + v_[2]) / depth};
  }

 private:
  std::array<double, 3> u_, v_, w_;
};

/// Where a hand that is not quite steady sees the corners.
std::array<Point, 4> seenCorners(const Image& photo, Rng& rng) {
  const double w = photo.width, h = photo.height;
  const auto near = [&](double x, double y) {
    return Point{x * w + rng.between(-0.03, 0.03) * w, y * h + rng.between(-0.02, 0.02) * h};
  };
  constexpr double kLow = kDeskShare, kHigh = 1 - kDeskShare;
  return {near(kLow, kLow), near(kHigh, kLow), near(kHigh, kHigh), near(kLow, kHigh)};
}

// The map is evaluated exactly at every kStep-th pixel and taken as straight in between; the error stays far below a
// pixel.
constexpr int kStep = 32;

// Grey pages hold no pure 0 after their tones are set, so 0 marks the desk.
constexpr std::uint8_t kDesk = 0;

void warpRow(const BilinearSampler& sampler, const Camera& camera, int y, std::vector<std::uint8_t>& row) {
  const auto width = static_cast<int>(row.size());
  for (int start = 0; start < width; start += kStep) {
    const Point from = camera.pageAt(start, y), to = camera.pageAt(start + kStep, y);
    std::int32_t xAt = BilinearSampler::fixed(from.x), yAt = BilinearSampler::fixed(from.y);
    const std::int32_t xStep = (BilinearSampler::fixed(to.x) - xAt) / kStep;
    const std::int32_t yStep = (BilinearSampler::fixed(to.y) - yAt) / kStep;
    for (int x = start; x < std::min(start + kStep, width); ++x, xAt += xStep, yAt += yStep)
      row[static_cast<std::size_t>(x)] = sampler.at(xAt, yAt);
  }
}

}  // namespace

Image photograph(const Image& page, Rng& rng) {
  const double zoom = 1 / (1 - 2 * kDeskShare);
  Image photo(static_cast<int>(std::lround(page.width * zoom)), static_cast<int>(std::lround(page.height * zoom)), 3,
              page.dpi * zoom);
  const Camera camera(seenCorners(photo, rng), page.width, page.height);
  const BilinearSampler sampler(page, kDesk);
  const std::array<int, 3> desk = {static_cast<int>(rng.between(45, 85)), static_cast<int>(rng.between(40, 70)),
                                   static_cast<int>(rng.between(32, 60))};
  std::vector<std::uint8_t> row(static_cast<std::size_t>(photo.width));
  for (int y = 0; y < photo.height; ++y) {
    warpRow(sampler, camera, y, row);
    std::uint8_t* out = photo.row(y);
    for (const std::uint8_t grey : row)
      for (std::size_t c = 0; c < desk.size(); ++c) *out++ = grey == kDesk ? static_cast<std::uint8_t>(desk[c]) : grey;
  }
  return photo;
}

}  // namespace doichieu::make_scans
