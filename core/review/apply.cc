#include <algorithm>
#include <map>

#include "doichieu/model/json.h"
#include "review/places.h"
#include "review/record_lists.h"
#include "review/record_match.h"
#include "review/review.h"

namespace doichieu {
namespace {

using Json = nlohmann::ordered_json;

/// A record under review: as extracted, as it stands now, and who spoke of it.
struct Entry {
  Json extracted;  // null for an added or restored one
  Json current;
  bool rejected = false;
  std::vector<std::size_t> reviews;  // indices of states
};

class Application {
 public:
  Application(const PlanRecords& extracted, const std::vector<Review>& reviews)
      : extracted_(extracted), plan_(toJson(extracted)) {
    for (const Review& review : reviews) states_.push_back({review, ReviewOutcome::applied, "", {}});
  }

  ReviewedPlan run() {
    for (std::size_t i = 0; i < states_.size(); ++i) apply(i);
    for (auto& [kind, entries] : entries_) finish(kind, entries);
    dropLostDeadlines();
    return {planRecordsFromJson(plan_), std::move(states_)};
  }

 private:
  std::vector<Entry>& entriesOf(const std::string& kind) {
    const auto [entry, isNew] = entries_.try_emplace(kind);
    if (!isNew) return entry->second;
    if (kind == "header") {
      entry->second.push_back({plan_["header"], plan_["header"], false, {}});
    } else {
      for (const Json& record : plan_.value(review::listOf(kind), Json::array()))
        if (review::isOfKind(record, kind)) entry->second.push_back({record, record, false, {}});
    }
    return entry->second;
  }

  void apply(std::size_t index) {
    ReviewState& state = states_[index];
    const Review& review = state.review;
    std::vector<Entry>& entries = entriesOf(review.kind);
    if (review.action == ReviewAction::add) return add(index, entries);
    Entry* entry = find(review, entries, state);
    if (entry == nullptr && review.action == ReviewAction::reject) {
      state.outcome = ReviewOutcome::unneeded;
      return;
    }
    if (entry == nullptr && !review::stands(extracted_, review.before.value("text", ""))) {
      state.outcome = ReviewOutcome::textGone;
      return;
    }
    if (entry == nullptr) entry = &restore(state, entries);
    settleEarlier(review, *entry);
    entry->reviews.push_back(index);
    entry->rejected = review.action == ReviewAction::reject;
    state.recordId = entry->current.value("id", review.kind);
    if (review.action == ReviewAction::correct) correct(state, *entry);
  }

  void add(std::size_t index, std::vector<Entry>& entries) {
    ReviewState& state = states_[index];
    Json record = state.review.fields;
    // It had a place in the text; where the text has changed since, a person has to look.
    if (record.contains("anchor") && !review::stands(extracted_, record.value("text", ""))) {
      state.outcome = ReviewOutcome::textGone;
      return;
    }
    record["id"] = state.review.recordId;
    if (!review::isBuiltIn(state.review.kind)) record["kind"] = state.review.kind;
    state.recordId = state.review.recordId;
    entries.push_back({nullptr, std::move(record), false, {index}});
  }

  Entry* find(const Review& review, std::vector<Entry>& entries, ReviewState& state) {
    if (review.kind == "header") return &entries.front();
    std::vector<const Json*> candidates;
    for (Entry& entry : entries) {
      if (entry.extracted.is_null() && entry.current.value("id", "") == review.recordId) return &entry;
      candidates.push_back(entry.extracted.is_null() ? &entry.current : &entry.extracted);
    }
    const auto match = review::findRecord(review.before, candidates);
    if (!match) return nullptr;
    if (!match->sameText && review.action == ReviewAction::reject) return nullptr;  // other words were never rejected
    if (!match->sameText) state.outcome = ReviewOutcome::textChanged;
    return &entries[match->index];
  }

  Entry& restore(ReviewState& state, std::vector<Entry>& entries) {
    state.outcome = ReviewOutcome::restored;
    Json record = state.review.before;
    record["id"] = record.value("id", "r").substr(0, 1) + "-r" + std::to_string(state.review.id);
    record.erase("anchor");  // offsets of another reading
    record.erase("anchors");
    review::giveAnchor(extracted_, record);
    entries.push_back({nullptr, std::move(record), false, {}});
    return entries.back();
  }

  /// A later word on the same record settles what was said, or in doubt, before.
  void settleEarlier(const Review& review, const Entry& entry) {
    for (const std::size_t earlier : entry.reviews) {
      ReviewState& state = states_[earlier];
      const bool was = state.review.action == ReviewAction::reject, is = review.action == ReviewAction::reject;
      const auto& said = state.review.fields;
      const bool saidAgain = review.action == ReviewAction::correct && state.review.action == ReviewAction::correct &&
                             std::all_of(said.items().begin(), said.items().end(),
                                         [&](const auto& field) { return review.fields.contains(field.key()); });
      if (was != is || saidAgain || (state.review.action == ReviewAction::confirm && !is)) {
        state.outcome = ReviewOutcome::superseded;
      } else if (isConflict(state.outcome)) {
        state.outcome = ReviewOutcome::applied;
        state.changed.clear();
      }
    }
  }

  static void correct(ReviewState& state, Entry& entry) {
    const Review& review = state.review;
    bool caughtUp = !entry.extracted.is_null();
    for (const auto& [key, value] : review.fields.items()) {
      const Json then = review.before.value(key, Json());
      const Json now = entry.extracted.is_null() ? then : entry.extracted.value(key, Json());
      caughtUp = caughtUp && now == value;
      if (now != then && now != value) state.changed.push_back(key);
      entry.current[key] = value;
      if (key == "agency" && !review.fields.contains("agency_id")) {  // of the body that it named before
        entry.current["agency_id"] = nullptr;
        entry.current["line"] = nullptr;
      }
    }
    if (!state.changed.empty()) {
      state.outcome = ReviewOutcome::valueChanged;
    } else if (caughtUp && state.outcome == ReviewOutcome::applied) {
      state.outcome = ReviewOutcome::unneeded;
    }
  }

  void mark(Entry& entry) const {
    if (entry.reviews.empty()) return;
    Json flags = entry.current.value("flags", Json::array());
    const ReviewState& last = states_[entry.reviews.back()];
    bool corrected = false, added = false, conflict = false;
    for (const std::size_t index : entry.reviews) {
      const ReviewState& state = states_[index];
      added = added || state.review.action == ReviewAction::add;
      corrected =
          corrected || (state.review.action == ReviewAction::correct && state.outcome != ReviewOutcome::superseded);
      conflict = conflict || isConflict(state.outcome);
    }
    flags.push_back(added ? "review.added" : corrected ? "review.corrected" : "review.confirmed");
    if (conflict) flags.push_back("review.conflict");
    entry.current["flags"] = flags;
    if (last.review.kind != "header") entry.current["confidence"] = 1;
  }

  void finish(const std::string& kind, std::vector<Entry>& entries) {
    for (Entry& entry : entries) mark(entry);
    if (kind == "header") {
      plan_["header"] = entries.front().current;
      return;
    }
    Json list = Json::array();
    for (const Json& record : plan_.value(review::listOf(kind), Json::array()))
      if (!review::isOfKind(record, kind)) list.push_back(record);
    for (const Entry& entry : entries)
      if (!entry.rejected) list.push_back(entry.current);
    plan_[review::listOf(kind)] = list;
  }

  /// Duties name their deadlines; rejected ones are gone.
  void dropLostDeadlines() {
    if (entries_.count("deadlines") == 0) return;
    std::vector<Json> known;
    for (const Json& deadline : plan_["deadlines"]) known.push_back(deadline.at("id"));
    for (Json& duty : plan_["duties"]) {
      Json left = Json::array();
      for (const Json& id : duty.value("deadline_ids", Json::array()))
        if (std::find(known.begin(), known.end(), id) != known.end()) left.push_back(id);
      duty["deadline_ids"] = left;
    }
  }

  const PlanRecords& extracted_;
  Json plan_;
  std::vector<ReviewState> states_;
  std::map<std::string, std::vector<Entry>> entries_;  // by kind
};

}  // namespace

ReviewedPlan applyReviews(const PlanRecords& extracted, const std::vector<Review>& reviews) {
  return Application(extracted, reviews).run();
}

}  // namespace doichieu
