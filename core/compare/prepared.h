// A plan taken apart for comparison.
#pragma once

#include <string>
#include <vector>

#include "compare/measures.h"
#include "compare/settings.h"
#include "compare/terms.h"
#include "compare/timing.h"
#include "doichieu/model/record.h"

namespace doichieu {

class PreparedPlan {
 public:
  PreparedPlan(const PlanRecords& plan, const compare::Settings& settings);

  /// Something that the plan says outside its targets.
  struct Passage {
    std::string place;  // id of the duty or the section
    compare::Terms terms;
  };

  PlanRecords records;                               // every record with an id; without text and boxes
  std::vector<compare::Terms> targets;               // one a target: its words and those of its measures' objects
  std::vector<std::vector<compare::Terms>> clauses;  // one a target: what its semicolons and full stops part
  std::vector<compare::Terms> headings;              // one a target: of the sections that it stands in
  std::vector<std::vector<compare::MeasureSense>> measures;  // one a target and measure
  std::vector<compare::Timing> timings;                      // one a target
  std::vector<compare::Terms> deadlines;                     // of what is due
  std::vector<Passage> passages;     // duties, then sections with what stands below their headings
  compare::Frequencies frequencies;  // over targets and duties
};

}  // namespace doichieu
