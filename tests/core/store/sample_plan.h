// A small made-up plan with every kind of record, for the tests of the store, the queries and ingestion.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "doichieu/model/record.h"
#include "store/store.h"

namespace doichieu::testing_support {

PlanRecords samplePlan(const std::string& path = "/inbox/dong-lac.pdf", const std::string& sha256 = "aa11bb22cc33dd44");

/// Claims the plan's document and writes the plan; gives the plan's id.
std::int64_t putPlan(Store& store, const PlanRecords& plan);

/// Local ids of the records that an expression of the full-text index finds, kind by kind; none for "".
std::vector<std::string> foundBy(Store& store, const std::string& expression);

/// A folder that is removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  /// Writes a file below the folder, making its parent folders.
  std::filesystem::path write(const std::string& name, const std::string& content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace doichieu::testing_support
