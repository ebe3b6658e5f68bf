#include "roles.h"

#include "doichieu/text/fold.h"
#include "duty_texts.h"

namespace doichieu::duties {
namespace {

// A circumstance is short: what stands further on is told by the duty itself.
constexpr std::size_t kLongestCircumstance = 500;  // bytes

// Behind a circumstance the first clause that does something tells: "Căn cứ nhiệm vụ được giao, | tham mưu ...".
std::string roleBehindCircumstance(const Knowledge& knowledge, std::string_view text) {
  for (std::size_t at = text.find_first_of(",;"); at != std::string_view::npos && at < kLongestCircumstance;
       at = text.find_first_of(",;", at + 1)) {
    const std::string_view clause = trimmed(text.substr(at + 1));
    if (const auto match = knowledge.roles->bestAtStart(clause); match != nullptr && match->rule->priority >= 0)
      return std::string(match->rule->attribute("role"));
    if (knowledge.agencies->beginsWithAction(clause)) return {};
  }
  return {};
}

}  // namespace

std::string roleInFirstWords(const Knowledge& knowledge, std::string_view text) {
  text = trimmed(text);
  const auto match = knowledge.roles->bestAtStart(text);
  if (match == nullptr) return {};
  if (match->rule->priority >= 0) return std::string(match->rule->attribute("role"));
  return roleBehindCircumstance(knowledge, text);
}

std::string roleOf(const Knowledge& knowledge, std::string_view text, bool requested) {
  const std::string fallback = requested ? "request" : "perform";
  text = trimmed(text);
  if (const auto ask = knowledge.phrases->bestAtStart(text); ask != nullptr && ask->has("verb"))
    text = text.substr(ask->groups.at("body").begin);
  if (const std::string role = roleInFirstWords(knowledge, text); !role.empty()) return role;
  if (!knowledge.agencies->beginsWithBody(text)) return fallback;
  const AgencyList doer = knowledge.agencies->listAtStart(text);
  const std::string role = doer.span.empty() ? std::string() : roleInFirstWords(knowledge, text.substr(doer.span.end));
  // Asked to co-operate is asked: only who is to lead is more than that.
  return role.empty() || (requested && role != "lead") ? fallback : role;
}

}  // namespace doichieu::duties
