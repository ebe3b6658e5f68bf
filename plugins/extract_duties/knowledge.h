// What the extractor knows: its rule files and the gazetteer of bodies.
#pragma once

#include <memory>

#include "doichieu/agencies/directory.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu::duties {

struct Knowledge {
  const AgencyDirectory* agencies = nullptr;
  std::shared_ptr<const RuleSet> headings;  // duties_headings.rules
  std::shared_ptr<const RuleSet> roles;     // duties_roles.rules
  std::shared_ptr<const RuleSet> phrases;   // duties_phrases.rules
  std::shared_ptr<const RuleSet> labels;    // duties_labels.rules
};

}  // namespace doichieu::duties
