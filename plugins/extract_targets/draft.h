// A target in the making: its record, and what joining and judging it need to know.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "doichieu/base/span.h"
#include "doichieu/model/record.h"
#include "measure_parser.h"

namespace doichieu::targets {

struct Draft {
  Target record;            // without anchors
  std::vector<Span> spans;  // where it stands, the body first
  std::vector<FoundMeasure> measures;
  std::string kind;      // of config/targets/confidences.tsv
  float recognized = 1;  // how well it was read, above all its digits
  int paragraph = -1;    // index into Plan::paragraphs; -1 for rows
  int leadIn = -1;       // paragraph that opens its list
};

}  // namespace doichieu::targets
