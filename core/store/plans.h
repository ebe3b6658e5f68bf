// The plans of the store: each written wholly in one transaction, read back whole or as a list.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/error.h"
#include "doichieu/model/record.h"
#include "store/database.h"
#include "store/ledger.h"

namespace doichieu {

/// A line of the list of plans.
struct PlanSummary {
  std::int64_t id = 0, documentId = 0;
  std::string path, sha256;
  Text docType, issuer, issuerLevel, province, symbol, date, title, periodStart, periodEnd;
  std::string textOrigin;
  int pages = 0;
  double ocrConfidence = 1;
  bool partial = false;  // part of the document could not be processed
};

/// What to throw for an id that no plan of the store has.
UsageError noSuchPlan(std::int64_t planId);

class Plans {
 public:
  explicit Plans(Database& database) : database_(database) {}

  /// Writes the plan in place of the one that the document had, with its id and its reviews laid over it, marks the
  /// document done and gives up its claim. False, and nothing written, where `owner` no longer holds the document (its
  /// lease ran out and another process took over).
  bool put(std::int64_t documentId, const PlanRecords& records, const EngineKeys& keys, const std::string& owner);

  PlanRecords load(std::int64_t planId);
  std::optional<PlanSummary> summary(std::int64_t planId);
  /// In the order of the ids; those that the store has not are left out.
  std::vector<PlanSummary> summaries(const std::vector<std::int64_t>& planIds);
  std::vector<PlanSummary> all();
  std::int64_t count();
  std::optional<std::int64_t> ofDocument(std::int64_t documentId);
  /// The document of another file whose plan these records only repeat (same_text.h); the first that was queued.
  std::optional<std::int64_t> documentRepeatedBy(std::int64_t documentId, const PlanRecords& records);
  /// The plans that a user may mean by an id of this store ("12"), a symbol ("42/KH-UBND"), the path or name of the
  /// file (any trailing part of it), the first eight or more digits of its SHA-256, or words of its title. The first of
  /// these ways that finds any decides.
  std::vector<std::int64_t> matching(const std::string& selector);

 private:
  std::vector<std::int64_t> ids(const std::string& condition, const Values& values);

  Database& database_;
};

}  // namespace doichieu
