// A sample of the damaged set through the program; `tests/hostile/run` does the same with thousands.
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "damaged_set.h"
#include "support/program.h"

namespace doichieu::hostile {
namespace {

using testing_support::doichieu;
using testing_support::Folder;

constexpr int kFiles = 91;  // one of each format and damage

/// "documents: 91, ..." and below it one indented line "40 read" for each kind of end.
struct Totals {
  int documents = 0, ends = 0;
};

Totals totalsOf(const std::string& out) {
  Totals totals;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("documents: ", 0) == 0) totals.documents = std::atoi(line.c_str() + 11);
    if (line.rfind("  ", 0) == 0) totals.ends += std::atoi(line.c_str());
  }
  return totals;
}

TEST(DamagedSet, EveryFileIsAccountedForAndNoWorkerDies) {
  const Folder folder;
  const auto files = folder / "damaged";
  writeDamagedSet(std::string(DOICHIEU_SOURCE_DIR) + "/corpus/sources/plan/drugs-van-ha-2024.plan", files, kFiles, 5);
  const std::string store = (folder / "damaged.db").string();
  // The second run meets every file again, does no work, and tells the same.
  for (int run = 0; run < 2; ++run) {
    const auto ingest = doichieu({"ingest", files.string(), "--store", store, "--quiet", "--workers", "2"});
    EXPECT_EQ(ingest.exitCode, 1) << ingest.err;  // some failed, none took the program with it
    EXPECT_EQ(totalsOf(ingest.out).documents, kFiles) << ingest.out;
    EXPECT_EQ(totalsOf(ingest.out).ends, kFiles) << ingest.out;
    EXPECT_EQ((ingest.out + ingest.err).find("worker process ended"), std::string::npos) << ingest.out << ingest.err;
  }
}

}  // namespace
}  // namespace doichieu::hostile
