#include "pipeline/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/program.h"

namespace doichieu {
namespace {

using testing_support::Folder;

std::string keyOf(const Folder& config) {
  return artifactKey({}, config.path(), foldersBut(config.path(), {"messages"}), "");
}

struct Config : Folder {
  Config() {
    for (const char* folder : {"messages", "rules", "targets"}) std::filesystem::create_directories(path() / folder);
    write("rules/a.rules", "one");
    write("targets/words.tsv", "two");
    write("messages/en.tsv", "three");
  }
};

TEST(Keys, EveryFolderCountsThatIsNotNamed) {
  const Config config;
  EXPECT_THAT(foldersBut(config.path(), {"messages"}), ::testing::ElementsAre("rules", "targets"));
  const std::string before = keyOf(config);
  config.write("messages/en.tsv", "other words");
  EXPECT_EQ(keyOf(config), before);
  config.write("targets/words.tsv", "other words");
  EXPECT_NE(keyOf(config), before) << "a changed word list asks for another extraction";
}

TEST(Keys, AnotherBuildOfAnExtractorCounts) {
  const Config config;
  const auto library = config.path() / "extract_x.so";
  config.write("extract_x.so", "machine code");
  const std::string before = codeDigest({library});
  EXPECT_EQ(codeDigest({library}), before);
  config.write("extract_x.so", "mended machine code");
  EXPECT_NE(codeDigest({library}), before);
  EXPECT_NE(codeDigest({}), before);
}

TEST(Keys, NamesVersionsAndOptionsCount) {
  const Config config;
  const auto key = [&](const std::string& version, const std::string& option) {
    PluginDescriptor plugin;
    plugin.id = "extract_x";
    plugin.version = version;
    return artifactKey({plugin}, config.path(), {"rules"}, option);
  };
  EXPECT_EQ(key("1", ""), key("1", ""));
  EXPECT_NE(key("1", ""), key("2", ""));
  EXPECT_NE(key("1", ""), key("1", "force-ocr"));
  const std::string before = key("1", "");
  config.write("rules/b.rules", "");
  EXPECT_NE(key("1", ""), before) << "an empty file is a file";
}

}  // namespace
}  // namespace doichieu
