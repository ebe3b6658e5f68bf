#include "evaluate/calibration.h"

#include <algorithm>

namespace doichieu::evaluate {
namespace {

std::size_t bandOf(double confidence) {
  const auto above = std::upper_bound(kBands.begin(), kBands.end(), confidence);
  return above == kBands.begin() ? 0 : static_cast<std::size_t>(above - kBands.begin()) - 1;
}

void count(const Verdict& verdict, CalibrationRow& row) {
  Share& share = row.bands[bandOf(verdict.confidence)];
  ++share.all;
  if (verdict.right) ++share.right;
}

}  // namespace

std::vector<CalibrationRow> calibration(const std::vector<Verdict>& verdicts) {
  std::vector<CalibrationRow> rows;
  CalibrationRow all{"all", {}};
  for (const Verdict& verdict : verdicts) {
    auto row = std::find_if(rows.begin(), rows.end(), [&](const CalibrationRow& r) { return r.kind == verdict.kind; });
    if (row == rows.end()) row = rows.insert(rows.end(), {verdict.kind, {}});
    count(verdict, *row);
    count(verdict, all);
  }
  rows.push_back(all);
  return rows;
}

}  // namespace doichieu::evaluate
