#include "owners.h"

#include "assignments.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "partners.h"
#include "roles.h"

namespace doichieu::duties {
namespace {

constexpr std::size_t kLongestName = 300;  // bytes of what may stand before a colon and still be names

constexpr std::size_t kLongestAddition = 60;  // bytes of a name that the gazetteer does not understand

struct Stripped {
  std::string_view name;
  bool requested = false;
};

Stripped stripped(const Knowledge& knowledge, std::string_view heading) {
  const RuleSet& rules = *knowledge.headings;
  Stripped result{bareName(heading), false};
  for (auto match = rules.bestAtStart(result.name); match != nullptr && match->rule->attribute("at") == "start";
       match = rules.bestAtStart(result.name)) {
    const bool asks = match->rule->attribute("requested") == "yes";
    const std::string_view rest = result.name.substr(match->span.end);
    if (!asks && !knowledge.agencies->beginsWithBody(rest)) break;
    result.requested = result.requested || asks;
    result.name = rest;
  }
  for (auto match = rules.best(result.name);
       match != nullptr && match->rule->attribute("at") == "end" && match->span.begin > 0;
       match = rules.best(result.name))
    result.name = bareName(result.name.substr(0, match->span.begin));
  return result;
}

bool isPlural(const Knowledge& knowledge, std::string_view name) {
  const auto match = knowledge.headings->bestAtStart(name);
  return match != nullptr && match->rule->attribute("at") == "plural";
}

}  // namespace

std::optional<Owner> ownerInHeading(const Knowledge& knowledge, std::string_view heading, bool assigns) {
  const Stripped heading_ = stripped(knowledge, heading);
  const std::string_view name = heading_.name;
  const AgencyList list = knowledge.agencies->listAtStart(name);
  if (list.members.empty()) return std::nullopt;
  const std::string_view rest = name.substr(list.span.end);
  const bool named = knowledge.agencies->beginsWithBody(name);
  Owner owner;
  owner.agency = name;
  owner.requested = heading_.requested;
  owner.collective = knowledge.agencies->resolve(list.members.front(), {}).generic;
  owner.rule = "heading";
  owner.confidence = named ? 0.97 : 0.75;
  // "Lực lượng, phương tiện": among tasks a kind of bodies without its plural is a subject, no body.
  if (!assigns && owner.collective && !isPlural(knowledge, name)) return std::nullopt;
  if (isBlank(rest)) return named || (assigns && startsWithCapital(name)) ? std::optional(owner) : std::nullopt;
  if (!named) return std::nullopt;
  // "Công an xã chủ trì, phối hợp với các ngành": heading and lead-in at once.
  if (owner.role = roleInFirstWords(knowledge, rest); !owner.role.empty()) {
    owner.agency = list.span.in(name);
    owner.partners = partnersIn(knowledge, rest);
    owner.rule = "heading-with-role";
    return owner;
  }
  if (!assigns) return std::nullopt;
  // Words that no table knows belong to the name ("Bộ phận Văn hóa thông tin"), a whole clause does not; what a comma
  // ties to it are more of its fields ("Đội Tuyên truyền, điều tra tai nạn và xử lý vi phạm giao thông").
  owner.confidence = 0.85;
  const bool fields = rest.front() == ',' && name.size() <= kLongestName;
  if (rest.size() > kLongestAddition && !fields) owner.agency = list.span.in(name);
  return owner;
}

namespace {

std::optional<Owner> ownerUpTo(const Knowledge& knowledge, std::string_view text, std::size_t colon) {
  const std::string_view duty = trimmed(text.substr(colon + 1));
  if (!knowledge.agencies->beginsWithAction(duty) && roleInFirstWords(knowledge, duty).empty()) return std::nullopt;
  std::optional<Owner> owner = ownerInHeading(knowledge, text.substr(0, colon), false);
  if (!owner) return std::nullopt;
  if (owner->role.empty()) owner->role = roleOf(knowledge, duty, owner->requested);
  owner->rule = "doer-before-colon";
  owner->confidence = 0.75;  // below the other headings: a label or a title may stand before the colon
  return owner;
}

}  // namespace

std::optional<Owner> ownerBeforeColon(const Knowledge& knowledge, std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > kLongestName) return std::nullopt;
  // "Các Sở: Tài chính, Xây dựng: Căn cứ ...": the names may hold a colon themselves.
  const std::size_t second = text.find(':', colon + 1);
  if (second != std::string_view::npos && second <= kLongestName)
    if (std::optional<Owner> owner = ownerUpTo(knowledge, text, second)) return owner;
  return ownerUpTo(knowledge, text, colon);
}

std::optional<Owner> ownerInLeadIn(const Knowledge& knowledge, std::string_view text, const std::optional<Owner>& above,
                                   bool assigns) {
  if (above || assigns) {
    if (std::optional<Owner> named = ownerInHeading(knowledge, text, false)) {
      named->rule = "lead-in-agency";
      named->requested = named->requested || (above && above->requested);
      return named;
    }
  }
  if (const std::optional<Assignment> assigned = assignmentIn(knowledge, text); assigned && !above)
    return Owner{assigned->agency,   assigned->role == "request", false, assigned->role,
                 assigned->partners, "lead-in-assignment",        0.9};
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
