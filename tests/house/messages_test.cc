// Vietnamese and English say the same things: equal keys, equal placeholders.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "base/messages.h"

namespace doichieu {
namespace {

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

std::set<std::string> placeholders(const std::string& text) {
  static const std::regex mark(R"(\{\d\})");
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), mark), end; at != end; ++at) found.insert(at->str());
  return found;
}

TEST(Messages, BothLanguagesHaveEveryKeyAndPlaceholder) {
  const Messages english = Messages::load(kConfig, "en"), vietnamese = Messages::load(kConfig, "vi");
  for (const auto& [key, text] : english.all()) {
    ASSERT_TRUE(vietnamese.has(key)) << key << " is missing in vi.tsv";
    EXPECT_EQ(placeholders(text), placeholders(vietnamese.text(key))) << key;
  }
  for (const auto& [key, text] : vietnamese.all()) EXPECT_TRUE(english.has(key)) << key << " is missing in en.tsv";
}

TEST(Messages, FillsPlaceholdersAndNamesThePage) {
  const Messages english = Messages::load(kConfig, "en");
  const Diagnostic diagnostic{"file.empty", Severity::error, Stage::read, 3, {"a.pdf"}, "detail"};
  EXPECT_EQ(english.text(diagnostic), "page 3: a.pdf: the file is empty; scan or save it again (detail)");
  EXPECT_EQ(english.text("no.such.key"), "no.such.key");
}

}  // namespace
}  // namespace doichieu
