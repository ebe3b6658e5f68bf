// From the words of a statement to its measures.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/model/record.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "lexicon.h"
#include "reading.h"
#include "units.h"

namespace doichieu::targets {

struct FoundMeasure {
  Measure measure;
  Span span;                         // the words that say it, in the statement
  std::string rule;                  // "measure.share", "measure.count", "measure.zero", ...
  std::optional<std::string> rrule;  // of a frequency, RFC 5545
  bool bounded = false;              // comparator, change or aim in words
  bool knownUnit = true;
  bool existing = false;  // only counts what there is ("kiện toàn 12 Tổ")
  bool inBrackets = false;
};

struct ParseOptions {
  int firstYear = 0;      // of the plan; 0 unknown: figures of years before it are past
  bool lenient = false;   // under a heading of targets: unknown counters and money are measures too
  bool cell = false;      // of a table: a number without a unit measures too
  bool trailing = false;  // what is measured stands before every number
};

/// Immutable, thread-safe.
class MeasureParser {
 public:
  explicit MeasureParser(const Host& host);
  /// In the order of the text.
  std::vector<FoundMeasure> parse(std::string_view statement, const ParseOptions& options) const;
  /// The measures of a table cell ("≥ 90%", "không quá 15 phút") in the light of the indicator beside it.
  std::vector<FoundMeasure> parseFigure(std::string_view indicator, std::string_view figure) const;
  /// What a bare number beside an indicator counts: "%" for "Tỷ lệ ...", "xã" for "Số xã đạt chuẩn"; "" unknown.
  std::string unitNamedBy(std::string_view indicator) const;
  /// True for "giờ", "lượt/phút": units of times shorter than a day.
  bool namesHours(std::string_view unit) const;
  /// True for "Tỷ lệ ...", "Mức giảm tỷ lệ ...".
  bool namesShare(std::string_view indicator) const;
  /// True for "Huyện X", "Phường Y": a row for a place, its indicator stands in the header.
  bool namesPlace(std::string_view indicator) const;
  /// "increase" or "decrease" where a header or title says so ("Tăng mới", "Mức giảm").
  std::optional<std::string> changeIn(std::string_view header) const;
  /// False where the text can hold no measure at all; cheap.
  bool mayMeasure(std::string_view statement) const;

 private:
  Reading read(std::string_view statement, const ParseOptions& options) const;
  std::optional<std::string> rruleOf(const std::string& unit) const;

  std::shared_ptr<const RuleSet> rules_;
  Lexicon lexicon_;
  UnitTable units_;
  std::vector<std::string> triggers_;
  std::map<std::string, std::string> rhythms_;  // folded period of a frequency ("6 tháng") -> RFC 5545
};

}  // namespace doichieu::targets
