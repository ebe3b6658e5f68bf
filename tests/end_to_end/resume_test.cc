// A run that is killed in the middle and started again ends with the same store content as an undisturbed one.
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

// All plans of a store in an order that does not depend on when they were read.
nlohmann::json contentOf(const std::string& store) {
  const Outcome run = doichieu({"export", "--format", "json", "--store", store});
  EXPECT_EQ(run.exitCode, 0) << run.err;
  auto json = nlohmann::json::parse(run.out);
  if (!json.is_array()) json = nlohmann::json::array({json});
  std::sort(json.begin(), json.end(), [](const auto& a, const auto& b) { return a.at("source").at("path") < b.at("source").at("path"); });
  return json;
}

TEST(Resume, AfterKillTheStoreIsAsIfNothingHadHappened) {
  const Folder folder;
  makeScans(folder / "scans", {"--variants", "fax200"}, {"drugs-phuc-tri-2024"});
  makeScans(folder / "scans", {"--variants", "clean"}, {"injury-phu-dien-2024", "digital-vinh-thuong-2026"});
  const std::string undisturbed = (folder / "undisturbed.db").string(), killed = (folder / "killed.db").string();
  ASSERT_EQ(doichieu({"ingest", (folder / "scans").string(), "--store", undisturbed, "--quiet"}).exitCode, 0);
  for (const int milliseconds : {300, 1500, 4000})
    killDoichieuAfter({"ingest", (folder / "scans").string(), "--store", killed, "--quiet"}, milliseconds, SIGKILL);
  const Outcome rest = doichieu({"ingest", (folder / "scans").string(), "--store", killed, "--quiet"});
  EXPECT_EQ(rest.exitCode, 0) << rest.err << rest.out;
  EXPECT_EQ(contentOf(killed), contentOf(undisturbed));
  EXPECT_EQ(contentOf(killed).size(), 3U);
}

}  // namespace
}  // namespace doichieu::testing_support
