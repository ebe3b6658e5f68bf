// Every record that is extracted from the open plans of the corpus stands in records/NAME.txt, under review: a change
// of rules shows here which records it gained (+) and lost (-), right or wrong. What is right says corpus/gold.
//
// After a change that is meant: DOICHIEU_ACCEPT_RECORDS=1 build/release/tests/golden_test, then read the diff.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "golden/record_lines.h"
#include "support/program.h"

namespace doichieu::testing_support {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const fs::path kRecords = fs::path(DOICHIEU_SOURCE_DIR) / "tests/golden/records";

Lines linesOf(const fs::path& file) {
  Lines lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string planNameOf(const std::string& path) {
  const std::string file = fs::path(path).filename().string();
  return file.substr(0, file.find('.'));
}

/// Lines of each open plan, by name. The plans that are set apart are kept from the eyes of those who write rules.
std::map<std::string, Lines> extractedRecords() {
  const Folder folder;
  makeScans(folder / "typed", {"--typed"}, {});
  for (const std::string& name : linesOf(fs::path(DOICHIEU_SOURCE_DIR) / "corpus/set_apart.txt"))
    fs::remove(folder / ("typed/" + name + ".typed.txt"));
  const std::string store = (folder / "store.db").string();
  const Outcome read = doichieu({"ingest", (folder / "typed").string(), "--store", store, "--quiet"});
  EXPECT_EQ(read.exitCode, 0) << read.err;
  std::map<std::string, Lines> plans;
  for (const nlohmann::json& plan :
       nlohmann::json::parse(doichieu({"export", "--format", "json", "--store", store}).out))
    plans[planNameOf(plan.at("source").at("path"))] = recordLines(plan);
  return plans;
}

/// Lines of `a` that `b` lacks, each as often as it lacks them.
Lines without(Lines a, Lines b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  Lines left;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
  return left;
}

void accept(const std::map<std::string, Lines>& plans) {
  fs::remove_all(kRecords);
  fs::create_directories(kRecords);
  for (const auto& [name, lines] : plans) {
    std::ofstream out(kRecords / (name + ".txt"));
    for (const std::string& line : lines) out << line << '\n';
  }
}

TEST(Golden, RecordsOfTheCorpusAreThoseUnderReview) {
  const std::map<std::string, Lines> plans = extractedRecords();
  ASSERT_FALSE(plans.empty());
  if (std::getenv("DOICHIEU_ACCEPT_RECORDS") != nullptr) accept(plans);
  for (const auto& [name, lines] : plans) {
    const Lines before = linesOf(kRecords / (name + ".txt"));
    for (const std::string& line : without(before, lines)) ADD_FAILURE() << name << "\n- " << line;
    for (const std::string& line : without(lines, before)) ADD_FAILURE() << name << "\n+ " << line;
  }
}

TEST(Golden, EveryListUnderReviewHasItsPlan) {
  for (const auto& entry : fs::directory_iterator(kRecords))
    EXPECT_TRUE(
        fs::exists(fs::path(DOICHIEU_SOURCE_DIR) / "corpus/sources/plan" / (entry.path().stem().string() + ".plan")))
        << entry.path();
}

}  // namespace
}  // namespace doichieu::testing_support
