#include "pipeline/resolve.h"

#include <algorithm>
#include <map>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

template <typename Record>
void orderAndNumber(std::vector<Record>& list, const std::string& prefix) {
  std::stable_sort(list.begin(), list.end(),
                   [](const Record& a, const Record& b) { return a.anchors.front().start < b.anchors.front().start; });
  for (std::size_t i = 0; i < list.size(); ++i) list[i].id = prefix + std::to_string(i + 1);
}

bool within(const Anchor& inner, const Anchor& outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

template <typename Record>
bool anyWithin(const Record& record, const Duty& duty) {
  return std::any_of(record.anchors.begin(), record.anchors.end(), [&](const Anchor& inner) {
    return std::any_of(duty.anchors.begin(), duty.anchors.end(),
                       [&](const Anchor& outer) { return within(inner, outer); });
  });
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
  const std::string folded = foldForCompare(name);
  const bool there =
      std::any_of(names.begin(), names.end(), [&](const std::string& n) { return foldForCompare(n) == folded; });
  if (!there) names.push_back(name);
}

// "Chủ trì: Sở Y tế. Thời gian thực hiện: Quý II/2026.": the labels stand below the task, and the time is the task's
// where its section holds no other.
Duty* labelledAlone(std::vector<Duty>& duties, const std::string& section) {
  Duty* alone = nullptr;
  for (Duty& duty : duties) {
    if (duty.section != section) continue;
    if (alone != nullptr || duty.rule != "labels") return nullptr;
    alone = &duty;
  }
  return alone;
}

void tie(Deadline& deadline, Duty& duty) {
  duty.deadlineIds.push_back(deadline.id);
  if (!deadline.agency) deadline.agency = duty.agency;
}

void tieDeadlines(PlanRecords& records) {
  for (Deadline& deadline : records.deadlines) {
    bool tied = false;
    for (Duty& duty : records.duties)
      if (anyWithin(deadline, duty)) {
        tie(deadline, duty);
        tied = true;
      }
    if (tied || deadline.agency || deadline.section.empty()) continue;
    if (Duty* duty = labelledAlone(records.duties, deadline.section)) {
      tie(deadline, *duty);
      deadline.what = duty->text;  // not "Thời gian thực hiện"
    }
  }
}

// True where the words name the body: with all of its name, or behind a head shared by several ("các Sở: A, B").
bool names(const std::string& words, const std::string& body) {
  const std::string folded = foldForCompare(body);
  const std::size_t head = folded.find(' ');
  if (words.find(folded) != std::string::npos) return true;
  constexpr std::size_t kTellingName = 12;  // bytes; shorter ones stand in other words too
  return head != std::string::npos && folded.size() - head > kTellingName &&
         words.find(folded.substr(head)) != std::string::npos;
}

// A target inside a duty is its agency's. The duty's partners share it where the agency leads them, or where the
// target's own words name them.
void tieTargets(PlanRecords& records, const AgencyDirectory& directory) {
  for (Target& target : records.targets) {
    const std::string words = foldForCompare(target.text);
    for (const Duty& duty : records.duties) {
      if (!anyWithin(target, duty)) continue;
      // A heading of several bodies stays one name unless it lends them a head ("Các Sở: A, B"); a label lists them.
      const bool list = duty.rule == "labels" || duty.agency.find(':') != std::string::npos;
      const std::vector<std::string> members = directory.splitList(duty.agency);
      // A row's own cell names them one by one.
      const bool known =
          members.size() > 1 && std::all_of(members.begin(), members.end(), [&](const std::string& member) {
            return std::find(target.lead.begin(), target.lead.end(), member) != target.lead.end();
          });
      if (!known)
        for (const std::string& agency : list ? members : std::vector{duty.agency}) addOnce(target.lead, agency);
      for (const std::string& partner : duty.partners)
        if (duty.role == "lead" || names(words, partner)) addOnce(target.coordinating, partner);
    }
  }
}

class AgencyCounter {
 public:
  AgencyCounter(const AgencyDirectory& directory, AgencyContext context)
      : directory_(directory), context_(std::move(context)) {}

  AgencyResolution count(const std::string& name) {
    const auto [known, isNew] = resolutions_.try_emplace(name);
    if (isNew) known->second = directory_.resolve(name, context_);
    const AgencyResolution& resolution = known->second;
    const std::string key = resolution.id.empty() ? foldForCompare(name) : resolution.id;
    AgencyMention& mention = mentions_[key];
    if (mention.mentions == 0) {
      mention.id = resolution.id;
      mention.name = resolution.id.empty() ? name : resolution.name;
      if (!resolution.level.empty()) mention.level = resolution.level;
      if (!resolution.line.empty()) mention.line = resolution.line;
      order_.push_back(key);
    }
    ++mention.mentions;
    return resolution;
  }

  std::vector<AgencyMention> finish() {
    std::vector<AgencyMention> list;
    for (const std::string& key : order_) list.push_back(std::move(mentions_[key]));
    return list;
  }

 private:
  const AgencyDirectory& directory_;
  AgencyContext context_;
  std::map<std::string, AgencyResolution> resolutions_;  // by name as written
  std::map<std::string, AgencyMention> mentions_;
  std::vector<std::string> order_;
};

std::string dateOf(const Header& header) {
  if (header.date) return *header.date;
  return header.period ? header.period->start : "";
}

}  // namespace

void resolveRecords(PlanRecords& records, const AgencyDirectory& directory) {
  orderAndNumber(records.legalReferences, "l");
  orderAndNumber(records.targets, "t");
  orderAndNumber(records.duties, "d");
  orderAndNumber(records.deadlines, "k");
  orderAndNumber(records.others, "x");
  tieDeadlines(records);
  tieTargets(records, directory);

  AgencyCounter counter(
      directory, {records.header.issuerLevel.value_or(""), dateOf(records.header), records.header.issuer.value_or("")});
  for (Duty& duty : records.duties) {
    const AgencyResolution resolution = counter.count(duty.agency);
    if (!resolution.id.empty()) duty.agencyId = resolution.id;
    if (!resolution.line.empty()) duty.line = resolution.line;
    if (resolution.guessed) duty.flags.emplace_back("agency.guessed");
    for (const std::string& partner : duty.partners) counter.count(partner);
  }
  for (const Target& target : records.targets) {
    for (const std::string& agency : target.lead) counter.count(agency);
    for (const std::string& agency : target.coordinating) counter.count(agency);
  }
  records.agencies = counter.finish();
}

}  // namespace doichieu
