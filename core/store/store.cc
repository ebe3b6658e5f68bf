#include "store/store.h"

#include <algorithm>
#include <array>

#include "doichieu/base/error.h"
#include "store/citations.h"
#include "store/lists.h"
#include "store/migrations.h"
#include "store/record_facets.h"
#include "store/totals.h"

namespace doichieu {
namespace {

// "DCh1" in ASCII: PRAGMA application_id of our files.
constexpr std::int64_t kApplicationId = 0x44436831;

std::int64_t pragma(Database& database, const std::string& name) {
  return database.selectOne("PRAGMA " + name)->integer(0);
}

void keepCitationsAndTotals(Database& database, std::int64_t plan) {
  linkCitations(database, plan);
  countIn(database, plan);
}

/// What is to be done for every plan after the SQL of a migration.
struct PlanStep {
  int version;
  void (*forPlan)(Database& database, std::int64_t plan);
};
constexpr std::array<PlanStep, 2> kPlanSteps = {{{4, keepCitationsAndTotals}, {5, indexRecords}}};

/// Does them from version `from` on, each after its SQL.
class Upgrade {
 public:
  Upgrade(Database& database, std::size_t from, const UpgradeProgress& progress)
      : database_(database), progress_(progress), from_(from) {}

  void run() {
    for (std::size_t version = from_; version < migrations().size(); ++version) {
      database_.executeScript(migrations()[version].sql);
      for (const PlanStep& step : kPlanSteps)
        if (static_cast<std::size_t>(step.version) == version + 1) forAllPlans(step);
    }
  }

 private:
  void forAllPlans(const PlanStep& step) {
    const std::vector<std::int64_t> plans = idsOf(database_.select("SELECT id FROM plans ORDER BY id"));
    const auto steps = std::count_if(kPlanSteps.begin(), kPlanSteps.end(), [&](const PlanStep& other) {
      return static_cast<std::size_t>(other.version) > from_;
    });
    for (const std::int64_t plan : plans) {
      step.forPlan(database_, plan);
      if (progress_) progress_(++done_, plans.size() * static_cast<std::size_t>(steps));
    }
  }

  Database& database_;
  const UpgradeProgress& progress_;
  std::size_t from_, done_ = 0;
};

StoreError refusal(const std::string& code, const std::filesystem::path& file) {
  return StoreError(Diagnostic{code, Severity::error, Stage::store, 0, {file.string()}, ""});
}

}  // namespace

Store::Store(const std::filesystem::path& file, const UpgradeProgress& upgrading) : database_(file) {
  migrate(upgrading);
}

int Store::schemaVersion() {
  return static_cast<int>(pragma(database_, "user_version"));
}

void Store::migrate(const UpgradeProgress& upgrading) {
  const auto newest = static_cast<int>(migrations().size());
  const auto check = [&] {
    const bool ours = pragma(database_, "application_id") == kApplicationId;
    const bool empty = database_.selectOne("SELECT count(*) FROM sqlite_master")->integer(0) == 0;
    if (!ours && !empty) throw refusal("store.not_ours", database_.file());
    if (schemaVersion() > newest) throw refusal("store.newer", database_.file());
  };
  check();
  if (schemaVersion() == newest) return;
  Transaction transaction(database_);
  check();  // another process may have been faster
  Upgrade(database_, static_cast<std::size_t>(schemaVersion()), upgrading).run();
  database_.executeScript("PRAGMA application_id = " + std::to_string(kApplicationId) +
                          "; PRAGMA user_version = " + std::to_string(newest));
  transaction.commit();
}

std::vector<std::string> Store::integrityProblems() {
  std::vector<std::string> problems;
  for (const Row& row : database_.select("PRAGMA integrity_check"))
    if (row.text(0) != "ok") problems.push_back(row.text(0));
  for (const Row& row : database_.select("PRAGMA foreign_key_check"))
    problems.push_back("table " + row.text(0) + ": row " + row.text(1) + " refers to a missing row of " + row.text(2));
  try {
    database_.executeScript(
        "INSERT INTO record_search(record_search) VALUES ('integrity-check');"
        "INSERT INTO plan_search(plan_search) VALUES ('integrity-check');");
  } catch (const StoreError& e) {
    problems.push_back(std::string("full-text index: ") + e.what());
  }
  return problems;
}

}  // namespace doichieu
