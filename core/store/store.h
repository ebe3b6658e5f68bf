// The store: one SQLite file with the ledger, the page artifacts, the plans and their reviews. Its schema stands in
// migrations/.
//
// A Store is one connection, used by one thread at a time; open as many as there are threads. Several processes may
// work on one file. Every failure is a StoreError whose diagnostic() says what to do about it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "store/artifacts.h"
#include "store/database.h"
#include "store/ledger.h"
#include "store/plans.h"
#include "store/reviews.h"

namespace doichieu {

/// Told of every step of bringing an older store up to date.
using UpgradeProgress = std::function<void(std::size_t done, std::size_t all)>;

class Store {
 public:
  /// Creates the file where there is none and brings an older schema up to date, which takes 4 ms a plan and happens
  /// wholly or not at all. ":memory:" is a store without a file.
  /// Throws StoreError on a file that is no store of ours, or was written by a newer version.
  explicit Store(const std::filesystem::path& file, const UpgradeProgress& upgrading = {});

  Database& database() { return database_; }
  Ledger& ledger() { return ledger_; }
  Artifacts& artifacts() { return artifacts_; }
  Plans& plans() { return plans_; }
  Reviews& reviews() { return reviews_; }

  int schemaVersion();
  /// Checks the file and its references; empty where all is well.
  std::vector<std::string> integrityProblems();

 private:
  void migrate(const UpgradeProgress& upgrading);

  Database database_;
  Ledger ledger_{database_};
  Artifacts artifacts_{database_};
  Plans plans_{database_};
  Reviews reviews_{database_};
};

}  // namespace doichieu
