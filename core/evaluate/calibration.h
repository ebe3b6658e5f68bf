// What a confidence is worth: of the records that claim so much, how many are right.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/verdicts.h"

namespace doichieu::evaluate {

struct Share {
  int right = 0, all = 0;
};

/// Lower bounds of the bands; 1 belongs to the last.
inline constexpr std::array<double, 5> kBands = {0, 0.5, 0.7, 0.8, 0.9};

struct CalibrationRow {
  std::string kind;  // "all" in the last row
  std::array<Share, kBands.size()> bands;
};

/// A row for each kind that occurs, in the order of first occurrence, and one for all.
std::vector<CalibrationRow> calibration(const std::vector<Verdict>& verdicts);

}  // namespace doichieu::evaluate
