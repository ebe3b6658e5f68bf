// Opening, migrating and refusing; what other processes and damage do.
#include "store/store.h"

#include <gmock/gmock.h>

#include <fstream>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"
#include "store/migrations.h"
#include "store/record_facets.h"
#include "store/search_text.h"

namespace doichieu {
namespace {

using testing_support::putPlan;
using testing_support::samplePlan;
using testing_support::TemporaryFolder;

std::string codeOfOpening(const std::filesystem::path& file) {
  try {
    Store store(file);
  } catch (const StoreError& e) {
    return e.diagnostic().code;
  }
  return "";
}

TEST(Store, ANewFileHasTheNewestSchema) {
  const TemporaryFolder folder;
  Store store(folder.path() / "a.db");
  EXPECT_EQ(store.schemaVersion(), static_cast<int>(migrations().size()));
  EXPECT_EQ(store.database().selectOne("PRAGMA journal_mode")->text(0), "wal");
  EXPECT_EQ(store.database().selectOne("PRAGMA foreign_keys")->integer(0), 1);
  EXPECT_TRUE(store.integrityProblems().empty());
}

TEST(Store, MigrationsAreNumberedInOrder) {
  for (std::size_t i = 0; i < migrations().size(); ++i)
    EXPECT_EQ(std::stoul(std::string(migrations()[i].name, 4)), i + 1) << migrations()[i].name;
}

TEST(Store, OpeningAgainKeepsWhatIsThere) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.db";
  {
    Store store(file);
    testing_support::putPlan(store, testing_support::samplePlan());
  }
  Store store(file);
  EXPECT_EQ(store.plans().count(), 1);
  EXPECT_TRUE(store.integrityProblems().empty());
}

TEST(Store, ANewerSchemaIsRefused) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.db";
  { Store(file).database().executeScript("PRAGMA user_version = 999"); }
  EXPECT_EQ(codeOfOpening(file), "store.newer");
}

TEST(Store, AnotherProgramsDatabaseIsRefusedAndLeftAlone) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.db";
  { Database(file).executeScript("CREATE TABLE theirs (x)"); }
  EXPECT_EQ(codeOfOpening(file), "store.not_ours");
  EXPECT_EQ(Database(file).selectOne("SELECT count(*) FROM sqlite_master")->integer(0), 1);
}

TEST(Store, AFileThatIsNoDatabaseIsRefused) {
  const TemporaryFolder folder;
  EXPECT_EQ(codeOfOpening(folder.write("a.db", std::string(8192, 'x'))), "store.not_a_database");
}

TEST(Store, AFolderThatIsNotThereIsTold) {
  const TemporaryFolder folder;
  EXPECT_EQ(codeOfOpening(folder.path() / "missing" / "a.db"), "store.cannot_open");
}

TEST(Store, EveryErrorNamesTheFile) {
  const TemporaryFolder folder;
  const auto file = folder.write("a.db", std::string(8192, 'x'));
  try {
    Store store(file);
    FAIL();
  } catch (const StoreError& e) {
    EXPECT_THAT(e.diagnostic().args, testing::ElementsAre(file.string()));
    EXPECT_FALSE(e.diagnostic().detail.empty());
  }
}

/// Puts a store back to the schema before facets, with its full-text index as it was.
void undoFacets(Database& database) {
  database.executeScript(
      "DROP TRIGGER plans_before_delete; DROP TABLE record_search; DROP VIEW record_search_rows;"
      "CREATE VIRTUAL TABLE record_search USING fts5(plain, folded, content='records', content_rowid='id', "
      "tokenize='unicode61 remove_diacritics 0');"
      "CREATE TRIGGER records_after_insert AFTER INSERT ON records BEGIN "
      "INSERT INTO record_search(rowid, plain, folded) VALUES (new.id, new.plain, new.folded); END;"
      "CREATE TRIGGER records_after_delete AFTER DELETE ON records BEGIN INSERT INTO record_search(record_search, "
      "rowid, plain, folded) VALUES ('delete', old.id, old.plain, old.folded); END;"
      "INSERT INTO record_search(record_search) VALUES ('rebuild'); PRAGMA user_version = 4");
}

TEST(Store, RecordsOfPlansFromBeforeFacetsAreFoundByThem) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "store.db";
  {
    Store store(file);
    putPlan(store, samplePlan());
    putPlan(store, samplePlan("/inbox/other.pdf", "sha-other"));
    undoFacets(store.database());
  }
  std::vector<std::pair<std::size_t, std::size_t>> steps;
  Store store(file, [&](std::size_t done, std::size_t all) { steps.emplace_back(done, all); });
  EXPECT_THAT(steps, testing::ElementsAre(std::pair(1U, 2U), std::pair(2U, 2U)));
  FacetExpression leading;
  leading.addOneOf({facetOfText('r', "lead")});
  EXPECT_EQ(store.database()
                .selectOne("SELECT count(*) FROM record_search WHERE record_search MATCH ?",
                           {leading.with(matchExpression("kiem tra"))})
                ->integer(0),
            2);
  EXPECT_THAT(store.integrityProblems(), testing::IsEmpty());
  putPlan(store, samplePlan("/inbox/third.pdf", "sha-third"));
  EXPECT_THAT(store.integrityProblems(), testing::IsEmpty());
}

TEST(Store, AStoreOfTodayNeedsNoUpgrade) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "store.db";
  putPlan(*std::make_unique<Store>(file), samplePlan());
  Store again(file, [](std::size_t, std::size_t) { ADD_FAILURE() << "nothing was to be done"; });
  EXPECT_EQ(again.plans().count(), 1);
}

TEST(Store, KeepsCitationsAndTotalsOfPlansFromBeforeThem) {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "store.db";
  {
    Store store(file);
    putPlan(store, samplePlan());
    undoFacets(store.database());
    store.database().executeScript(
        "DROP TABLE citations; DROP TABLE cited_plans; DROP TABLE cited_documents; DROP TABLE plan_parents; DROP TABLE "
        "bodies;"
        "DROP TABLE duty_totals; DROP INDEX plans_by_province; DROP INDEX plans_by_issuer; DROP INDEX "
        "targets_by_last_day; PRAGMA user_version = 3");
  }
  Store store(file);
  const auto one = [&](const std::string& sql) { return store.database().selectOne(sql)->text(0); };
  EXPECT_EQ(one("SELECT t.symbol FROM citations c JOIN cited_documents t ON t.id = c.document_id WHERE t.citing = 1"),
            "1629/QĐ-TTg");
  EXPECT_EQ(one("SELECT duties FROM bodies WHERE key = 'X.CA'"), "1");
  EXPECT_THAT(store.integrityProblems(), testing::IsEmpty());
}

}  // namespace
}  // namespace doichieu
