// Corrections by hand. What was extracted is never changed: a review says what a person found of one record, and is
// laid over the extracted records each time. After a re-extraction a review finds its record again by its words, its
// section and its place; where the words stand no more, or the extraction now says something new, that is a conflict
// for a person to settle.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/record.h"

namespace doichieu {

enum class ReviewAction { confirm, correct, reject, add };
std::string_view toString(ReviewAction action);
/// Throws UsageError on another word.
ReviewAction reviewActionFromString(std::string_view word);

/// One entry of the log of reviews; entries are only added, never edited.
struct Review {
  std::int64_t id = 0;  // of the store
  ReviewAction action = ReviewAction::confirm;
  std::string kind;               // "targets", "duties", "deadlines", "references", "header", or a plugin's kind
  std::string recordId;           // as it was called then: "t4"; of an added one "t-r7"; "header" of the header
  nlohmann::ordered_json before;  // the record as extracted then; null for an added one
  nlohmann::ordered_json fields;  // correct: {"measures": [...]}; add: the whole record; keys of core/records.md
  std::string reviewer, reviewedAt, note;  // who, when (UTC), why
};

/// What became of a review when it was laid over what is extracted now.
enum class ReviewOutcome {
  applied,       // its record is there as it was
  restored,      // the record is no longer extracted, but its words stand in the plan: it was put back
  unneeded,      // nothing to do: a rejected record is no longer extracted, or the extraction has caught up
  superseded,    // a later review of the same record says otherwise
  textChanged,   // conflict: the record's words have changed; it was applied to the nearest one
  valueChanged,  // conflict: extraction now gives the corrected field another value than it gave then
  textGone       // conflict: its words stand no more; nothing was applied
};
std::string_view toString(ReviewOutcome outcome);
bool isConflict(ReviewOutcome outcome);

struct ReviewState {
  Review review;
  ReviewOutcome outcome = ReviewOutcome::applied;
  std::string recordId;              // the record's id now; "" where there is none
  std::vector<std::string> changed;  // valueChanged: the keys in question
};

struct ReviewedPlan {
  PlanRecords
      records;  // with "review.confirmed", "review.corrected", "review.added", "review.conflict" among the flags
  std::vector<ReviewState> states;  // one a review, in their order
};

/// Lays reviews, oldest first, over the extracted records.
ReviewedPlan applyReviews(const PlanRecords& extracted, const std::vector<Review>& reviews);

/// The record of that kind and id; null where there is none. kind "header": the header.
nlohmann::ordered_json recordJson(const PlanRecords& plan, const std::string& kind, const std::string& id);
/// The kind of the record of that id: "t4" -> "targets". Empty where the plan has no such record.
std::string kindOfRecord(const PlanRecords& plan, const std::string& id);

}  // namespace doichieu
