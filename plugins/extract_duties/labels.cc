#include "labels.h"

#include "assignments.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "partners.h"
#include "roles.h"

namespace doichieu::duties {
namespace {

// Up to the next label or to the bracket that closes around the labels.
std::string_view wordsBehind(std::string_view text, std::size_t begin, std::size_t next) {
  int depth = 0;
  for (std::size_t at = begin; at < next; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) return bareName(text.substr(begin, at - begin));
  }
  return bareName(text.substr(begin, next - begin));
}

// "A (chủ trì), B, C (phối hợp)": one is remarked to lead, the others help.
Labels byRemarks(const Knowledge& knowledge, std::string_view words) {
  Labels labels;
  std::vector<std::string> others;
  for (const std::string& member : knowledge.agencies->splitList(words)) {
    const std::vector<RuleMatch> remarks = knowledge.headings->allMatches(member, {"at", "end"});
    const std::size_t end = remarks.empty() ? member.size() : remarks.front().span.begin;
    const std::string name(bareName(std::string_view(member).substr(0, end)));
    if (!remarks.empty() && remarks.front().rule->id == "role-remark" && labels.lead.empty())
      labels.lead = name;
    else
      others.push_back(name);
  }
  if (!labels.lead.empty()) labels.partners = std::move(others);
  return labels;
}

// "(Công an xã chủ trì, phối hợp với các thôn)" on a line of its own tells who does the task above it.
Labels inBracketAlone(const Knowledge& knowledge, std::string_view text) {
  const std::string_view line = bareName(text);
  Labels labels;
  if (!line.starts_with('(') || line.find(')') != line.size() - 1) return labels;
  const auto assigned = assignmentIn(knowledge, line.substr(1, line.size() - 2));
  if (!assigned || assigned->role != "lead") return labels;
  labels.atStart = true;
  labels.lead = assigned->agency;
  labels.partners = assigned->partners;
  return labels;
}

}  // namespace

Labels leadIn(const Knowledge& knowledge, std::string_view words) {
  Labels labels = byRemarks(knowledge, words);
  if (!labels.lead.empty()) return labels;
  labels.lead = std::string(words);
  const AgencyList list = knowledge.agencies->listAtStart(words);
  const std::string_view rest = words.substr(list.span.end);
  const std::string role = list.span.empty() ? std::string() : roleInFirstWords(knowledge, rest);
  if (role.empty()) return labels;
  labels.lead = std::string(list.span.in(words));  // "A tham mưu; B thẩm định": the first of them
  if (role == "lead") labels.partners = partnersIn(knowledge, rest);
  return labels;
}

Labels labelsIn(const Knowledge& knowledge, std::string_view text) {
  Labels labels;
  const std::vector<RuleMatch> matches = knowledge.labels->matches(text);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const std::string_view words =
        wordsBehind(text, matches[i].span.end, i + 1 < matches.size() ? matches[i + 1].span.begin : text.size());
    if (words.empty()) continue;
    if (i == 0) labels.atStart = matches[i].span.begin == 0 && (text.front() != '(' || bareName(text).ends_with(')'));
    const std::string_view label = matches[i].rule->attribute("label");
    if (label == "lead" && labels.lead.empty()) labels.lead = std::string(words);
    if (label == "partners") addOnce(labels.partners, knowledge.agencies->splitList(words));
  }
  // Without a body behind it a label is a word of the sentence.
  if (!labels.lead.empty() && !startsWithCapital(labels.lead) && !knowledge.agencies->beginsWithBody(labels.lead))
    labels.lead.clear();
  if (!labels.lead.empty()) {
    Labels said = leadIn(knowledge, labels.lead);
    labels.lead = std::move(said.lead);
    addOnce(labels.partners, said.partners);
  }
  return labels.any() ? labels : inBracketAlone(knowledge, text);
}

}  // namespace doichieu::duties
