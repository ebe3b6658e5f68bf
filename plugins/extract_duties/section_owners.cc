#include "section_owners.h"

#include <algorithm>

namespace doichieu::duties {
namespace {

constexpr int kFewSiblings = 2;

// Money, reports and the like are nobody's heading, though words of theirs may look like a body ("Tổ chức, báo cáo").
bool hasOtherSubject(const Section& section) {
  return section.ownTopic != Topic::none && section.ownTopic != Topic::assignment && section.ownTopic != Topic::tasks;
}

bool mayName(const Section& section) { return mayAssign(section.topic) && !section.heading.empty() && !hasOtherSubject(section); }

// A section below which most headings name bodies assigns, whatever its own heading says or OCR made of it.
std::vector<bool> assigningSections(const Plan& plan, const std::vector<std::optional<Owner>>& named) {
  std::vector<int> children(plan.outline.size()), bodies(plan.outline.size());
  for (std::size_t i = 0; i < plan.outline.size(); ++i) {
    if (plan.outline[i].parent < 0) continue;
    const auto parent = static_cast<std::size_t>(plan.outline[i].parent);
    ++children[parent];
    if (named[i]) ++bodies[parent];
  }
  std::vector<bool> assigning(plan.outline.size());
  for (std::size_t i = 0; i < plan.outline.size(); ++i)
    assigning[i] = plan.outline[i].topic == Topic::assignment || (bodies[i] >= kFewSiblings && 2 * bodies[i] >= children[i]);
  return assigning;
}

}  // namespace

bool mayAssign(Topic topic) {
  return topic != Topic::situation && topic != Topic::viewpoint && topic != Topic::targets && topic != Topic::generalObjective &&
         topic != Topic::annexTargets;
}

std::vector<std::optional<Owner>> sectionOwners(const Knowledge& knowledge, const Plan& plan) {
  std::vector<std::optional<Owner>> owners(plan.outline.size());
  for (std::size_t i = 0; i < plan.outline.size(); ++i)
    if (mayName(plan.outline[i])) owners[i] = ownerInHeading(knowledge, plan.outline[i].heading, false);
  const std::vector<bool> assigning = assigningSections(plan, owners);
  for (std::size_t i = 0; i < plan.outline.size(); ++i) {
    const Section& section = plan.outline[i];
    if (section.parent < 0) continue;
    const auto parent = static_cast<std::size_t>(section.parent);
    if (!owners[i] && mayName(section) && assigning[parent]) owners[i] = ownerInHeading(knowledge, section.heading, true);
    if (owners[i] && owners[parent]) owners[i]->requested = owners[i]->requested || owners[parent]->requested;
    if (!owners[i] && !hasOtherSubject(section)) owners[i] = owners[parent];
  }
  return owners;
}

}  // namespace doichieu::duties
