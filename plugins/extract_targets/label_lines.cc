#include "label_lines.h"

#include "doichieu/text/fold.h"

namespace doichieu::targets {
namespace {

bool amongTargets(const Plan& plan, const Paragraph& paragraph) {
  if (paragraph.heading || paragraph.table >= 0 || paragraph.section < 0) return false;
  return plan.outline[static_cast<std::size_t>(paragraph.section)].topic == Topic::targets;
}

}  // namespace

void addFromLabelLines(const Plan& plan, const std::vector<Statement>& statements, const BodyReader& reader,
                       std::vector<NamedBodies>& bodies) {
  std::vector<std::size_t> group;  // statements that the next label lines are for
  bool closed = false;             // label lines stand behind them already
  int section = -1;
  std::size_t next = 0;
  for (std::size_t i = 0; i < plan.paragraphs.size(); ++i) {
    const Paragraph& paragraph = plan.paragraphs[i];
    if (paragraph.section != section) group.clear();
    section = paragraph.section;
    if (next < statements.size() && statements[next].paragraph == i) {
      if (closed) group.clear();
      closed = false;
      if (bodies[next].lead.empty()) group.push_back(next);
      ++next;
      continue;
    }
    if (!amongTargets(plan, paragraph) || !reader.isLabel(plan.bodyOf(paragraph))) continue;
    const NamedBodies named = reader.of(squeezed(plan.bodyOf(paragraph)), {});
    for (const std::size_t statement : group) {
      addNames(named.lead, bodies[statement].lead);
      addNames(named.coordinating, bodies[statement].coordinating);
    }
    closed = true;
  }
}

}  // namespace doichieu::targets
