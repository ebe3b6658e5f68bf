// Real plans, where the folder ../shared with plans, scans and gold stands beside the repository. Prints the figures
// and guards the bars that the project set itself.
#include <gtest/gtest.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

const std::filesystem::path kShared = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "../shared";

nlohmann::json figures(const std::filesystem::path& gold, const std::filesystem::path& documents) {
  std::cout << doichieu({"evaluate", gold.string(), documents.string()}).out << std::flush;
  return nlohmann::json::parse(doichieu({"evaluate", gold.string(), documents.string(), "--format", "json"}).out);
}

TEST(RealPlans, FromText) {
  if (!std::filesystem::exists(kShared / "plans")) GTEST_SKIP() << "../shared is not there";
  for (const auto& row : figures(kShared / "gold", kShared / "plans"))
    EXPECT_GE(std::stod(row.at("OVERALL").get<std::string>()), 80) << row;
}

TEST(RealPlans, AnOfficeScanIsReadAsWellAsItsText) {
  if (!std::filesystem::exists(kShared / "scans")) GTEST_SKIP() << "../shared is not there";
  const Folder folder;
  std::filesystem::create_symlink(std::filesystem::absolute(kShared / "scans/phu-lam-2024.office200.pdf"),
                                  folder / "phu-lam-2024.pdf");
  const auto rows = figures(kShared / "gold/scans", folder.path());
  EXPECT_GE(std::stod(rows.front().at("OVERALL").get<std::string>()), 80);
}

}  // namespace
}  // namespace doichieu::testing_support
