#pragma once

#include <string>
#include <vector>

#include "rng.h"

namespace doichieu::make_scans {

/// Millimetres as points.
constexpr double mm(double length) {
  return length * 72.0 / 25.4;
}

inline constexpr double kA4Width = mm(210);
inline constexpr double kA4Height = mm(297);

/// Times New Roman's own line height, which word processors call "single".
inline constexpr double kSingleSpacing = 1.15;

/// How one office sets its plans: a choice within what Decree 30/2020/ND-CP allows.
struct Style {
  std::string family;
  double top = mm(20), bottom = mm(20), left = mm(30), right = mm(15);
  double bodySize = 14;
  double lineSpacing = 1.0;  ///< times single
  double paragraphGap = 6;
  double firstLineIndent = mm(12.7);
  double tableSize = 12;
  double pageNumberSize = 13;
  bool cellsCentredVertically = false;

  double pitch(double size) const { return size * kSingleSpacing * lineSpacing; }
};

/// The families a plan may be set in; all have the metrics of Times New Roman.
const std::vector<std::string>& fontFamilies();

Style drawStyle(Rng rng);

}  // namespace doichieu::make_scans
