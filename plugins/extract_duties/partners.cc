#include "partners.h"

#include "duty_texts.h"

namespace doichieu::duties {

std::vector<std::string> partnersIn(const Knowledge& knowledge, std::string_view text) {
  std::vector<std::string> partners;
  for (const RuleMatch& match : knowledge.phrases->matches(text)) {
    if (match.rule->id != "with" && match.rule->id != "together") continue;
    const Span body = match.groups.at("body");
    const bool together = match.rule->id == "together";
    const std::string_view rest = together ? body.in(text) : text.substr(body.begin);
    if (!match.has("prep") && !knowledge.agencies->beginsWithBody(rest)) continue;
    const AgencyList list = knowledge.agencies->listAtStart(rest);
    if (together && list.span.end < rest.size()) continue;
    addOnce(partners, list.members);
  }
  return partners;
}

}  // namespace doichieu::duties
