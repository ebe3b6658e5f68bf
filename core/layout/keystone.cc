#include "layout/keystone.h"

#include <algorithm>
#include <cmath>

namespace doichieu::layout {
namespace {

constexpr float kMatters = 0.003F;  // of the page: what the ends of the table's rulings move by

/// A ruling as a function along its direction.
struct Course {
  float from, to, start, end;
  explicit Course(const Ruling& r)
      : from(r.horizontal() ? r.x0 : r.y0),
        to(r.horizontal() ? r.x1 : r.y1),
        start(r.horizontal() ? r.y0 : r.x0),
        end(r.horizontal() ? r.y1 : r.x1) {}
  float length() const { return to - from; }
  float middle() const { return (start + end) / 2; }
};

}  // namespace

Keystone::Lean Keystone::leanOf(const std::vector<const Ruling*>& rulings, bool horizontal, float extent) {
  // The slope of a line is known the better the longer it is: with the third power of its length.
  double sum = 0, sumX = 0, sumXX = 0, sumY = 0, sumXY = 0;
  float low = 1, high = 0;
  for (const Ruling* ruling : rulings) {
    const Course course(*ruling);
    if (ruling->horizontal() != horizontal || course.length() <= 0) continue;
    const double weight = std::pow(static_cast<double>(course.length()), 3);
    const double x = course.middle(), y = (course.end - course.start) / course.length();
    sum += weight;
    sumX += weight * x;
    sumXX += weight * x * x;
    sumY += weight * y;
    sumXY += weight * x * y;
    low = std::min(low, course.middle());
    high = std::max(high, course.middle());
  }
  const double spread = sum * sumXX - sumX * sumX;
  if (sum <= 0) return {};
  Lean lean{static_cast<float>(sumY / sum), 0};
  if (spread > 1e-6 * sum * sum) {
    lean.growth = static_cast<float>((sum * sumXY - sumX * sumY) / spread);
    lean.at0 = static_cast<float>((sumY - static_cast<double>(lean.growth) * sumX) / sum);
  }
  const float most = std::max(std::abs(lean.at(low)), std::abs(lean.at(high)));
  return most * extent / 2 > kMatters ? lean : Lean{};
}

Keystone::Keystone(const std::vector<const Ruling*>& rulings) {
  float left = 1, right = 0, top = 1, bottom = 0;
  for (const Ruling* ruling : rulings) {
    left = std::min({left, ruling->x0, ruling->x1});
    right = std::max({right, ruling->x0, ruling->x1});
    top = std::min({top, ruling->y0, ruling->y1});
    bottom = std::max({bottom, ruling->y0, ruling->y1});
  }
  cx_ = (left + right) / 2;
  cy_ = (top + bottom) / 2;
  down_ = leanOf(rulings, false, bottom - top);
  across_ = leanOf(rulings, true, right - left);
}

Ruling Keystone::straight(const Ruling& ruling) const {
  const Course course(ruling);
  const float at = course.middle(), along = (course.from + course.to) / 2;
  const auto x = [&](float px, float py) { return px - down_.at(px) * (py - cy_); };
  const auto y = [&](float px, float py) { return py - across_.at(py) * (px - cx_); };
  if (ruling.horizontal()) return {x(course.from, at), y(along, at), x(course.to, at), y(along, at)};
  return {x(at, along), y(at, course.from), x(at, along), y(at, course.to)};
}

Box Keystone::onPage(const Box& box) const {
  const float dx = box.centerX() - cx_, dy = box.centerY() - cy_;
  const auto x = [&](float at) { return at + down_.at(at) * dy; };
  const auto y = [&](float at) { return at + across_.at(at) * dx; };
  return {x(box.x0), y(box.y0), x(box.x1), y(box.y1)};
}

}  // namespace doichieu::layout
