// The list under "Nơi nhận:".
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"

namespace doichieu::header {

struct RecipientsReading {
  std::vector<std::string> names;
  Span span;
};

class Recipients {
 public:
  void load(const Host& host) { rules_ = host.rules("header_recipients"); }
  RecipientsReading read(const std::vector<Line>& lines) const;

 private:
  std::shared_ptr<const RuleSet> rules_;
};

}  // namespace doichieu::header
