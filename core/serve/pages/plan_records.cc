#include "serve/pages/plan_records.h"

#include "serve/components.h"

namespace doichieu::serve {
namespace {

Html joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

class RecordWriter {
 public:
  RecordWriter(const Visit& visit, const PlanView& view, std::string kind)
      : visit_(visit), words_(visit.words()), view_(view), kind_(std::move(kind)) {}

  Html target(const Target& target) const {
    const Html head = badge("kind " + target.kind, words_.term("target_kind", target.kind));
    Html facts = fact(words_("record.period"), periodOf(target.period));
    facts += fact(words_("record.rhythm"), target.recurrence ? words_.rhythm(*target.recurrence) : "");
    facts += fact(words_("role.lead"), joined(target.lead));
    facts += fact(words_("role.coordinate"), joined(target.coordinating));
    return article(target, target.section, head, text(target.text), measureChips(visit_, target.measures), facts);
  }

  Html duty(const Duty& duty) const {
    Html head = element("h3", {{"class", "agency"}}, {duty.agency});
    head += badge("role " + duty.role, words_.term("role", duty.role));
    if (duty.line) head += badge("line", words_.line(*duty.line));
    Html facts = fact(words_("record.partners"), joined(duty.partners));
    facts += fact(words_("record.deadlines"),
                  each(duty.deadlineIds, [&](const std::string& id) { return deadlineLink(id); }));
    return article(duty, duty.section, head, text(duty.text), {}, facts);
  }

  Html deadline(const Deadline& deadline) const {
    Html head;
    if (deadline.due) head += dueDate(visit_, *deadline.due);
    if (deadline.rrule) head += badge("rhythm", words_.rhythm(*deadline.rrule));
    if (!deadline.due && !deadline.rrule) head += badge("kind", words_.term("deadline_kind", deadline.kind));
    Html facts = fact(words_("record.agency"), deadline.agency.value_or(""));
    facts += fact(words_("record.quote"), element("q", {}, {deadline.text}));
    return article(deadline, deadline.section, head, text(deadline.what.empty() ? deadline.text : deadline.what), {},
                   facts);
  }

  Html reference(const LegalReference& reference) const {
    Html head =
        element("span", {{"class", "symbol"}}, {reference.symbol.value_or(words_.term("doc_type", reference.type))});
    head += badge("role " + reference.role, words_.term("reference_role", reference.role));
    const auto found = view_.plansBySymbol.find(reference.symbol.value_or(""));
    if (found != view_.plansBySymbol.end() && found->second != view_.id)
      head +=
          element("a", {{"class", "in-store"}, {"href", planAddress(found->second)}}, {words_("reference.in_store")});
    Html facts = fact(words_("record.issuer"), reference.issuer.value_or(""));
    facts += fact(words_("record.date"), reference.date ? words_.date(*reference.date) : "");
    return article(reference, reference.section, head, text(reference.title.value_or(reference.text)), {}, facts);
  }

  Html custom(const CustomRecord& record) const {
    Html facts;
    for (const auto& [name, value] : record.fields)
      facts += fact(words_.has("field." + name) ? words_("field." + name) : name, shown(value));
    return article(record, record.section, {}, text(record.text), {}, facts);
  }

 private:
  static Html text(const std::string& words) { return element("p", {{"class", "words"}}, {words}); }

  std::string periodOf(const std::optional<Period>& period) const {
    return period ? words_.period(period->start, period->end) : "";
  }

  Html shown(const FieldValue& value) const {
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    if (const auto* number = std::get_if<double>(&value)) return words_.number(*number);
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return joined(*list);
    return words_(std::get<bool>(value) ? "yes" : "no");
  }

  Html deadlineLink(const std::string& id) const {
    for (const Deadline& deadline : view_.plan.deadlines)
      if (deadline.id == id)
        return element("a", {{"class", "deadline"}, {"href", "#" + id}},
                       {deadline.due     ? Html(words_.date(*deadline.due))
                        : deadline.rrule ? Html(words_.rhythm(*deadline.rrule))
                                         : Html(deadline.text)});
    return {};
  }

  Html article(const RecordBase& record, const std::string& section, const Html& head, const Html& body,
               const Html& measures, const Html& facts) const {
    const bool doubtful = record.confidence < kDoubtful;
    const Html controls = view_.controls ? view_.controls(kind_, record) : Html();
    return element(
        "article",
        {{"class", doubtful ? "record doubtful" : "record"},
         {"id", record.id},
         {"data-record", record.id},
         {"tabindex", "-1"}},
        {element("header", {}, {head, element("span", {{"class", "id"}}, {record.id})}), body, measures,
         facts.empty() ? Html() : element("dl", {{"class", "facts"}}, {facts}), remarks(visit_, record.flags),
         element("footer", {}, {placeOf(visit_, record.id, section, record.anchors), doubt(visit_, record.confidence)}),
         controls});
  }

  const Visit& visit_;
  const Words& words_;
  const PlanView& view_;
  std::string kind_;
};

template <typename Records, typename Write>
void addGroup(std::vector<RecordGroup>& groups, const Visit& visit, const PlanView& view, const std::string& kind,
              const Records& records, Write write) {
  if (records.empty()) return;
  const RecordWriter writer(visit, view, kind);
  const Html all = each(records, [&](const auto& record) { return (writer.*write)(record); });
  groups.push_back({kind, visit.words().term("kind", kind), records.size(), all});
}

}  // namespace

std::vector<RecordGroup> recordGroups(const Visit& visit, const PlanView& view) {
  const PlanRecords& plan = view.plan;
  std::vector<RecordGroup> groups;
  addGroup(groups, visit, view, "targets", plan.targets, &RecordWriter::target);
  addGroup(groups, visit, view, "duties", plan.duties, &RecordWriter::duty);
  addGroup(groups, visit, view, "deadlines", plan.deadlines, &RecordWriter::deadline);
  addGroup(groups, visit, view, "references", plan.legalReferences, &RecordWriter::reference);
  std::map<std::string, std::vector<CustomRecord>> others;
  for (const CustomRecord& record : plan.others) others[record.kind].push_back(record);
  for (const auto& [kind, records] : others) addGroup(groups, visit, view, kind, records, &RecordWriter::custom);
  return groups;
}

Html placeOf(const Visit& visit, const std::string& recordId, const std::string& section,
             const std::vector<Anchor>& anchors) {
  Html place =
      section.empty() ? Html() : element("span", {{"class", "section"}}, {visit.text("record.section", {section})});
  if (!anchors.empty())
    place += element("a", {{"class", "page-link"}, {"href", "#w-" + recordId}, {"data-show", recordId}},
                     {visit.text("page", {std::to_string(anchors.front().page)})});
  return element("span", {{"class", "place"}}, {place});
}

Html measureChips(const Visit& visit, const std::vector<Measure>& measures, const std::set<std::string>& differing) {
  if (measures.empty()) return {};
  return element("ul", {{"class", "measures"}}, {each(measures, [&](const Measure& measure) {
                   const std::string shown = visit.words().measure(measure);
                   const bool differs = differing.count(shown) > 0;
                   return element(
                       "li", {{"class", differs ? "measure differs" : "measure"}},
                       {element("b", {}, {shown}), measure.object ? element("span", {}, {*measure.object}) : Html()});
                 })});
}

}  // namespace doichieu::serve
