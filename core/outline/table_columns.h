// What the columns of an annex table hold, told from their headers.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/gazetteer.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu {

struct HeaderPhrase {
  ColumnRole role = ColumnRole::unknown;
  Topic topic = Topic::none;  // annexTargets or annexTasks where the statement column's name tells it
};

struct HeaderMatch {
  Span span;
  HeaderPhrase phrase;
};

/// config/outline/table_columns.tsv and table_words.rules; immutable after load, thread-safe.
class TableColumns {
 public:
  /// Throws ConfigError with file:line.
  static TableColumns load(const std::filesystem::path& configFolder);

  /// The role that a header gives its column: its longest known phrase decides.
  HeaderPhrase of(std::string_view header) const;
  /// All known phrases and years, left to right.
  std::vector<HeaderMatch> find(std::string_view text) const;
  /// False where no known phrase begins with the first word; cheap.
  bool mayBegin(std::string_view text) const { return phrases_.mayBegin(text); }
  /// Whether a cell makes its row the sum of others: "Tổng cộng", "Tổng số: 12 chỉ tiêu".
  bool isTotal(std::string_view cell) const;
  /// Whether the lines, the first of them and up to two below it, begin with the name of a column of ordinals: narrow
  /// columns break even that ("ST", "T").
  bool beginsWithOrdinal(std::string_view line, std::string_view second, std::string_view third) const;

 private:
  explicit TableColumns(RuleSet words) : words_(std::move(words)) {}

  /// Whether a rule with this meaning describes the whole cell.
  bool isWhole(std::string_view cell, std::string_view means) const;

  RuleSet words_;
  Gazetteer phrases_;
  std::vector<HeaderPhrase> meanings_;
};

}  // namespace doichieu
