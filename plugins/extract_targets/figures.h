// Figures in a statement: digits as printed, and number words where they stand in a frame that makes them numbers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "lexicon.h"
#include "units.h"

namespace doichieu::targets {

struct Figure {
  Span span;
  double value = 0;
  std::optional<double> whole;  // the second number of "16/16" and "600/100.000"
};

/// All figures that lie in none of the `skipped` spans, left to right.
std::vector<Figure> findFigures(std::string_view text, const std::vector<Span>& skipped);

/// Adds number words ("ít nhất một hình thức", "ít nhất một lần"): those right behind a comparator and before a unit.
void addNumberWords(std::string_view text, const std::vector<WordMark>& words, const UnitTable& units,
                    const std::vector<Span>& skipped, std::vector<Figure>& figures);

}  // namespace doichieu::targets
