#include "named_bodies.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::targets {

NamedBodies namedBodies(const std::vector<RuleMatch>& matches, const AgencyDirectory& directory,
                        std::string_view statement) {
  NamedBodies named;
  for (const RuleMatch& match : matches) {
    const std::string_view use = match.rule->attribute("use");
    if (use != "lead" && use != "coordinate") continue;
    addNames(directory.splitList(match.group("list", statement)), use == "lead" ? named.lead : named.coordinating);
  }
  return named;
}

namespace {

// "1. Sở Giáo dục và Đào tạo" among targets: the heading is a body's name and nothing else.
std::string bodyAsHeading(const Section& section, const AgencyDirectory& directory) {
  if (section.topic != Topic::targets || !directory.beginsWithBody(section.heading)) return {};
  const AgencyList list = directory.listAtStart(section.heading);
  const bool whole = trimmed(std::string_view(section.heading).substr(list.span.end)).empty();
  if (list.members.empty() || !whole || directory.resolve(list.members.front(), {}).generic) return {};
  return section.heading;
}

}  // namespace

std::vector<NamedBodies> bodiesInHeadings(const Plan& plan, const RuleSet& rules, const AgencyDirectory& directory) {
  std::vector<NamedBodies> bodies;
  for (const Section& section : plan.outline) {
    NamedBodies own = namedBodies(rules.allMatches(section.heading), directory, section.heading);
    if (const std::string body = bodyAsHeading(section, directory); own.lead.empty() && !body.empty())
      own.lead.push_back(body);
    if (own.lead.empty() && section.parent >= 0) own = bodies[static_cast<std::size_t>(section.parent)];
    bodies.push_back(std::move(own));
  }
  return bodies;
}

void addNames(const std::vector<std::string>& names, std::vector<std::string>& list) {
  for (const std::string& name : names) {
    const std::string folded = foldForCompare(name);
    const bool there =
        std::any_of(list.begin(), list.end(), [&](const std::string& n) { return foldForCompare(n) == folded; });
    if (!there) list.push_back(name);
  }
}

}  // namespace doichieu::targets
