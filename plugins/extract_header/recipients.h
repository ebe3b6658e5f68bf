// The list under "Nơi nhận:".
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"

namespace doichieu::header {

struct RecipientsReading {
  std::vector<std::string> names;
  Span span;
};

class Recipients {
 public:
  void load(const Host& host) { rules_ = host.rules("header_recipients"); }
  RecipientsReading read(const Plan& plan) const;

 private:
  std::shared_ptr<const RuleSet> rules_;
};

}  // namespace doichieu::header
