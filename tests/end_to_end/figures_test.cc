// Figures of the whole way against the corpus's gold, from typed text and from scans. The figures are printed; guarded
// are only relations that hold whatever the corpus becomes.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

const std::filesystem::path kCorpus = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "corpus";

std::set<std::string> setApart() {
  std::set<std::string> names;
  std::ifstream in(kCorpus / "set_apart.txt");
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') names.insert(line);
  return names;
}

// Copies the gold of the wanted plans, since `evaluate` takes every NAME that stands in both folders.
void copyGold(const std::filesystem::path& to, const std::function<bool(const std::string&)>& wanted) {
  std::filesystem::create_directories(to);
  for (const auto& entry : std::filesystem::directory_iterator(kCorpus / "gold"))
    if (entry.path().extension() == ".json" && wanted(entry.path().stem()))
      std::filesystem::copy(entry.path(), to / entry.path().filename());
}

double overall(const Outcome& run) {
  const auto rows = nlohmann::json::parse(run.out);
  return std::stod(rows.back().at("OVERALL").get<std::string>());
}

Outcome evaluated(const std::filesystem::path& gold, const std::filesystem::path& documents, const std::string& title) {
  std::cout << title << '\n' << doichieu({"evaluate", gold.string(), documents.string()}).out << std::flush;
  return doichieu({"evaluate", gold.string(), documents.string(), "--format", "json"});
}

TEST(Figures, OfTheCorpusFromTypedText) {
  const Folder folder;
  makeScans(folder / "typed", {"--typed"}, {});
  const std::set<std::string> apart = setApart();
  copyGold(folder / "gold", [&](const std::string& name) { return apart.count(name) == 0; });
  const Outcome known = evaluated(folder / "gold", folder / "typed", "corpus, typed text");
  ASSERT_EQ(known.exitCode, 0) << known.err;
  EXPECT_GT(overall(known), 90);
  if (apart.empty()) return;
  copyGold(folder / "gold-apart", [&](const std::string& name) { return apart.count(name) > 0; });
  const Outcome unseen = evaluated(folder / "gold-apart", folder / "typed", "corpus, set apart, typed text");
  ASSERT_EQ(unseen.exitCode, 0) << unseen.err;
}

TEST(Figures, FromScansAreCloseToThoseFromText) {
  // Three short plans of three programmes: reading every page of the corpus would take most of the time of all tests.
  const std::vector<std::string> plans = {"drugs-phuc-tri-2024", "digital-vinh-thuong-2026", "injury-phu-dien-2024"};
  const Folder folder;
  makeScans(folder / "typed", {"--typed"}, plans);
  makeScans(folder / "scans", {"--variants", "office200"}, plans);
  copyGold(folder / "gold",
           [&](const std::string& name) { return std::find(plans.begin(), plans.end(), name) != plans.end(); });
  const double text = overall(evaluated(folder / "gold", folder / "typed", "three plans, typed text"));
  const double scans = overall(evaluated(folder / "gold", folder / "scans", "three plans, office scans at 200 dpi"));
  EXPECT_GT(scans, text - 6);
}

}  // namespace
}  // namespace doichieu::testing_support
