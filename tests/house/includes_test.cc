// One way through the house: each room may include the public headers, itself, and the rooms that its CMakeLists.txt
// names. Plugins may include the public headers and their own folder, nothing else of the core.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = DOICHIEU_SOURCE_DIR;

std::string contentOf(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

bool isSource(const fs::path& file) {
  return file.extension() == ".cc" || file.extension() == ".h";
}

std::vector<std::string> quotedIncludes(const fs::path& file) {
  static const std::regex include("#include \"([^\"]+)\"");
  const std::string content = contentOf(file);
  std::vector<std::string> found;
  for (std::sregex_iterator at(content.begin(), content.end(), include), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

// Rooms that the room's CMakeLists.txt names after ROOMS, and those that these name in turn.
class Rooms {
 public:
  Rooms() {
    for (const auto& entry : fs::directory_iterator(kRoot / "core"))
      if (fs::exists(entry.path() / "CMakeLists.txt"))
        direct_[entry.path().filename()] = named(entry.path() / "CMakeLists.txt");
  }
  const std::map<std::string, std::set<std::string>>& direct() const { return direct_; }

  std::set<std::string> reachable(const std::string& room) const {
    std::set<std::string> found{room};
    std::vector<std::string> open{room};
    while (!open.empty()) {
      const std::string next = open.back();
      open.pop_back();
      const auto entry = direct_.find(next);
      if (entry == direct_.end()) continue;
      for (const std::string& below : entry->second)
        if (found.insert(below).second) open.push_back(below);
    }
    return found;
  }

 private:
  static std::set<std::string> named(const fs::path& list) {
    static const std::regex rooms(R"(ROOMS\s+([a-z \n]+))");
    std::smatch match;
    const std::string content = contentOf(list);
    std::set<std::string> names;
    if (!std::regex_search(content, match, rooms)) return names;
    std::istringstream words(match[1]);
    for (std::string word; words >> word;) names.insert(word);
    return names;
  }

  std::map<std::string, std::set<std::string>> direct_;
};

TEST(House, RoomsFormNoCircle) {
  const Rooms rooms;
  ASSERT_GE(rooms.direct().size(), 10U);
  for (const auto& [room, below] : rooms.direct())
    for (const std::string& other : below)
      EXPECT_EQ(rooms.reachable(other).count(room), 0U) << room << " and " << other << " reach each other";
}

TEST(House, RoomsIncludeOnlyWhatTheyName) {
  const Rooms rooms;
  int seen = 0;
  for (const auto& [room, below] : rooms.direct()) {
    const std::set<std::string> allowed = rooms.reachable(room);
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / "core" / room)) {
      if (!isSource(entry.path())) continue;
      for (const std::string& include : quotedIncludes(entry.path())) {
        const std::string top = include.substr(0, include.find('/'));
        ++seen;
        if (top == "doichieu" || include.find('/') == std::string::npos) continue;
        EXPECT_TRUE(allowed.count(top)) << entry.path() << " includes " << include << ", but " << room
                                        << " does not name " << top;
      }
    }
  }
  EXPECT_GT(seen, 100);
}

TEST(House, PublicHeadersIncludeOnlyPublicHeaders) {
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "core/include")) {
    if (!isSource(entry.path())) continue;
    for (const std::string& include : quotedIncludes(entry.path()))
      EXPECT_EQ(include.rfind("doichieu/", 0), 0U) << entry.path() << " includes " << include;
  }
}

TEST(House, PluginsKnowThePublicHeadersAndNothingElse) {
  int seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "plugins")) {
    if (!isSource(entry.path())) continue;
    for (const std::string& include : quotedIncludes(entry.path())) {
      ++seen;
      const bool own = fs::exists(entry.path().parent_path() / include);
      EXPECT_TRUE(own || include.rfind("doichieu/", 0) == 0) << entry.path() << " includes " << include;
    }
  }
  EXPECT_GT(seen, 20);
}

TEST(House, FilesAreSmall) {
  constexpr int kMostLines = 500;
  for (const char* folder : {"core", "plugins", "tools", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (!isSource(entry.path())) continue;
      const std::string content = contentOf(entry.path());
      EXPECT_LE(std::count(content.begin(), content.end(), '\n'), kMostLines)
          << entry.path() << ": has it one subject?";
    }
}

}  // namespace
