#include "section_owners.h"

#include <algorithm>

#include "assignments.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "labels.h"

namespace doichieu::duties {
namespace {

constexpr int kFewSiblings = 2;

// Money, reports and the like are nobody's heading, though words of theirs may look like a body ("Tổ chức, báo cáo").
bool hasOtherSubject(const Section& section) {
  return section.ownTopic != Topic::none && section.ownTopic != Topic::assignment && section.ownTopic != Topic::tasks;
}

bool mayName(const Section& section) {
  return mayAssign(section.topic) && !section.heading.empty() && !hasOtherSubject(section);
}

// A section below which most headings name bodies assigns, whatever its own heading says or OCR made of it.
std::vector<bool> assigningSections(const Plan& plan, const std::vector<int>& bodies) {
  std::vector<int> children(plan.outline.size());
  for (const Section& section : plan.outline)
    if (section.parent >= 0) ++children[static_cast<std::size_t>(section.parent)];
  std::vector<bool> assigning(plan.outline.size());
  for (std::size_t i = 0; i < plan.outline.size(); ++i)
    assigning[i] =
        plan.outline[i].topic == Topic::assignment || (bodies[i] >= kFewSiblings && 2 * bodies[i] >= children[i]);
  return assigning;
}

// "Tập huấn (Chủ trì: A; phối hợp: B)", "Đơn vị chủ trì: A", "Tuyên truyền (A chủ trì)": who leads what stands below.
std::optional<Owner> ledInHeading(const Knowledge& knowledge, const Section& section) {
  const Labels labels = labelsIn(knowledge, section.heading);
  Owner owner;
  owner.role = "lead";
  owner.inTask = true;
  owner.confidence = 0.85;
  if (!labels.lead.empty()) {
    owner.agency = labels.lead;
    owner.partners = labels.partners;
    owner.rule = "heading-labels";
    return owner;
  }
  const std::optional<Assignment> assigned = assignmentIn(knowledge, section.heading);
  if (!assigned || assigned->rule != "leads") return std::nullopt;
  owner.agency = assigned->agency;
  owner.partners = assigned->partners;
  owner.rule = "heading-leads";
  return owner;
}

// Among headings that name bodies a short one that says nothing to be done names whoever it says ("Chủ tàu cá").
std::optional<Owner> unknownOwner(const Knowledge& knowledge, const Section& section) {
  constexpr std::size_t kLongest = 90;  // bytes
  const std::string_view name = bareName(section.heading);
  if (section.ownTopic != Topic::none || name.size() > kLongest || !startsWithCapital(name)) return std::nullopt;
  if (knowledge.agencies->beginsWithAction(name)) return std::nullopt;
  Owner owner;
  owner.agency = name;
  owner.doubtful = true;
  owner.rule = "heading-unknown";
  owner.confidence = 0.6;
  return owner;
}

}  // namespace

bool mayAssign(Topic topic) {
  return topic != Topic::situation && topic != Topic::viewpoint && topic != Topic::targets &&
         topic != Topic::generalObjective && topic != Topic::annexTargets;
}

std::vector<std::optional<Owner>> sectionOwners(const Knowledge& knowledge, const Plan& plan) {
  std::vector<std::optional<Owner>> owners(plan.outline.size());
  for (std::size_t i = 0; i < plan.outline.size(); ++i)
    if (mayName(plan.outline[i])) owners[i] = ownerInHeading(knowledge, plan.outline[i].heading, false);
  std::vector<int> bodies(plan.outline.size());  // headings below that name one
  for (std::size_t i = 0; i < plan.outline.size(); ++i)
    if (owners[i] && plan.outline[i].parent >= 0) ++bodies[static_cast<std::size_t>(plan.outline[i].parent)];
  const std::vector<bool> assigning = assigningSections(plan, bodies);
  for (std::size_t i = 0; i < plan.outline.size(); ++i) {
    const Section& section = plan.outline[i];
    if (section.parent < 0) continue;
    const auto parent = static_cast<std::size_t>(section.parent);
    if (!owners[i] && mayName(section) && assigning[parent]) {
      owners[i] = ownerInHeading(knowledge, section.heading, true);
      if (!owners[i] && bodies[parent] >= kFewSiblings) owners[i] = unknownOwner(knowledge, section);
    }
    if (!owners[i] && mayName(section)) owners[i] = ledInHeading(knowledge, section);
    if (owners[i] && owners[parent]) owners[i]->requested = owners[i]->requested || owners[parent]->requested;
    if (!owners[i] && !hasOtherSubject(section)) owners[i] = owners[parent];
  }
  return owners;
}

}  // namespace doichieu::duties
