// Which paragraphs of a plan state targets.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"
#include "measure_parser.h"
#include "named_bodies.h"

namespace doichieu::targets {

struct Statement {
  std::size_t paragraph = 0;  // index into Plan::paragraphs
  Span span;                  // of the paragraph, in the plan's text
  std::string text;           // the whole bullet or paragraph, "trong đó:" and the like left off
  std::string kind;  // of config/targets/confidences.tsv: "item", "objective", "lead_in", "heading", "elsewhere"
  std::vector<FoundMeasure> measures;
  std::vector<RuleMatch> matches;  // of the rules "targets" in `text`
};

/// Immutable, thread-safe.
class StatementFinder {
 public:
  StatementFinder(std::shared_ptr<const RuleSet> rules, const MeasureParser& parser, const BodyReader& bodies);
  /// In reading order. Cells of tables are left out.
  std::vector<Statement> find(const Plan& plan, int firstYear) const;

 private:
  std::vector<FoundMeasure> measuresOf(const std::string& statement, const ParseOptions& options) const;
  bool hasText(const Plan& plan, int section) const;

  std::shared_ptr<const RuleSet> rules_;
  const MeasureParser& parser_;
  const BodyReader& bodies_;
};

}  // namespace doichieu::targets
