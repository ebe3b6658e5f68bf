// doichieu review PLAN [confirm|correct|reject|add|undo ...]: corrections by hand.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "open_store.h"
#include "plan_choice.h"
#include "review/agency_fields.h"
#include "review/fields.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

constexpr std::size_t kMostDoubtful = 10;
constexpr double kDoubtful = 0.7;

// The login stands for the person where --by names none.
Reviewer reviewerOf(const Arguments& arguments) {
  const char* login = std::getenv("USER");
  const std::string name = arguments.value("by", login == nullptr ? "" : login);
  if (name.empty()) throw UsageError("a review needs a name: --by NAME");
  return {name, arguments.value("note")};
}

Json stateJson(const ReviewState& state) {
  const Review& review = state.review;
  return {{"review", review.id},
          {"action", toString(review.action)},
          {"kind", review.kind},
          {"record", state.recordId},
          {"reviewer", review.reviewer},
          {"reviewed_at", review.reviewedAt},
          {"note", review.note},
          {"outcome", toString(state.outcome)},
          {"conflict", isConflict(state.outcome)},
          {"changed", state.changed},
          {"before", review.before},
          {"fields", review.fields}};
}

std::string outcomeText(const Context& context, const ReviewState& state) {
  std::string keys;
  for (const std::string& key : state.changed) keys += (keys.empty() ? "" : ", ") + key;
  return context.text("review.outcome." + std::string(toString(state.outcome)), {keys});
}

std::string quoteOf(const ReviewState& state) {
  const Json& record = state.review.before.is_null() ? state.review.fields : state.review.before;
  std::string text = record.value("text", "");
  if (state.review.action != ReviewAction::correct) return text;
  for (const auto& [key, value] : state.review.fields.items())
    text += (text.empty() ? "" : " | ") + key + ": " + record.value(key, Json()).dump() + " -> " + value.dump();
  return text;
}

void printStates(const Context& context, const std::vector<ReviewState>& states, const std::string& format) {
  Table table{{}, {"review", "action", "record", "text", "reviewer", "reviewed_at", "outcome", "note"}, {}};
  for (const std::string& key : table.keys) table.columns.push_back(context.text("column." + key));
  for (const ReviewState& state : states)
    table.rows.push_back(
        {std::to_string(state.review.id), context.text("review.action." + std::string(toString(state.review.action))),
         state.recordId.empty() ? state.review.recordId : state.recordId, quoteOf(state), state.review.reviewer,
         state.review.reviewedAt.substr(0, 16), outcomeText(context, state), state.review.note});
  print(table, format, std::cout);
}

// What nobody has looked at yet, the least certain first.
void printDoubtful(const Context& context, const PlanRecords& plan) {
  struct Doubt {
    double confidence;
    std::vector<std::string> row;
  };
  std::vector<Doubt> doubts;
  const auto consider = [&](const auto& records) {
    for (const auto& record : records) {
      if (record.confidence >= kDoubtful && record.flags.empty()) continue;
      std::string flags;
      for (const std::string& flag : record.flags)
        flags += (flags.empty() ? "" : "; ") + (context.messages().has(flag) ? context.text(flag) : flag);
      char confidence[16];
      std::snprintf(confidence, sizeof confidence, "%.2f", record.confidence);
      if (record.confidence < 1) doubts.push_back({record.confidence, {record.id, confidence, record.text, flags}});
    }
  };
  consider(plan.targets);
  consider(plan.duties);
  consider(plan.deadlines);
  consider(plan.legalReferences);
  if (doubts.empty()) return;
  std::stable_sort(doubts.begin(), doubts.end(),
                   [](const Doubt& a, const Doubt& b) { return a.confidence < b.confidence; });
  Table table{{}, {"id", "confidence", "text", "flags"}, {}};
  for (const std::string& key : table.keys) table.columns.push_back(context.text("column." + key));
  for (std::size_t i = 0; i < doubts.size() && i < kMostDoubtful; ++i) table.rows.push_back(doubts[i].row);
  std::cout << '\n' << context.text("review.doubtful") << '\n';
  printTable(table, std::cout);
}

int list(Context& context, Store& store, std::int64_t plan) {
  const std::vector<ReviewState> states = store.reviews().states(plan);
  const std::string format = context.arguments().value("format", "table");
  if (format == "json") {
    Json json = Json::array();
    for (const ReviewState& state : states) json.push_back(stateJson(state));
    std::cout << json.dump(1) << '\n';
    return kAllDone;
  }
  if (states.empty() && format == "table") {
    std::cout << context.text("review.none") << '\n';
  } else {
    printStates(context, states, format);
  }
  if (format == "table") printDoubtful(context, store.plans().load(plan));
  return kAllDone;
}

/// The fields of a correction or an addition, with the body that a named agency is.
Json fieldsOf(const Context& context, const PlanRecords& records, const std::string& kind, const Json& record,
              const Words& words) {
  Json fields = review::fieldsFromWords(record, words);
  review::resolveAgency(kind, fields, AgencyDirectory::load(context.configFolder()), records.header);
  return fields;
}

void correct(Context& context, Store& store, std::int64_t plan, const Words& words, const Reviewer& reviewer,
             std::vector<std::int64_t>& done) {
  if (words.size() < 2) throw UsageError("correct takes a record and FIELD=VALUE ...");
  const PlanRecords records = store.plans().load(plan);
  const std::string kind = kindOfRecord(records, words.front());
  if (kind.empty()) throw UsageError("the plan has no record \"" + words.front() + "\"; see: doichieu show");
  const Json record = recordJson(records, kind, words.front());
  const Json fields = fieldsOf(context, records, kind, record, {words.begin() + 1, words.end()});
  done.push_back(store.reviews().correct(plan, words.front(), fields, reviewer));
}

void add(Context& context, Store& store, std::int64_t plan, const Words& words, const Reviewer& reviewer,
         std::vector<std::int64_t>& done) {
  if (words.size() < 2)
    throw UsageError("add takes a kind (targets, duties, deadlines, references) and FIELD=VALUE ..., text among them");
  const std::string& kind = words.front();
  const Json fields =
      fieldsOf(context, store.plans().load(plan), kind, review::emptyRecord(kind), {words.begin() + 1, words.end()});
  done.push_back(store.reviews().add(plan, kind, fields, reviewer));
}

int undo(Context& context, Store& store, std::int64_t plan, const Words& words, const Reviewer& reviewer) {
  for (const std::string& word : words) {
    if (word.empty() || word.size() > 9 || word.find_first_not_of("0123456789") != std::string::npos)
      throw UsageError("undo takes numbers of reviews, not \"" + word + "\"");
    store.reviews().withdraw(plan, std::stoll(word), reviewer);
    std::cout << context.text("review.withdrawn", {word}) << '\n';
  }
  return kAllDone;
}

int run(Context& context) {
  const Words& words = context.arguments().words();
  if (words.empty()) throw UsageError("review takes a PLAN of the store");
  Store store = openStore(context);
  const std::int64_t plan = planInStore(store, words.front());
  if (words.size() == 1) return list(context, store, plan);
  const std::string& action = words[1];
  const Words rest(words.begin() + 2, words.end());
  if (rest.empty()) throw UsageError("what shall be done with " + action + "? see: doichieu review --help");
  const Reviewer reviewer = reviewerOf(context.arguments());
  if (action == "undo") return undo(context, store, plan, rest, reviewer);
  std::vector<std::int64_t> done;
  Transaction transaction(store.database());  // all of the words or none
  switch (reviewActionFromString(action)) {
    case ReviewAction::confirm:
      for (const std::string& record : rest) done.push_back(store.reviews().confirm(plan, record, reviewer));
      break;
    case ReviewAction::reject:
      for (const std::string& record : rest) done.push_back(store.reviews().reject(plan, record, reviewer));
      break;
    case ReviewAction::correct:
      correct(context, store, plan, rest, reviewer, done);
      break;
    case ReviewAction::add:
      add(context, store, plan, rest, reviewer, done);
      break;
  }
  transaction.commit();
  for (const std::int64_t id : done) std::cout << context.text("review.done", {std::to_string(id)}) << '\n';
  return kAllDone;
}

}  // namespace

Verb reviewVerb() {
  return {"review",
          "PLAN [confirm|correct|reject|add|undo ...]",
          {{"by", true, "NAME"}, {"note", true, "WORDS"}, storeOption(), formatOption()},
          run};
}

}  // namespace doichieu::cli
