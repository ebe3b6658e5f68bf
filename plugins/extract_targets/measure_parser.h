// From the words of a statement to its measures.
#pragma once

#include <memory>
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
  Span span;              // the words that say it, in the statement
  std::string rule;       // "measure.share", "measure.count", "measure.zero", ...
  bool bounded = false;   // comparator, change or aim in words
  bool knownUnit = true;
  bool existing = false;  // only counts what there is ("kiện toàn 12 Tổ")
  bool inBrackets = false;
};

struct ParseOptions {
  int firstYear = 0;     // of the plan; 0 unknown: figures of years before it are past
  bool lenient = false;  // under a heading of targets: unknown counters and money are measures too
};

/// Immutable, thread-safe.
class MeasureParser {
 public:
  explicit MeasureParser(const Host& host);
  /// In the order of the text.
  std::vector<FoundMeasure> parse(std::string_view statement, const ParseOptions& options) const;
  /// False where the text can hold no measure at all; cheap.
  static bool mayMeasure(std::string_view statement);

 private:
  Reading read(std::string_view statement, const ParseOptions& options) const;

  std::shared_ptr<const RuleSet> rules_;
  Lexicon lexicon_;
  UnitTable units_;
};

}  // namespace doichieu::targets
