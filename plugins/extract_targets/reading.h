// A statement with everything in it that its measures are made of. Made by MeasureParser, read by its parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clauses.h"
#include "figures.h"
#include "lexicon.h"
#include "units.h"

namespace doichieu::targets {

/// "mỗi tuần", "hằng năm": the period of a count that stands apart from it.
struct EachPeriod {
  Span span;
  std::string period;  // as printed: "tuần", "02 tuần"
};

/// "một tháng một lần": a whole frequency.
struct RoundRhythm {
  Span span;
  double count = 1;
  std::string unit;  // "lần/tháng"
};

struct Reading {
  std::string_view text;
  const UnitTable* units = nullptr;
  std::vector<WordMark> words;
  std::vector<UnitMatch> unitMatches;
  std::vector<Clause> clauses;
  std::vector<Span> skipped;        // dates, symbols, names, ages, past figures
  std::vector<Span> times;          // those of them that name a year or years
  std::vector<std::size_t> breaks;  // where a noun phrase ends though no comma stands there: "so với năm 2023", rhythms
  std::vector<Figure> figures;
  std::vector<EachPeriod> each;
  std::vector<RoundRhythm> rhythms;
  std::vector<std::size_t> wordNumbers;  // where a number may be written out: "mỗi thôn có một câu lạc bộ"
  bool cell = false;                     // of a table: a number without a unit measures too
  bool lenient = false;                  // under a heading of targets: unknown counters and money are measures too

  /// The longest unit that begins at the offset or behind the blanks there.
  std::optional<UnitMatch> unitAt(std::size_t offset) const;
  /// Whether the words are part of a date, an age or what else is skipped.
  bool isSkipped(const Span& span) const;
};

}  // namespace doichieu::targets
