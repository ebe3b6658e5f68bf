// Figures in a statement: digits as printed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
namespace doichieu::targets {

struct Figure {
  Span span;
  double value = 0;
  std::optional<double> whole;  // the second number of "16/16" and "600/100.000"
};

/// All figures that lie in none of the `skipped` spans, left to right.
std::vector<Figure> findFigures(std::string_view text, const std::vector<Span>& skipped);

}  // namespace doichieu::targets
