// The list under "Nơi nhận:".
#pragma once

#include <memory>
#include <string>
#include <string_view>
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
  /// Leaves out what a rule of that kind finds at the beginning.
  void cut(std::string_view kind, std::string& text) const;

  std::shared_ptr<const RuleSet> rules_;
};

}  // namespace doichieu::header
