#include "ingest/inputs.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/store/sample_plan.h"

namespace doichieu {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::Pair;
using testing_support::TemporaryFolder;

/// Path below the folder and code of the problem ("" where it is to be read).
std::vector<std::pair<std::string, std::string>> walk(const TemporaryFolder& folder, const std::vector<fs::path>& paths,
                                                      const std::vector<fs::path>& own = {}) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const Input& input : findInputs(paths, own))
    found.emplace_back(input.path.lexically_relative(folder.path()).string(), input.problem ? input.problem->code : "");
  return found;
}

TEST(Inputs, FoldersAreWalkedInOrder) {
  const TemporaryFolder folder;
  folder.write("b.pdf", "b");
  folder.write("a/z.pdf", "z");
  folder.write("a/deep/er/y.pdf", "y");
  EXPECT_THAT(walk(folder, {folder.path()}),
              ElementsAre(Pair("a/deep/er/y.pdf", ""), Pair("a/z.pdf", ""), Pair("b.pdf", "")));
}

TEST(Inputs, AFileIsGivenOnceHoweverOftenItIsNamed) {
  const TemporaryFolder folder;
  const fs::path file = folder.write("a/x.pdf", "x");
  fs::create_symlink(file, folder.path() / "link.pdf");
  EXPECT_THAT(walk(folder, {file, folder.path(), folder.path() / "a" / ".." / "a" / "x.pdf"}),
              ElementsAre(Pair("a/x.pdf", "")));
}

TEST(Inputs, ALoopIsToldAndLeft) {
  const TemporaryFolder folder;
  folder.write("a/b/x.pdf", "x");
  fs::create_directory_symlink(folder.path() / "a", folder.path() / "a" / "b" / "again");
  EXPECT_THAT(walk(folder, {folder.path()}),
              ElementsAre(Pair("a/b/again", "ingest.folder_loop"), Pair("a/b/x.pdf", "")));
}

TEST(Inputs, ALinkToItselfIsUnreadable) {
  const TemporaryFolder folder;
  fs::create_symlink("self", folder.path() / "self");
  EXPECT_THAT(walk(folder, {folder.path()}), ElementsAre(Pair("self", "file.unreadable")));
}

TEST(Inputs, ALinkToAFolderBesideIsFollowedOnce) {
  const TemporaryFolder folder;
  folder.write("a/x.pdf", "x");
  fs::create_directory_symlink(folder.path() / "a", folder.path() / "b");
  EXPECT_THAT(walk(folder, {folder.path()}), ElementsAre(Pair("a/x.pdf", "")));
}

TEST(Inputs, WhatIsNoDocumentIsPassedOverWithAWord) {
  const TemporaryFolder folder;
  folder.write(".hidden", "x");
  folder.write(".git/config", "x");
  folder.write("~$lock.docx", "x");
  ASSERT_EQ(mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
  const fs::path store = folder.write("doichieu.db", "x");
  EXPECT_THAT(walk(folder, {folder.path()}, {store}),
              ElementsAre(Pair(".git", "ingest.hidden"), Pair(".hidden", "ingest.hidden"),
                          Pair("doichieu.db", "ingest.own_store"), Pair("pipe", "ingest.not_a_file"),
                          Pair("~$lock.docx", "ingest.hidden")));
}

TEST(Inputs, AHiddenFileThatIsNamedIsMeant) {
  const TemporaryFolder folder;
  const fs::path file = folder.write(".hidden", "x");
  EXPECT_THAT(walk(folder, {file}), ElementsAre(Pair(".hidden", "")));
}

TEST(Inputs, WhatIsNotThereIsUnreadable) {
  const TemporaryFolder folder;
  EXPECT_THAT(walk(folder, {folder.path() / "none.pdf"}), ElementsAre(Pair("none.pdf", "file.unreadable")));
}

TEST(Inputs, AFolderThatMayNotBeReadIsTold) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  folder.write("locked/x.pdf", "x");
  folder.write("y.pdf", "y");
  fs::permissions(folder.path() / "locked", fs::perms::none);
  EXPECT_THAT(walk(folder, {folder.path()}),
              ElementsAre(Pair("locked", "ingest.folder_unreadable"), Pair("y.pdf", "")));
  fs::permissions(folder.path() / "locked", fs::perms::owner_all);
}

}  // namespace
}  // namespace doichieu
