#include "assignments.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "partners.h"
#include "roles.h"

namespace doichieu::duties {
namespace {

constexpr std::size_t kLongestCircumstance = 200;  // bytes before the body that a sentence is about

bool beginsWithRule(const Knowledge& knowledge, std::string_view text, std::string_view rule) {
  const auto match = knowledge.phrases->bestAtStart(text);
  return match != nullptr && match->rule->id == rule;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// "Đề nghị A và yêu cầu B, C báo cáo": one order to all, told by its last verb.
struct Addressees {
  std::string agency;
  std::size_t end = 0;
  bool ordered = false;  // an order stands among the names
};

Addressees addressees(const Knowledge& knowledge, std::string_view text) {
  const AgencyList list = knowledge.agencies->listAtStart(text);
  if (list.span.empty()) return {};
  const std::string_view words = list.span.in(text);
  Addressees result{std::string(words), list.span.end, false};
  for (const RuleMatch& match : knowledge.phrases->matches(words))
    if (match.has("verb")) {
      result.ordered = match.rule->attribute("requested") != "yes";
      result.agency = joined(list.members);
    }
  return result;
}

std::optional<Assignment> ordered(const Knowledge& knowledge, std::string_view text, const RuleMatch& match) {
  const Span verb = match.groups.at("verb");
  const std::string_view named = text.substr(match.groups.at("body").begin);
  if (!knowledge.agencies->beginsWithBody(named)) return std::nullopt;
  // In the middle of a sentence "giao", "phân công" tell an order only before a body of its own name.
  // "UBND xã giao các bộ phận thực hiện theo bảng sau:" only leads in.
  if (text.ends_with(":")) return std::nullopt;
  const bool byIssuer = match.rule->attribute("issuer") == "yes";
  if (verb.begin > 0 && !byIssuer && !startsWithCapital(verb.in(text)) && !startsWithCapital(named))
    return std::nullopt;
  const Addressees to = addressees(knowledge, named);
  if (to.end == 0 || (!startsWithCapital(to.agency) && !beginsWithRule(knowledge, to.agency, "offices")))
    return std::nullopt;
  const bool requested = match.rule->attribute("requested") == "yes" && !to.ordered;
  const std::string_view rest = named.substr(to.end);
  if (isBlank(rest)) return std::nullopt;
  const std::string role = roleInFirstWords(knowledge, rest);
  return Assignment{to.agency,
                    !role.empty() ? role
                    : requested   ? "request"
                                  : "perform",
                    partnersIn(knowledge, rest), std::string(match.rule->id), 0.92};
}

struct Subject {
  std::string_view agency, does;
};

// "Sở Y tế (cơ quan thường trực) theo dõi", "Sở Y tế - cơ quan thường trực Ban Chỉ đạo, theo dõi": what the body is
// stands between.
Subject subjectOf(const Knowledge& knowledge, std::string_view text) {
  const auto match = knowledge.phrases->bestAtStart(text);
  if (match != nullptr && match->rule->id == "remark")
    return {match->group("body", text), text.substr(match->groups.at("does").begin)};
  std::size_t end = knowledge.agencies->listAtStart(text).span.end;
  const std::string_view rest = trimmed(text.substr(end));
  if (end > 0 && beginsWithRule(knowledge, rest, "offices") && !knowledge.agencies->beginsWithAction(rest))
    // "Ban An toàn giao thông các sở, ngành": of all of them
    end = static_cast<std::size_t>(rest.data() - text.data()) + knowledge.agencies->listAtStart(rest).span.end;
  return {trimmed(text.substr(0, end)), trimmed(text.substr(end))};
}

// "Nâng cấp đài truyền thanh - Công an xã chủ trì": behind a dash, which may stand in a name, too.
std::string_view behindDash(const Knowledge& knowledge, std::string_view subject) {
  for (std::size_t blank = subject.find(' '); blank != std::string_view::npos; blank = subject.find(' ', blank + 1)) {
    const std::string_view rest = subject.substr(blank + 1);
    const std::size_t dash = rest.starts_with('-') ? 1 : rest.starts_with("–") ? std::string_view("–").size() : 0;
    if (dash == 0) continue;
    const std::string_view behind = trimmed(rest.substr(dash));
    if (startsWithCapital(behind) && knowledge.agencies->beginsWithBody(behind)) return behind;
  }
  return subject;
}

// The words between the last mark, or "do", and the verb.
std::string_view subjectBefore(const Knowledge& knowledge, std::string_view text, std::size_t verb) {
  const std::size_t mark = text.substr(0, verb).find_last_of(".;:(");
  const std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
  std::string_view subject = text.substr(begin, verb - begin);
  for (const RuleMatch& match : knowledge.phrases->allMatches(subject))
    if (match.has("by")) return subject.substr(match.groups.at("by").begin);
  subject = trimmed(subject);
  if (const auto order = knowledge.headings->bestAtStart(subject); order != nullptr)
    subject.remove_prefix(order->span.end);
  return knowledge.agencies->beginsWithBody(subject) ? subject : behindDash(knowledge, subject);
}

// "Đơn vị chủ trì": the label of a body whose name stands elsewhere.
bool isOneOfAKind(const Knowledge& knowledge, const AgencyList& list) {
  const std::string& name = list.members.front();
  return name.find(' ') == name.rfind(' ') && knowledge.agencies->resolve(name, {}).generic &&
         knowledge.headings->bestAtStart(name) == nullptr;
}

// "... . Công an xã chủ trì, phối hợp với ...", "do Công an xã chủ trì".
std::optional<Assignment> leading(const Knowledge& knowledge, std::string_view text, const RuleMatch& match) {
  const Span verb = match.groups.at("leads");
  const std::string_view subject = subjectBefore(knowledge, text, verb.begin);
  if (!knowledge.agencies->beginsWithBody(subject)) return std::nullopt;
  const AgencyList list = knowledge.agencies->listAtStart(subject);
  if (list.span.empty() || !startsWithCapital(list.span.in(subject))) return std::nullopt;
  if (isOneOfAKind(knowledge, list)) return std::nullopt;
  const std::string between = std::string(trimmed(subject.substr(list.span.end))) + " ";
  if (!isBlank(between) && roleInFirstWords(knowledge, between + std::string(verb.in(text))) != "lead")
    return std::nullopt;
  return Assignment{std::string(list.span.in(subject)), "lead", partnersIn(knowledge, text.substr(verb.begin)), "leads",
                    0.9};
}

}  // namespace

std::optional<Assignment> assignmentIn(const Knowledge& knowledge, std::string_view text) {
  const std::vector<RuleMatch> matches = knowledge.phrases->allMatches(text);
  const auto isNone = [&](std::size_t verb) {  // "giao ban hằng tháng"
    return std::any_of(matches.begin(), matches.end(),
                       [&](const RuleMatch& m) { return m.rule->id == "no-order" && m.span.begin == verb; });
  };
  for (const RuleMatch& match : matches) {
    std::optional<Assignment> found;
    if (match.has("verb") && isNone(match.groups.at("verb").begin)) continue;
    if (match.has("verb"))
      found = ordered(knowledge, text, match);
    else if (match.has("leads"))
      found = leading(knowledge, text, match);
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<Assignment> obligedIn(const Knowledge& knowledge, std::string_view text) {
  constexpr std::size_t kLongestName = 200;  // bytes
  if (text.ends_with(':')) return std::nullopt;
  const std::size_t mark = text.find_first_of(".;:");
  for (const RuleMatch& match : knowledge.phrases->allMatches(text.substr(0, mark))) {
    if (match.rule->id != "obliged") continue;
    const std::string_view name = trimmed(text.substr(0, match.span.begin));
    if (name.empty() || name.size() > kLongestName || !startsWithCapital(name)) return std::nullopt;
    if (knowledge.agencies->beginsWithAction(name) || knowledge.roles->bestAtStart(name) != nullptr)
      return std::nullopt;
    const std::string_view does = text.substr(match.groups.at("does").begin);
    const std::string role = roleInFirstWords(knowledge, does);
    return Assignment{std::string(name), role.empty() ? "perform" : role, partnersIn(knowledge, does), "obliged", 0.75};
  }
  return std::nullopt;
}

std::optional<Assignment> subjectIn(const Knowledge& knowledge, std::string_view text, bool onlyReports) {
  if (!startsWithCapital(text) && !beginsWithRule(knowledge, text, "offices")) return std::nullopt;
  if (!knowledge.agencies->beginsWithBody(text)) return std::nullopt;
  const Subject subject = subjectOf(knowledge, text);
  if (subject.agency.empty() || !knowledge.agencies->beginsWithAction(subject.does)) return std::nullopt;
  if (onlyReports && !beginsWithRule(knowledge, subject.does, "reports")) return std::nullopt;
  const std::string role = roleInFirstWords(knowledge, subject.does);
  return Assignment{std::string(subject.agency), role.empty() ? "perform" : role, partnersIn(knowledge, subject.does),
                    "subject", 0.8};
}

std::string_view withoutCircumstance(const Knowledge& knowledge, std::string_view text) {
  const auto match = knowledge.roles->bestAtStart(text);
  if (match == nullptr || match->rule->priority >= 0) return text;
  for (std::size_t at = text.find(','); at != std::string_view::npos && at < kLongestCircumstance;
       at = text.find(',', at + 1)) {
    const std::string_view clause = trimmed(text.substr(at + 1));
    if (!startsWithCapital(clause) && !beginsWithRule(knowledge, clause, "offices")) continue;
    if (!knowledge.agencies->beginsWithBody(clause)) continue;
    const AgencyList list = knowledge.agencies->listAtStart(clause);
    if (!list.span.empty() && knowledge.agencies->beginsWithAction(trimmed(clause.substr(list.span.end))))
      return clause;
  }
  return text;
}

bool isClosing(const Knowledge& knowledge, std::string_view text) {
  return beginsWithRule(knowledge, text, "closing");
}
bool isFormula(const Knowledge& knowledge, std::string_view text) {
  return beginsWithRule(knowledge, text, "formula");
}

}  // namespace doichieu::duties
