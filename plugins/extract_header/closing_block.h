// The block at the end of the body: recipients to the left, signature to the right. In text that has lost its columns
// one follows the other or their lines are mixed, and the zones cannot always part them.
#pragma once

#include <memory>
#include <vector>

#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"
#include "doichieu/spi/plugin.h"
#include "findings.h"
#include "signature.h"

namespace doichieu::header {

struct ClosingBlock {
  std::vector<Line> recipients, signature;
};

class ClosingBlocks {
 public:
  void load(const Host& host, const Signature& signature);
  ClosingBlock read(const Plan& plan) const;

 private:
  bool is(std::string_view kind, std::string_view line) const;

  std::shared_ptr<const RuleSet> recipients_;
  const Signature* signature_ = nullptr;
};

}  // namespace doichieu::header
