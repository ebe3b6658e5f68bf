#include "store/ledger.h"

#include <array>

#include "doichieu/base/error.h"
#include "store/clock.h"
#include "store/plan_writer.h"
#include "store/stored_json.h"

namespace doichieu {
namespace {

constexpr std::array<std::string_view, 6> kStatuses = {"queued", "read", "done", "failed", "duplicate", "skipped"};

constexpr const char* kColumns =
    "SELECT id, path, sha256, size, modified_ns, status, reason, reason_args, reason_detail, stage, page, "
    "duplicate_of, "
    "pages, reading_key, rules_key, owner, lease_until, queued_at, finished_at FROM documents ";

DocumentStatus statusFromString(const std::string& name) {
  for (std::size_t i = 0; i < kStatuses.size(); ++i)
    if (kStatuses[i] == name) return static_cast<DocumentStatus>(i);
  throw StoreError(Diagnostic{"store.corrupt", Severity::error, Stage::store, 0, {}, "unknown status " + name});
}

Value text(std::string_view value) {
  return std::string(value);
}
Value textOrNull(const std::string& value) {
  return value.empty() ? Value(nullptr) : Value(value);
}

std::optional<Diagnostic> reasonOf(const Row& row) {
  if (row.isNull(6)) return std::nullopt;
  Diagnostic reason;
  reason.code = row.text(6);
  reason.severity = Severity::error;
  reason.args = textsFromText(row.text(7));
  reason.detail = row.text(8);
  reason.stage = stageFromString(row.text(9));
  reason.page = static_cast<int>(row.integer(10));
  return reason;
}

DocumentEntry entryOf(const Row& row) {
  DocumentEntry entry;
  entry.id = row.integer(0);
  entry.file = {row.text(1), row.text(2), row.integer(3), row.integer(4)};
  entry.status = statusFromString(row.text(5));
  entry.reason = reasonOf(row);
  if (!row.isNull(11)) entry.duplicateOf = row.integer(11);
  entry.pages = static_cast<int>(row.integer(12));
  entry.readingKey = row.text(13);
  entry.rulesKey = row.text(14);
  // A lease that has run out is as good as none.
  if (row.text(16) > utcNow()) entry.owner = row.text(15);
  entry.queuedAt = row.text(17);
  entry.finishedAt = row.text(18);
  return entry;
}

std::optional<DocumentEntry> entryOf(const std::optional<Row>& row) {
  if (!row) return std::nullopt;
  return entryOf(*row);
}

}  // namespace

std::string_view toString(DocumentStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

std::optional<DocumentEntry> Ledger::find(const std::string& path) {
  return entryOf(database_.selectOne(std::string(kColumns) + "WHERE path = ?", {path}));
}

std::optional<DocumentEntry> Ledger::get(std::int64_t id) {
  return entryOf(database_.selectOne(std::string(kColumns) + "WHERE id = ?", {id}));
}

std::vector<DocumentEntry> Ledger::all(std::optional<DocumentStatus> status) {
  const Values values = status ? Values{text(toString(*status))} : Values{};
  std::vector<DocumentEntry> entries;
  for (const Row& row :
       database_.select(std::string(kColumns) + (status ? "WHERE status = ? " : "") + "ORDER BY path", values))
    entries.push_back(entryOf(row));
  return entries;
}

std::vector<DocumentEntry> Ledger::latest(std::int64_t most) {
  std::vector<DocumentEntry> entries;
  for (const Row& row : database_.select(std::string(kColumns) + "ORDER BY queued_at DESC, id DESC LIMIT ?", {most}))
    entries.push_back(entryOf(row));
  return entries;
}

std::map<DocumentStatus, std::int64_t> Ledger::counts() {
  std::map<DocumentStatus, std::int64_t> counts;
  for (const Row& row : database_.select("SELECT status, count(*) FROM documents GROUP BY status"))
    counts[statusFromString(row.text(0))] = row.integer(1);
  return counts;
}

bool Ledger::heldByAnother(const DocumentEntry& entry, const std::string& owner, const IsAlive& isAlive) const {
  return !entry.owner.empty() && entry.owner != owner && isAlive(entry.owner);
}

std::optional<DocumentEntry> Ledger::original(const FileFacts& file, const EngineKeys& keys, const IsAlive& isAlive) {
  for (const Row& row : database_.select(std::string(kColumns) + "WHERE sha256 = ? AND path <> ? ORDER BY id",
                                         {file.sha256, file.path})) {
    DocumentEntry entry = entryOf(row);
    const bool underWay = !entry.owner.empty() && isAlive(entry.owner);
    const bool failedAlike = entry.status == DocumentStatus::failed && !keys.reading.empty() &&
                             entry.readingKey == keys.reading && entry.rulesKey == keys.rules;
    if (entry.status == DocumentStatus::done || failedAlike || underWay) return entry;
  }
  return std::nullopt;
}

Claim Ledger::claim(const FileFacts& file, const EngineKeys& keys, const std::string& owner, std::chrono::seconds lease,
                    const IsAlive& isAlive) {
  Transaction transaction(database_);
  const auto known = find(file.path);
  if (known && heldByAnother(*known, owner, isAlive)) return {Claim::Result::elsewhere, known->id, ""};
  Claim claim;
  if (const auto same = original(file, keys, isAlive)) {
    put(file, DocumentStatus::duplicate, std::nullopt);
    dropPlan(file.path);
    database_.execute("UPDATE documents SET duplicate_of = ?, owner = NULL, lease_until = NULL WHERE path = ?",
                      {same->id, file.path});
    claim = {Claim::Result::duplicate, 0, same->file.path};
  } else {
    put(file, DocumentStatus::queued, std::nullopt);
    database_.execute("UPDATE documents SET owner = ?, lease_until = ?, finished_at = NULL WHERE path = ?",
                      {owner, utcNow(lease), file.path});
  }
  claim.id = find(file.path)->id;
  transaction.commit();
  return claim;
}

bool Ledger::claimAgain(std::int64_t id, const std::string& owner, std::chrono::seconds lease, const IsAlive& isAlive) {
  Transaction transaction(database_);
  const auto known = get(id);
  if (!known || heldByAnother(*known, owner, isAlive)) return false;
  database_.execute("UPDATE documents SET owner = ?, lease_until = ? WHERE id = ?", {owner, utcNow(lease), id});
  transaction.commit();
  return true;
}

void Ledger::renew(const std::string& owner, std::chrono::seconds lease) {
  database_.execute("UPDATE documents SET lease_until = ? WHERE owner = ?", {utcNow(lease), owner});
}

void Ledger::release(const std::string& owner) {
  database_.execute("UPDATE documents SET owner = NULL, lease_until = NULL WHERE owner = ?", {owner});
}

void Ledger::release(std::int64_t id) {
  database_.execute("UPDATE documents SET owner = NULL, lease_until = NULL WHERE id = ?", {id});
}

void Ledger::markRead(std::int64_t id, int pages) {
  database_.execute("UPDATE documents SET status = 'read', pages = ? WHERE id = ? AND status = 'queued'",
                    {std::int64_t{pages}, id});
}

void Ledger::markFailed(std::int64_t id, const Diagnostic& reason, const EngineKeys& keys) {
  Transaction transaction(database_);
  const auto entry = get(id);
  if (!entry) return;
  put(entry->file, DocumentStatus::failed, reason);
  dropPlan(entry->file.path);
  database_.execute(
      "UPDATE documents SET reading_key = ?, rules_key = ?, owner = NULL, lease_until = NULL WHERE id = ?",
      {keys.reading, keys.rules, id});
  transaction.commit();
}

void Ledger::markFailed(const FileFacts& file, const Diagnostic& reason) {
  Transaction transaction(database_);
  put(file, DocumentStatus::failed, reason);
  dropPlan(file.path);
  transaction.commit();
}

bool Ledger::markDuplicate(std::int64_t id, std::int64_t original, const EngineKeys& keys, const std::string& owner) {
  Transaction transaction(database_);
  const auto entry = get(id);
  if (!entry || entry->owner != owner) return false;
  put(entry->file, DocumentStatus::duplicate, std::nullopt);
  dropPlan(entry->file.path);
  database_.execute(
      "UPDATE documents SET duplicate_of = ?, reading_key = ?, rules_key = ?, owner = NULL, lease_until = NULL "
      "WHERE id = ?",
      {original, keys.reading, keys.rules, id});
  transaction.commit();
  return true;
}

void Ledger::markSkipped(const FileFacts& file, const Diagnostic& reason) {
  Transaction transaction(database_);
  put(file, DocumentStatus::skipped, reason);
  dropPlan(file.path);
  transaction.commit();
}

void Ledger::updateFacts(std::int64_t id, const FileFacts& file) {
  database_.execute("UPDATE documents SET size = ?, modified_ns = ? WHERE id = ?", {file.size, file.modifiedNs, id});
}

void Ledger::put(const FileFacts& file, DocumentStatus status, const std::optional<Diagnostic>& reason) {
  const std::string now = utcNow();
  Values values = {file.path,
                   textOrNull(file.sha256),
                   file.size,
                   file.modifiedNs,
                   text(toString(status)),
                   now,
                   status == DocumentStatus::queued ? Value(nullptr) : Value(now)};
  if (reason)
    values.insert(values.end(), {reason->code, textsToText(reason->args), reason->detail, text(toString(reason->stage)),
                                 reason->page == 0 ? Value(nullptr) : Value(std::int64_t{reason->page})});
  else
    values.insert(values.end(), {nullptr, nullptr, nullptr, nullptr, nullptr});
  database_.execute(
      "INSERT INTO documents (path, sha256, size, modified_ns, status, queued_at, finished_at, reason, reason_args, "
      "reason_detail, stage, page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, size = excluded.size, "
      "modified_ns = excluded.modified_ns, status = excluded.status, finished_at = excluded.finished_at, "
      "reason = excluded.reason, reason_args = excluded.reason_args, reason_detail = excluded.reason_detail, "
      "stage = excluded.stage, page = excluded.page, duplicate_of = NULL",
      values);
}

void Ledger::dropPlan(const std::string& path) {
  if (const auto document = find(path)) removePlan(database_, document->id);
}

}  // namespace doichieu
