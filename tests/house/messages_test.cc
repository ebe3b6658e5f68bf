// Vietnamese and English say the same things: equal keys, equal placeholders.
#include "base/messages.h"

#include <gtest/gtest.h>

#include "support/placeholders.h"

namespace doichieu {
namespace {

const std::filesystem::path kConfig = std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config";

TEST(Messages, BothLanguagesHaveEveryKeyAndPlaceholder) {
  const Messages english = Messages::load(kConfig, "en"), vietnamese = Messages::load(kConfig, "vi");
  for (const auto& [key, text] : english.all()) {
    ASSERT_TRUE(vietnamese.has(key)) << key << " is missing in vi.tsv";
    EXPECT_EQ(testing_support::placeholders(text), testing_support::placeholders(vietnamese.text(key))) << key;
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
