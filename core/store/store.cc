#include "store/store.h"

#include "doichieu/base/error.h"
#include "store/citations.h"
#include "store/migrations.h"
#include "store/totals.h"

namespace doichieu {
namespace {

// "DCh1" in ASCII: PRAGMA application_id of our files.
constexpr std::int64_t kApplicationId = 0x44436831;

std::int64_t pragma(Database& database, const std::string& name) {
  return database.selectOne("PRAGMA " + name)->integer(0);
}

// From this version on, citations and totals are kept beside the plans.
constexpr int kCitationsAndTotals = 4;

void keepCitationsAndTotals(Database& database) {
  for (const Row& plan : database.select("SELECT id FROM plans ORDER BY id")) {
    linkCitations(database, plan.integer(0));
    countIn(database, plan.integer(0));
  }
}

StoreError refusal(const std::string& code, const std::filesystem::path& file) {
  return StoreError(Diagnostic{code, Severity::error, Stage::store, 0, {file.string()}, ""});
}

}  // namespace

Store::Store(const std::filesystem::path& file) : database_(file) {
  migrate();
}

int Store::schemaVersion() {
  return static_cast<int>(pragma(database_, "user_version"));
}

void Store::migrate() {
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
  for (int version = schemaVersion(); version < newest; ++version) {
    database_.executeScript(migrations()[static_cast<std::size_t>(version)].sql);
    if (version + 1 == kCitationsAndTotals) keepCitationsAndTotals(database_);
  }
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
