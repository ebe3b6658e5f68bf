// Deadlines: points, spans and rhythms of time by which or in which something is to be done. Rules:
// config/rules/deadlines*.rules; calendar facts: config/deadlines/.
#include <algorithm>
#include <optional>

#include "action.h"
#include "calendar.h"
#include "confidences.h"
#include "days.h"
#include "doichieu/rules/gazetteer.h"
#include "doichieu/rules/table_file.h"
#include "doichieu/spi/extractor.h"
#include "doichieu/text/fold.h"
#include "time_finder.h"

namespace {

using namespace doichieu;
using namespace doichieu::deadlines;

struct Grammar {
  std::shared_ptr<const RuleSet> running, timeOnly, labels;
  std::optional<TimeFinder> finder;  // set once configured
  Confidences confidences;
  Actions actions;
  std::vector<std::string> pastWords;  // folded

  std::vector<FoundTime> inText(std::string_view text, const PlanYears& years) const {
    return finder->find(*running, text, years);
  }

  // Where only time is expected: the shorter forms hold too, and the longer of two readings.
  std::vector<FoundTime> inTimeOnly(std::string_view text, const PlanYears& years) const {
    std::vector<FoundTime> times = inText(text, years);
    for (FoundTime& time : finder->find(*timeOnly, text, years)) {
      const auto overlaps = [&](const FoundTime& other) { return other.span.overlaps(time.span); };
      const bool covered = std::any_of(times.begin(), times.end(), [&](const FoundTime& other) {
        return overlaps(other) && other.span.size() >= time.span.size();
      });
      if (covered) continue;
      std::erase_if(times, overlaps);
      times.push_back(std::move(time));
    }
    std::sort(times.begin(), times.end(),
              [](const FoundTime& a, const FoundTime& b) { return a.span.begin < b.span.begin; });
    return times;
  }
};

// One plan's worth of work.
class Extraction {
 public:
  Extraction(const Grammar& grammar, const PlanYears& years, const Plan& plan, RecordSink& sink)
      : grammar_(grammar), years_(years), plan_(plan), sink_(sink) {}

  void run() {
    timeHeadings();
    for (const Paragraph& paragraph : plan_.paragraphs)
      if (speaksOfTheFuture(paragraph)) statement(paragraph);
    for (const Table& table : plan_.tables) timesOf(table);
  }

 private:
  // "a) Hằng năm" is a time and nothing else; "Mục tiêu cụ thể đến hết năm 2025" gives all below it their time.
  void timeHeadings() {
    for (const Section& section : plan_.outline) {
      std::vector<FoundTime> times = section.timeHeading.empty() ? grammar_.inText(section.heading, years_)
                                                                 : grammar_.inTimeOnly(section.heading, years_);
      if (times.empty() && section.topic == Topic::targets) times = partOfPeriod(section.heading);
      if (times.empty()) continue;
      const FoundTime& time = times.front();
      if (!section.timeHeading.empty()) {
        const std::string what =
            section.parent < 0 ? "" : plan_.outline[static_cast<std::size_t>(section.parent)].heading;
        add(time, section.heading, what, section.headingSpan, section.label, {});
      } else if (section.topic == Topic::targets || section.topic == Topic::generalObjective ||
                 time.rule == "outlook") {
        add(time, std::string(time.span.in(section.heading)), grammar_.actions.around(section.heading, time.span, {}),
            section.headingSpan, section.label, {});
      } else {
        daysIn(section, times);
      }
    }
  }

  // "1. Ký cam kết (xong trước ngày 30/4)": a day in a heading is when its task is to be done; years and quarters there
  // only tell what the section is about.
  void daysIn(const Section& section, const std::vector<FoundTime>& times) {
    for (const FoundTime& time : times)
      if (time.unit == "day" && time.times.due)
        add(time, std::string(time.span.in(section.heading)),
            grammar_.actions.around(section.heading, time.span, spansOf(times, 0)), section.headingSpan, section.label,
            {});
  }

  // Behind `from`, and counted from there.
  static std::vector<Span> spansOf(const std::vector<FoundTime>& times, std::size_t from) {
    std::vector<Span> spans;
    for (const FoundTime& time : times)
      if (time.span.begin >= from) spans.push_back({time.span.begin - from, time.span.end - from});
    return spans;
  }

  // "Chỉ tiêu giai đoạn 2027 - 2028" in a plan of five years.
  std::vector<FoundTime> partOfPeriod(std::string_view heading) const {
    if (years_.oneYear()) return {};
    std::vector<FoundTime> times = grammar_.inTimeOnly(heading, years_);
    std::erase_if(times, [&](const FoundTime& time) {
      return !time.times.start || !time.times.due || std::stoi(*time.times.start) < years_.first ||
             std::stoi(*time.times.due) > years_.last;
    });
    return times;
  }

  bool speaksOfTheFuture(const Paragraph& paragraph) const {
    if (paragraph.heading || paragraph.table >= 0 || paragraph.section < 0) return false;
    if (paragraph.zone != Zone::body && paragraph.zone != Zone::annex) return false;
    return plan_.outline[static_cast<std::size_t>(paragraph.section)].topic != Topic::situation;
  }

  void statement(const Paragraph& paragraph) {
    const std::string_view text = plan_.at(paragraph.span);
    std::vector<FoundTime> times = grammar_.inText(text, years_);
    for (const RuleMatch& label : grammar_.labels->matches(text)) {
      const Span place = label.groups.at("time");
      for (FoundTime time : grammar_.inTimeOnly(place.in(text), years_)) {
        time.span = {time.span.begin + place.begin, time.span.end + place.begin};
        const auto overlaps = [&](const FoundTime& t) { return t.span.overlaps(time.span); };
        const bool longer = std::none_of(times.begin(), times.end(), [&](const FoundTime& t) {
          return overlaps(t) && t.span.size() >= time.span.size();
        });
        if (!longer) continue;
        std::erase_if(times, overlaps);
        times.push_back(std::move(time));
      }
    }
    const std::string label = plan_.sectionLabelAt(paragraph.span.begin);
    const std::size_t body = paragraph.body.begin - paragraph.span.begin;
    std::erase_if(times, [&](const FoundTime& time) { return insideCitation(text, time) || isReport(text, time); });
    for (const FoundTime& time : times) {
      const Span place{paragraph.span.begin + time.span.begin, paragraph.span.begin + time.span.end};
      const Span within{time.span.begin - std::min(body, time.span.begin),
                        time.span.end - std::min(body, time.span.end)};
      add(time, std::string(time.span.in(text)),
          grammar_.actions.around(text.substr(body), within, spansOf(times, body)), place, label, {});
    }
  }

  // "Chương trình ... đến năm 2025" behind a document's number is that document's title.
  static bool insideCitation(std::string_view text, const FoundTime& time) {
    if (time.rule != "end.year" && time.rule != "in.year" && time.rule != "before.year") return false;
    std::size_t begin = time.span.begin;
    while (begin > 0 && text[begin - 1] != ';' && !(text[begin - 1] == ' ' && begin > 1 && text[begin - 2] == '.'))
      --begin;
    const std::string_view before = text.substr(begin, time.span.begin - begin);
    for (std::size_t at = before.find('/'); at != std::string_view::npos; at = before.find('/', at + 1)) {
      const bool number = at > 0 && before[at - 1] >= '0' && before[at - 1] <= '9';
      if (number && at + 1 < before.size() && startsWithCapital(before.substr(at + 1))) return true;
    }
    const std::size_t quote = before.rfind("“");
    return quote != std::string_view::npos && before.find("”", quote) == std::string_view::npos;
  }

  // "Đã kiểm tra 45 cơ sở trước ngày 30/4/2025" in a plan that was made later.
  bool isReport(std::string_view text, const FoundTime& time) const {
    const Times& times = time.times;
    if (times.inferredYear || times.rrule || !times.due || numberOf(fromIso(*times.due)) >= years_.issued) return false;
    const std::string_view before = text.substr(0, time.span.begin);
    const std::size_t mark = before.rfind(';'), stop = before.rfind(". ");
    const std::size_t begin = std::max(mark == before.npos ? 0 : mark, stop == before.npos ? 0 : stop);
    const std::size_t end = std::min(text.find(';', time.span.end), text.size());
    const std::string clause = " " + foldForCompare(text.substr(begin, end - begin)) + " ";
    return std::any_of(grammar_.pastWords.begin(), grammar_.pastWords.end(),
                       [&](const std::string& word) { return clause.find(" " + word + " ") != std::string::npos; });
  }

  static int columnOf(const Table& table, ColumnRole role) {
    const auto found = std::find(table.roles.begin(), table.roles.end(), role);
    return found == table.roles.end() ? -1 : static_cast<int>(found - table.roles.begin());
  }

  std::string cell(const TableRow& row, int column) const {
    if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return {};
    return squeezed(plan_.at(row.cells[static_cast<std::size_t>(column)]));
  }

  // The time cells of a table; of a table of tasks also the times that the tasks themselves name.
  void timesOf(const Table& table) {
    const int time = columnOf(table, ColumnRole::time), statement = columnOf(table, ColumnRole::statement);
    const int lead = columnOf(table, ColumnRole::lead);
    const std::string label = table.section < 0 ? "" : plan_.outline[static_cast<std::size_t>(table.section)].label;
    for (const TableRow& row : table.rows) {
      if (row.kind != RowKind::data) continue;
      const std::string agency = cell(row, lead);
      const auto addAll = [&](int column, const std::vector<FoundTime>& times, const std::string& what) {
        const Span place = row.cells[static_cast<std::size_t>(column)];
        for (const FoundTime& found : times)
          add(found, std::string(found.span.in(plan_.at(place))), what,
              {place.begin + found.span.begin, place.begin + found.span.end}, label,
              agency.empty() ? Text() : Text(agency));
      };
      if (holds(row, time))
        addAll(time, grammar_.inTimeOnly(plan_.at(row.cells[static_cast<std::size_t>(time)]), years_),
               cell(row, statement));
      if (lead >= 0 && time >= 0 && holds(row, statement))
        addAll(statement, grammar_.inText(plan_.at(row.cells[static_cast<std::size_t>(statement)]), years_),
               cell(row, statement));
    }
  }

  static bool holds(const TableRow& row, int column) {
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size();
  }

  void add(const FoundTime& time, const std::string& words, const std::string& what, const Span& place,
           const std::string& section, const Text& agency) {
    Deadline deadline;
    deadline.kind = time.times.kind;
    deadline.text = squeezed(words);
    deadline.start = time.times.start;
    deadline.due = time.times.due;
    deadline.rrule = time.times.rrule;
    deadline.what = what;
    deadline.agency = agency;
    deadline.section = section;
    deadline.anchors = {plan_.anchor(place)};
    deadline.rule = time.rule;
    deadline.confidence = grammar_.confidences.of(time) * plan_.confidenceOf(place);
    if (plan_.digitConfidenceOf(place) < Plan::kDoubtfulDigits) deadline.flags.emplace_back("deadline.digits_doubtful");
    if (time.times.inferredYear) deadline.flags.emplace_back("deadline.year_inferred");
    sink_.add(std::move(deadline));
  }

  const Grammar& grammar_;
  const PlanYears& years_;
  const Plan& plan_;
  RecordSink& sink_;
};

class ExtractDeadlines : public Extractor {
 public:
  PluginDescriptor descriptor() const override {
    return {"extract_deadlines", PluginRole::extractor, "1", "Deadlines as ISO 8601 dates and RFC 5545 rhythms"};
  }

  void configure(const Host& host) override {
    const auto running = host.rules("deadlines"), timeOnly = host.rules("deadlines_time");
    TimeFinder finder = TimeFinder::load(host.configFolder());
    Actions actions(finder.rhythms(), finder.connectives());
    grammar_ = {running,
                timeOnly,
                host.rules("deadlines_labels"),
                std::move(finder),
                Confidences::load(host.configFolder(), *running, *timeOnly),
                std::move(actions),
                {}};
    for (const std::string& word : loadList(host.configFolder() / "deadlines" / "past_words.txt"))
      grammar_.pastWords.push_back(foldForCompare(word));
  }

  void extract(const Plan& plan, const Header& header, RecordSink& sink) const override {
    const PlanYears years = planYearsOf(header);
    Extraction(grammar_, years, plan, sink).run();
  }

 private:
  Grammar grammar_;
};

}  // namespace

DOICHIEU_PLUGIN(extract_deadlines, ExtractDeadlines)
