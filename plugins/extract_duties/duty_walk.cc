#include "duty_walk.h"

#include <map>
#include <optional>
#include <set>

#include "assignments.h"
#include "doichieu/text/fold.h"
#include "duty_texts.h"
#include "labels.h"
#include "owners.h"
#include "partners.h"
#include "roles.h"
#include "section_owners.h"

namespace doichieu::duties {
namespace {

bool assigns(Topic topic) {
  return topic == Topic::assignment || topic == Topic::reporting;
}

constexpr std::string_view kImplicit = "implicit-heading";
constexpr std::size_t kLongestHeading = 200;  // bytes of a heading without a number

class DutyWalk {
 public:
  DutyWalk(const Knowledge& knowledge, const Plan& plan, RecordSink& sink)
      : knowledge_(knowledge), plan_(plan), sink_(sink) {}

  void run() {
    owners_ = sectionOwners(knowledge_, plan_);
    readLabels();
    for (const Paragraph& paragraph : plan_.paragraphs)
      if (paragraph.leadIn >= 0) openers_.insert(paragraph.leadIn);
    for (std::size_t i = 0; i < plan_.paragraphs.size(); ++i) visit(static_cast<int>(i));
  }

 private:
  bool isItem(const Paragraph& paragraph) const {
    const bool body =
        paragraph.zone == Zone::body || (paragraph.zone == Zone::annex && topicOf(paragraph) == Topic::annexTasks);
    return body && paragraph.table < 0 && !paragraph.printedLine;
  }

  Topic topicOf(const Paragraph& paragraph) const {
    return paragraph.section < 0 ? Topic::none : plan_.outline[static_cast<std::size_t>(paragraph.section)].topic;
  }

  // Lines of labels belong to the tasks before them in their section; those that open it to the tasks behind them, or,
  // where there are none, to its heading.
  void readLabels() {
    std::vector<int> tasks;
    int section = -2;
    bool labelled = false;  // a group of labels in the section belongs to its heading or to a task already
    Labels group;
    for (std::size_t i = 0; i < plan_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = plan_.paragraphs[i];
      if (!isItem(paragraph)) continue;
      if (paragraph.section != section) {
        giveToTasksBehind(section, group, tasks);
        closeGroup(group, tasks, labelled ? -2 : section);
        section = paragraph.section;
        labelled = false;
      }
      const Labels labels = paragraph.heading || !mayAssign(topicOf(paragraph))
                                ? Labels()
                                : labelsIn(knowledge_, plan_.bodyOf(paragraph));
      if (labels.atStart) {
        labelLines_.insert(static_cast<int>(i));
        if (group.lead.empty()) group.lead = labels.lead;
        addOnce(group.partners, labels.partners);
        group.atStart = true;
        continue;
      }
      if (group.atStart) closeGroup(group, tasks, labelled ? -2 : section), labelled = true;
      if (!paragraph.heading) tasks.push_back(static_cast<int>(i));
      if (!labels.lead.empty()) labelled_[static_cast<int>(i)] = labels;
    }
    giveToTasksBehind(section, group, tasks);
    closeGroup(group, tasks, labelled ? -2 : section);
  }

  // At the end of a section: "Đơn vị chủ trì: A." stood before its tasks.
  void giveToTasksBehind(int section, const Labels& group, const std::vector<int>& tasks) {
    const auto opening = labelledSections_.find(section);
    if (opening == labelledSections_.end() || !group.lead.empty() || tasks.empty()) return;
    for (const int task : tasks) labelled_.try_emplace(task, opening->second);
    labelledSections_.erase(opening);
  }

  void closeGroup(Labels& group, std::vector<int>& tasks, int section) {
    if (!group.lead.empty()) {
      for (const int task : tasks) labelled_[task] = group;
      if (tasks.empty() && section >= 0) labelledSections_[section] = group;
    }
    group = {};
    tasks.clear();
  }

  void visit(int index) {
    const Paragraph& paragraph = plan_.paragraphs[static_cast<std::size_t>(index)];
    if (!isItem(paragraph) || labelLines_.count(index) > 0) return;
    if (paragraph.heading) return visitHeading(paragraph);
    const std::string text = dutyText(plan_.bodyOf(paragraph));
    if (isBlank(text)) return;
    if (opensImplicitSection(static_cast<std::size_t>(index), text)) return;
    // A plain paragraph behind the items of a heading without a number is no longer that body's.
    if (implicitItems_ && paragraph.level == 0 && paragraph.marker.kind == MarkerKind::none) implicit_.reset();
    const std::optional<Owner> above = ownerAbove(paragraph);
    if (openers_.count(index) > 0) {
      leadIns_[index] = ownerInLeadIn(knowledge_, bareName(text), above, assigns(topicOf(paragraph)));
      if (paragraph.level == 0 && leadIns_[index] && leadIns_[index]->rule == "lead-in-agency") implicit_.reset();
      return;
    }
    const bool endsPlan = text.size() < trimmed(plan_.bodyOf(paragraph)).size();  // "./." marks the end of a plan
    if (isClosing(knowledge_, text) || ((!above || endsPlan) && isFormula(knowledge_, text))) return;
    if (const auto labels = labelled_.find(index); labels != labelled_.end())
      return addLabelled(paragraph.body, paragraph, labels->second);
    const bool loose = above && (above->collective || above->rule == kImplicit);
    if (assigns(topicOf(paragraph)) && (!above || loose))
      if (const std::optional<Owner> doer = ownerBeforeColon(knowledge_, text))
        return addOwned(paragraph.body, paragraph, text, *doer);
    if (!above || above->doubtful)
      if (const std::optional<Assignment> assigned = assignmentOf(paragraph, text))
        return add(paragraph.body, paragraph, text, *assigned);
    if (above) addOwned(paragraph.body, paragraph, text, *above);
  }

  // A heading with labels below it and nothing else states the task itself; so does an item that was taken for a
  // heading.
  void visitHeading(const Paragraph& paragraph) {
    if (paragraph.section < 0) return;
    const Section& section = plan_.outline[static_cast<std::size_t>(paragraph.section)];
    if (const auto labels = labelledSections_.find(paragraph.section); labels != labelledSections_.end())
      return addLabelled(paragraph.body, paragraph, labels->second);
    if (section.parent < 0 || section.span.end > paragraph.span.end + 1) return;
    if (const std::optional<Owner>& own = owners_[static_cast<std::size_t>(paragraph.section)]; own && own->inTask)
      return addOwned(paragraph.body, paragraph, dutyText(plan_.bodyOf(paragraph)), *own);
    if (section.depth < 3) return;
    const std::optional<Owner>& above = owners_[static_cast<std::size_t>(section.parent)];
    if (above && owners_[static_cast<std::size_t>(paragraph.section)]->agency == above->agency)
      addOwned(paragraph.body, paragraph, dutyText(plan_.bodyOf(paragraph)), *above);
  }

  // The name of a body on a line of its own is a heading, though it has no number or one that was misread ("1, Công an
  // xã").
  bool opensImplicitSection(std::size_t index, const std::string& text) {
    const Paragraph& paragraph = plan_.paragraphs[index];
    // In an annex a line with nothing but a name is the cell of a table that was not recovered.
    if (paragraph.zone != Zone::body) return false;
    if (implicitSection_ != paragraph.section) implicit_.reset();
    implicitSection_ = paragraph.section;
    if (paragraph.section < 0 || !mayAssign(topicOf(paragraph)) || openers_.count(static_cast<int>(index)) > 0)
      return false;
    const auto match = knowledge_.headings->bestAtStart(text);
    const bool misread = match != nullptr && match->rule->attribute("at") == "marker";
    if (paragraph.level > 0 && !misread && !dividesList(index)) return false;
    const std::string_view name = misread ? std::string_view(text).substr(match->span.end) : std::string_view(text);
    if (name.size() > kLongestHeading || std::string_view(".;,").find(name.back()) != std::string_view::npos)
      return false;
    std::optional<Owner> owner = ownerInHeading(knowledge_, name, false);
    if (!owner || !owner->role.empty() || !hasItemBehind(index)) return false;
    owner->rule = kImplicit;
    owner->confidence = 0.7;  // of 28 on the corpus 20 were right, the rest cells of tables that were not recovered
    implicit_ = std::move(owner);
    implicitAt_ = static_cast<int>(index);
    implicitItems_ = plan_.paragraphs[index + 1].marker.kind != MarkerKind::none;
    return true;
  }

  // "* Trạm Y tế xã" over items "-".
  bool dividesList(std::size_t index) const {
    return index + 1 < plan_.paragraphs.size() &&
           plan_.paragraphs[index + 1].marker.label != plan_.paragraphs[index].marker.label;
  }

  bool hasItemBehind(std::size_t index) const {
    if (index + 1 >= plan_.paragraphs.size()) return false;
    const Paragraph& next = plan_.paragraphs[index + 1];
    return isItem(next) && !next.heading && next.section == plan_.paragraphs[index].section &&
           !ownerInHeading(knowledge_, plan_.bodyOf(next), false);
  }

  std::optional<Owner> ownerAbove(const Paragraph& paragraph) const {
    if (paragraph.leadIn >= 0 && !(implicit_ && implicitAt_ > paragraph.leadIn))
      if (const auto leadIn = leadIns_.find(paragraph.leadIn); leadIn != leadIns_.end() && leadIn->second)
        return leadIn->second;
    if (implicit_) return implicit_;
    return paragraph.section < 0 ? std::nullopt : owners_[static_cast<std::size_t>(paragraph.section)];
  }

  std::optional<Assignment> assignmentOf(const Paragraph& paragraph, std::string_view text) const {
    const Topic topic = topicOf(paragraph);
    if (topic != Topic::targets && !mayAssign(topic)) return std::nullopt;
    std::optional<Assignment> assigned = assignmentIn(knowledge_, text);
    // Among targets only an order gives a duty ("Giao Sở Y tế chủ trì theo dõi chỉ tiêu này"); "(Sở Y tế chủ trì)"
    // tells whose the target is.
    if (topic == Topic::targets) return assigned && assigned->rule == "order" ? assigned : std::nullopt;
    if (assigned && assigns(topic))
      if (std::optional<Assignment> doer = doerOfFirstSentence(text)) return doer;
    if (assigned) return assigned;
    const bool money = topic == Topic::funding || topic == Topic::schedule;
    if (topic == Topic::assignment) {
      std::optional<Assignment> doer = subjectIn(knowledge_, withoutCircumstance(knowledge_, text), false);
      return doer ? doer : obligedIn(knowledge_, text);
    }
    return assigns(topic) || money ? subjectIn(knowledge_, text, money) : std::nullopt;
  }

  // "Văn phòng theo dõi, tổng hợp. Yêu cầu các thôn phối hợp.": whose duty it is stands first.
  std::optional<Assignment> doerOfFirstSentence(std::string_view text) const {
    const std::size_t stop = text.find(". ");
    if (stop == std::string_view::npos) return std::nullopt;
    const std::string_view sentence = text.substr(0, stop + 1);
    if (assignmentIn(knowledge_, sentence)) return std::nullopt;
    return subjectIn(knowledge_, sentence, false);
  }

  void addLabelled(const Span& span, const Paragraph& paragraph, const Labels& labels) {
    const std::string text = dutyText(span.in(plan_.text));
    add(span, paragraph, text, {labels.lead, "lead", labels.partners, "labels", 0.93});
  }

  void addOwned(const Span& span, const Paragraph& paragraph, const std::string& text, const Owner& owner) {
    Assignment duty{owner.agency, owner.role.empty() ? roleOf(knowledge_, text, owner.requested) : owner.role,
                    owner.partners, owner.rule, owner.confidence};
    addOnce(duty.partners, partnersIn(knowledge_, text));
    add(span, paragraph, text, duty);
  }

  void add(const Span& span, const Paragraph& paragraph, const std::string& text, const Assignment& assigned) {
    Duty duty;
    duty.agency = squeezed(assigned.agency);
    duty.role = assigned.role;
    duty.partners = assigned.partners;
    duty.text = text;
    if (paragraph.section >= 0) duty.section = plan_.outline[static_cast<std::size_t>(paragraph.section)].label;
    duty.anchors = {plan_.anchor(span)};
    duty.rule = assigned.rule;
    duty.confidence = assigned.confidence * plan_.meanConfidenceOf(span);
    sink_.add(std::move(duty));
  }

  const Knowledge& knowledge_;
  const Plan& plan_;
  RecordSink& sink_;
  std::vector<std::optional<Owner>> owners_;  // by section
  std::optional<Owner> implicit_;             // of a heading without a number, up to the next heading
  bool implicitItems_ = false;                // its duties have marks
  int implicitAt_ = -1;                       // paragraph
  int implicitSection_ = -1;
  std::map<int, std::optional<Owner>> leadIns_;        // by paragraph
  std::set<int> openers_, labelLines_;                 // paragraphs
  std::map<int, Labels> labelled_, labelledSections_;  // by paragraph, by section
};

}  // namespace

void extractParagraphs(const Knowledge& knowledge, const Plan& plan, RecordSink& sink) {
  DutyWalk(knowledge, plan, sink).run();
}

}  // namespace doichieu::duties
