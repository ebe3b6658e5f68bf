#include "owners.h"

#include "assignments.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "partners.h"
#include "roles.h"

namespace doichieu::duties {
namespace {

struct Stripped {
  std::string_view name;
  bool requested = false;
};

Stripped stripped(const RuleSet& rules, std::string_view heading) {
  Stripped result{bareName(heading), false};
  for (auto match = rules.bestAtStart(result.name); match != nullptr && match->rule->attribute("at") == "start";
       match = rules.bestAtStart(result.name)) {
    result.requested = result.requested || match->rule->attribute("requested") == "yes";
    result.name.remove_prefix(match->span.end);
  }
  for (auto match = rules.best(result.name); match != nullptr && match->rule->attribute("at") == "end" && match->span.begin > 0;
       match = rules.best(result.name))
    result.name = bareName(result.name.substr(0, match->span.begin));
  return result;
}

}  // namespace

std::optional<Owner> ownerInHeading(const Knowledge& knowledge, std::string_view heading, bool assigns) {
  const Stripped heading_ = stripped(*knowledge.headings, heading);
  const std::string_view name = heading_.name;
  const AgencyList list = knowledge.agencies->listAtStart(name);
  if (list.span.empty()) return std::nullopt;
  const std::string_view rest = name.substr(list.span.end);
  const bool named = knowledge.agencies->beginsWithBody(name);
  Owner owner{std::string(name), heading_.requested, "", {}, "heading", named ? 0.97 : 0.75};
  if (isBlank(rest)) return named || (assigns && startsWithCapital(name)) ? std::optional(owner) : std::nullopt;
  if (!named) return std::nullopt;
  // "Công an xã chủ trì, phối hợp với các ngành": heading and lead-in at once.
  if (owner.role = roleInFirstWords(knowledge, rest); !owner.role.empty()) {
    owner.agency = list.span.in(name);
    owner.partners = partnersIn(knowledge, rest);
    owner.rule = "heading-with-role";
    return owner;
  }
  if (!assigns || knowledge.agencies->beginsWithAction(trimmed(rest))) return std::nullopt;
  owner.confidence = 0.85;
  return owner;
}

std::optional<Owner> ownerInLeadIn(const Knowledge& knowledge, std::string_view text, const std::optional<Owner>& above, bool assigns) {
  if (above || assigns) {
    if (std::optional<Owner> named = ownerInHeading(knowledge, text, false)) {
      named->rule = "lead-in-agency";
      named->requested = named->requested || (above && above->requested);
      return named;
    }
  }
  if (const std::optional<Assignment> assigned = assignmentIn(knowledge, text); assigned && !above)
    return Owner{assigned->agency, assigned->role == "request", assigned->role, assigned->partners, "lead-in-assignment", 0.9};
  if (!above) return std::nullopt;
  Owner owner = *above;
  if (const std::string role = roleInFirstWords(knowledge, text); !role.empty()) {
    owner.role = role;
    owner.rule = "lead-in-role";
    addOnce(owner.partners, partnersIn(knowledge, text));
  }
  return owner;
}

}  // namespace doichieu::duties
