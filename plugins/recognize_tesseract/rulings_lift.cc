#include "rulings_lift.h"

#include <algorithm>
#include <cmath>

namespace doichieu::ocr {
namespace {

constexpr int kInk = 180;     // darker is ink of the line, its grey edges included
constexpr int kDrift = 6;     // pixels by which a line may leave its mean position: a bent page
constexpr int kThickest = 9;  // pixels; a longer run of ink across the line is a letter's stroke
constexpr int kSpill = 1;     // pixels of grey edge wiped beside the ink

/// One pixel column across a horizontal line, or one pixel row across a vertical one.
class CrossSection {
 public:
  CrossSection(Pix& grey, bool horizontal, int along) : grey_(grey), horizontal_(horizontal), along_(along) {
    size_ = horizontal ? pixGetHeight(&grey) : pixGetWidth(&grey);
  }
  int size() const { return size_; }
  int at(int across) const {
    return horizontal_ ? GET_DATA_BYTE(line(across), along_) : GET_DATA_BYTE(line(along_), across);
  }
  void wipe(int across) {
    if (horizontal_)
      SET_DATA_BYTE(line(across), along_, 255);
    else
      SET_DATA_BYTE(line(along_), across, 255);
  }

 private:
  l_uint32* line(int y) const { return pixGetData(&grey_) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&grey_); }
  Pix& grey_;
  bool horizontal_;
  int along_, size_ = 0;
};

void liftAt(CrossSection section, int middle) {
  const int low = std::max(0, middle - kDrift), high = std::min(section.size() - 1, middle + kDrift);
  for (int at = low; at <= high; ++at) {
    if (section.at(at) >= kInk) continue;
    int begin = at, end = at;
    while (begin > 0 && at - begin <= kThickest && section.at(begin - 1) < kInk) --begin;
    while (end + 1 < section.size() && end - at <= kThickest && section.at(end + 1) < kInk) ++end;
    if (end - begin < kThickest)
      for (int i = std::max(0, begin - kSpill); i <= std::min(section.size() - 1, end + kSpill); ++i) section.wipe(i);
    at = end;
  }
}

}  // namespace

void liftRulings(Pix& grey, const std::vector<Ruling>& rulings) {
  const int width = pixGetWidth(&grey), height = pixGetHeight(&grey);
  for (const Ruling& ruling : rulings) {
    const bool horizontal = ruling.horizontal();
    const auto pixel = [](float fraction, int size) {
      return static_cast<int>(std::lround(fraction * static_cast<float>(size)));
    };
    const int along0 = horizontal ? pixel(ruling.x0, width) : pixel(ruling.y0, height);
    const int along1 = horizontal ? pixel(ruling.x1, width) : pixel(ruling.y1, height);
    const double start = horizontal ? pixel(ruling.y0, height) : pixel(ruling.x0, width);
    const double lean =
        ((horizontal ? pixel(ruling.y1, height) : pixel(ruling.x1, width)) - start) / std::max(1, along1 - along0);
    // Past its ends as well: the squares where rulings meet belong to neither's middle.
    const int end = std::min(along1 + kDrift, horizontal ? width : height);
    for (int along = std::max(0, along0 - kDrift); along < end; ++along)
      liftAt(CrossSection(grey, horizontal, along), static_cast<int>(std::lround(start + lean * (along - along0))));
  }
}

}  // namespace doichieu::ocr
