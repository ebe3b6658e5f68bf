// Outlines of whole plans against their gold annotations: those of the corpus as text, and, where the folder is there,
// real ones beside the repository.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/outline/built_plan.h"

namespace doichieu {
namespace {

const std::filesystem::path kShared = std::filesystem::path(DOICHIEU_SOURCE_DIR) / ".." / "shared";

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

class RealPlans : public ::testing::TestWithParam<const char*> {};

TEST_P(RealPlans, OutlineEqualsGold) {
  const auto text = kShared / "plans" / (std::string(GetParam()) + ".txt");
  if (!std::filesystem::exists(text)) GTEST_SKIP() << "no " << text;
  const auto gold = nlohmann::json::parse(contentOf(kShared / "gold" / (std::string(GetParam()) + ".json")));
  std::vector<std::string> expected;
  for (const auto& section : gold.at("outline")) {
    const auto heading = section.at("heading").get<std::string>();
    expected.push_back(section.at("label").get<std::string>() + (heading.empty() ? "" : " " + heading));
  }
  EXPECT_THAT(testing::headings(testing::typedPlan(contentOf(text))), ::testing::ElementsAreArray(expected));
}

INSTANTIATE_TEST_SUITE_P(Shared, RealPlans, ::testing::Values("quang-khai-2023", "phu-lam-2024", "ha-noi-2024"));

TEST(RealAnnex, RowsHaveTheirBodies) {
  const auto text = kShared / "plans" / "ha-noi-2024.txt";
  if (!std::filesystem::exists(text)) GTEST_SKIP() << "no " << text;
  const auto gold = nlohmann::json::parse(contentOf(kShared / "gold" / "ha-noi-2024.json"));
  const Plan plan = testing::typedPlan(contentOf(text));
  ASSERT_FALSE(plan.tables.empty());
  const Table& table = plan.tables.front();
  const auto hasRow = [&](const std::string& words, const std::vector<std::string>& leads) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
      const std::string_view statement = plan.at(row.cells[1]), cell = plan.at(row.cells[2]);
      return !statement.empty() && words.ends_with(statement) &&
             std::all_of(leads.begin(), leads.end(),
                         [&](const std::string& lead) { return cell.find(lead) != std::string_view::npos; });
    });
  };
  int compared = 0;
  for (const auto& target : gold.at("targets")) {
    if (!target.contains("annex_rows")) continue;
    for (const auto& row : target.at("annex_rows")) {
      const auto words = row.at("text").get<std::string>();
      const auto leads = row.at("lead").get<std::vector<std::string>>();
      if (leads.empty()) continue;  // rows of the other annexes
      EXPECT_TRUE(hasRow(words, leads)) << words;
      ++compared;
    }
  }
  EXPECT_GT(compared, 5);
}

}  // namespace
}  // namespace doichieu
