// The ledger accounts for every file that was ever given to `ingest`: where it stands and why. A process claims a
// document before it works on it, so that two processes over one store never do the same work twice.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "store/database.h"

namespace doichieu {

/// queued: known, not finished. read: all pages are there, records are not. duplicate: the same bytes as another, or
/// the same text scanned again. JSON and SQL: the same words.
enum class DocumentStatus { queued, read, done, failed, duplicate, skipped };
std::string_view toString(DocumentStatus status);

/// A file as it lies on the disk.
struct FileFacts {
  std::string path;    // absolute
  std::string sha256;  // "" where it could not be read
  std::int64_t size = 0;
  std::int64_t modifiedNs = 0;
};

struct DocumentEntry {
  std::int64_t id = 0;
  FileFacts file;
  DocumentStatus status = DocumentStatus::queued;
  std::optional<Diagnostic> reason;  // of a failed or skipped one
  std::optional<std::int64_t> duplicateOf;
  int pages = 0;
  std::string readingKey, rulesKey, owner, queuedAt, finishedAt;
};

/// The keys of the engine at work.
struct EngineKeys {
  std::string reading, rules;
};

struct Claim {
  enum class Result { claimed, duplicate, elsewhere };
  Result result = Result::claimed;
  std::int64_t id = 0;
  std::string original;  // path of the document that a duplicate repeats
};

class Ledger {
 public:
  /// `isAlive` tells whether the process behind an owner's name still runs; where it cannot tell, the lease counts.
  using IsAlive = std::function<bool(const std::string& owner)>;

  explicit Ledger(Database& database) : database_(database) {}

  std::optional<DocumentEntry> find(const std::string& path);
  std::optional<DocumentEntry> get(std::int64_t id);
  /// By path.
  std::vector<DocumentEntry> all(std::optional<DocumentStatus> status = {});
  /// What came last, the latest first.
  std::vector<DocumentEntry> latest(std::int64_t most);
  std::map<DocumentStatus, std::int64_t> counts();

  /// Makes the document ours, unless another process is at it or the same bytes are known under another path. Claiming
  /// anew what is ours already is fine. What the store holds of the document stays until it is done or failed. Bytes
  /// that failed under another path count as known where they failed under `keys`; with empty keys they never do.
  Claim claim(const FileFacts& file, const EngineKeys& keys, const std::string& owner, std::chrono::seconds lease,
              const IsAlive& isAlive);
  /// Makes a known document ours for re-extraction, wherever its file is; false where another process is at it.
  bool claimAgain(std::int64_t id, const std::string& owner, std::chrono::seconds lease, const IsAlive& isAlive);
  void renew(const std::string& owner, std::chrono::seconds lease);
  /// Gives up all claims of the owner; unfinished documents stay queued.
  void release(const std::string& owner);
  void release(std::int64_t id);

  void markRead(std::int64_t id, int pages);
  /// The document's plan is dropped, if it had one: it was made from bytes that are no longer there.
  void markFailed(std::int64_t id, const Diagnostic& reason, const EngineKeys& keys);
  /// For what cannot be claimed, since there are no bytes to read.
  void markFailed(const FileFacts& file, const Diagnostic& reason);
  /// A document that was read and only repeats the plan of `original`; what was read of it stays. False where `owner`
  /// no longer holds it.
  bool markDuplicate(std::int64_t id, std::int64_t original, const EngineKeys& keys, const std::string& owner);
  void markSkipped(const FileFacts& file, const Diagnostic& reason);
  /// The same bytes with a new time stamp.
  void updateFacts(std::int64_t id, const FileFacts& file);

 private:
  bool heldByAnother(const DocumentEntry& entry, const std::string& owner, const IsAlive& isAlive) const;
  std::optional<DocumentEntry> original(const FileFacts& file, const EngineKeys& keys, const IsAlive& isAlive);
  void put(const FileFacts& file, DocumentStatus status, const std::optional<Diagnostic>& reason);
  void dropPlan(const std::string& path);

  Database& database_;
};

}  // namespace doichieu
