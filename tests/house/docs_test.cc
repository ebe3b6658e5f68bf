// What lists the parts of the house lists all of them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

namespace doichieu {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DOICHIEU_SOURCE_DIR;

std::string contentOf(const fs::path& file) {
  std::ifstream in(kRoot / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> foldersOf(const fs::path& folder) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(kRoot / folder))
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  return names;
}

TEST(Docs, EveryFolderOfConfigIsExplained) {
  const std::string readme = contentOf("config/README.md");
  for (const std::string& name : foldersOf("config"))
    EXPECT_NE(readme.find('`' + name + "/`"), std::string::npos) << name;
}

TEST(Docs, EveryRoomOfTheCoreIsExplained) {
  const std::string readme = contentOf("core/README.md");
  for (const std::string& name : foldersOf("core")) EXPECT_NE(readme.find('`' + name), std::string::npos) << name;
}

/// The text of every source below a folder.
std::string sourcesBelow(const fs::path& folder) {
  std::string all;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / folder))
    if (entry.path().extension() == ".cc" || entry.path().extension() == ".h")
      all += contentOf(fs::relative(entry.path(), kRoot));
  return all;
}

TEST(Rules, DeclareOnlyWhatTheProgramReads) {
  const std::string sources = sourcesBelow("core") + sourcesBelow("plugins");
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / "config")) {
    if (entry.path().extension() != ".rules") continue;
    std::istringstream lines(contentOf(fs::relative(entry.path(), kRoot)));
    for (std::string line, word, name; std::getline(lines, line);) {
      std::istringstream words(line);
      if (!(words >> word >> name) || word != "attribute") continue;
      EXPECT_NE(sources.find('"' + name + '"'), std::string::npos) << entry.path() << ": nobody reads " << name;
    }
  }
}

TEST(Settings, EveryPluginIsExpectedButTheExample) {
  const std::string settings = contentOf("config/doichieu.properties");
  for (const std::string& name : foldersOf("plugins"))
    EXPECT_EQ(settings.find(name) != std::string::npos, name != "example_budget") << name;
}

}  // namespace
}  // namespace doichieu
