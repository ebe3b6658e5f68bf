#include "store/database.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>
#include <iostream>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

TEST(Database, ValuesComeBackAsTheyWere) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB)");
  const std::string bytes("\0\xff zero", 7);
  database.execute("INSERT INTO t VALUES (?, ?, ?, ?)",
                   {std::int64_t{1} << 40, 2.5, std::string("Kế hoạch 'số' ?"), Blob{bytes}});
  database.execute("INSERT INTO t VALUES (?, ?, ?, ?)", {nullptr, nullptr, nullptr, nullptr});
  database.execute("INSERT INTO t VALUES (?, ?, ?, ?)", {std::int64_t{-1}, -0.5, std::string(), Blob{}});
  const auto rows = database.select("SELECT i, r, s, b FROM t ORDER BY rowid");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].integer(0), std::int64_t{1} << 40);
  EXPECT_EQ(rows[0].real(1), 2.5);
  EXPECT_EQ(rows[0].text(2), "Kế hoạch 'số' ?");
  EXPECT_EQ(rows[0].blob(3), bytes);
  for (std::size_t column = 0; column < 4; ++column) EXPECT_TRUE(rows[1].isNull(column)) << column;
  EXPECT_EQ(rows[1].optionalText(2), std::nullopt);
  EXPECT_EQ(rows[2].integer(0), -1);
  EXPECT_EQ(rows[2].optionalText(2), "");
}

TEST(Database, ComputedColumnsAreNumbers) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (i INTEGER)");
  for (std::int64_t i = 1; i <= 3; ++i) database.execute("INSERT INTO t VALUES (?)", {i});
  const auto row = database.selectOne("SELECT count(*), avg(i), max(i) FROM t");
  EXPECT_EQ(row->integer(0), 3);
  EXPECT_EQ(row->real(1), 2.0);
  EXPECT_EQ(row->integer(2), 3);
}

TEST(Database, ChangesAndNewIdsAreTold) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, i INTEGER UNIQUE)");
  EXPECT_EQ(database.insert("INSERT INTO t (i) VALUES (?)", {std::int64_t{7}}), 1);
  EXPECT_EQ(database.insert("INSERT INTO t (i) VALUES (?)", {std::int64_t{8}}), 2);
  EXPECT_EQ(database.execute("UPDATE t SET i = i + 10"), 2);
  EXPECT_EQ(database.execute("UPDATE t SET i = 0 WHERE id = 99"), 0);
  EXPECT_EQ(database.execute("INSERT INTO t (i) VALUES (17) ON CONFLICT DO NOTHING"), 0);
}

TEST(Database, ATransactionThatIsNotCommittedLeavesNothing) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (i INTEGER)");
  {
    Transaction outer(database);
    database.execute("INSERT INTO t VALUES (1)");
    Transaction inner(database);
    database.execute("INSERT INTO t VALUES (2)");
    inner.commit();
  }
  EXPECT_EQ(database.selectOne("SELECT count(*) FROM t")->integer(0), 0);
  Transaction again(database);
  database.execute("INSERT INTO t VALUES (3)");
  again.commit();
  EXPECT_EQ(database.selectOne("SELECT i FROM t")->integer(0), 3);
}

TEST(Database, SqliteErrorsAreStoreErrors) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (i INTEGER UNIQUE)");
  database.execute("INSERT INTO t VALUES (1)");
  EXPECT_THROW(database.execute("INSERT INTO t VALUES (1)"), StoreError);
  EXPECT_THROW(database.execute("no sql"), StoreError);
  EXPECT_THROW(database.select("SELECT * FROM missing"), StoreError);
  EXPECT_THROW(database.executeScript("DROP TABLE missing;"), StoreError);
}

TEST(Database, AFullDiskIsToldAsSuch) {
  Database database(":memory:");
  database.execute("CREATE TABLE t (s TEXT)");
  database.executeScript("PRAGMA max_page_count = 10");
  try {
    for (int i = 0; i < 100; ++i) database.execute("INSERT INTO t VALUES (?)", {std::string(4096, 'x')});
    FAIL() << "the pages never ran out";
  } catch (const StoreError& e) {
    EXPECT_EQ(e.diagnostic().code, "store.full");
  }
}

// As a quota or a small disk would, in a process of its own.
TEST(Database, AFileThatMayNotGrowIsToldAsSuch) {
  const testing_support::TemporaryFolder folder;
  const auto code = [&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit most{100'000, 100'000};
    setrlimit(RLIMIT_FSIZE, &most);
    try {
      Database database(folder.path() / "full.db");
      database.execute("CREATE TABLE t (s TEXT)");
      for (int i = 0; i < 100; ++i) database.execute("INSERT INTO t VALUES (?)", {std::string(4096, 'x')});
    } catch (const StoreError& e) {
      return e.diagnostic().code;
    }
    return std::string("the file grew");
  };
  EXPECT_EXIT(
      {
        std::cerr << code();
        std::_Exit(0);
      },
      testing::ExitedWithCode(0), "store.not_written");
  Database database(folder.path() / "full.db");
  EXPECT_GT(database.selectOne("SELECT count(*) FROM t")->integer(0), 0) << "what was written before is there";
}

}  // namespace
}  // namespace doichieu
