// Writes one plan's rows, and removes them. To be used within a transaction; see plans.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "doichieu/model/record.h"
#include "store/database.h"

namespace doichieu {

class PlanWriter {
 public:
  PlanWriter(Database& database, const PlanRecords& records) : database_(database), records_(records) {}
  /// Gives the new plan's id: `id` where one is given.
  std::int64_t write(std::int64_t documentId, std::optional<std::int64_t> id = {});

 private:
  struct Body {
    Text id, line, level;
  };

  void collectBodies();
  void insertPlan(std::int64_t documentId, std::optional<std::int64_t> id);
  void insertTexts();
  std::int64_t insertRecord(const RecordBase& record, const std::string& kind, std::size_t ordinal,
                            const std::string& text, const std::string& section, const std::string& searchable);
  void insertTargets();
  void insertDeadlines();
  void insertDuties();
  void insertReferences();
  void insertOthers();
  void insertAgencies();
  void insertDiagnostics();
  void insertNames(std::int64_t record, const std::string& role, const std::vector<std::string>& names);
  std::int64_t nameId(const std::string& name);

  Database& database_;
  const PlanRecords& records_;
  std::int64_t plan_ = 0;
  std::map<std::string, Body> bodies_;  // by the name as printed
  std::map<std::string, std::int64_t> nameIds_;
  std::map<std::string, std::int64_t> deadlineRows_;  // by the deadline's id within the plan
};

/// Removes the document's plan, if it has one, with all that is kept about it.
void removePlan(Database& database, std::int64_t documentId);

}  // namespace doichieu
