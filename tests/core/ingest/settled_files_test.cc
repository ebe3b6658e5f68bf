#include "ingest/settled_files.h"

#include <gmock/gmock.h>

#include "core/store/sample_plan.h"

namespace doichieu {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing_support::TemporaryFolder;

TEST(SettledFiles, AFileIsGivenOnceWhenItStopsGrowing) {
  const TemporaryFolder folder;
  SettledFiles files({folder.path()}, {});
  const fs::path file = fs::canonical(folder.write("scan.pdf", "%PDF"));
  EXPECT_THAT(files.poll(), IsEmpty()) << "it may be half written";
  folder.write("scan.pdf", "%PDF-1.7 and more");
  EXPECT_THAT(files.poll(), IsEmpty()) << "it grew";
  EXPECT_THAT(files.poll(), ElementsAre(file));
  EXPECT_THAT(files.poll(), IsEmpty());
}

TEST(SettledFiles, AChangedFileIsGivenAgain) {
  const TemporaryFolder folder;
  SettledFiles files({folder.path()}, {});
  const fs::path file = fs::canonical(folder.write("plan.txt", "one"));
  files.poll();
  EXPECT_THAT(files.poll(), ElementsAre(file));
  folder.write("plan.txt", "another text");
  files.poll();
  EXPECT_THAT(files.poll(), ElementsAre(file));
}

TEST(SettledFiles, OwnAndHiddenFilesAreLeftAlone) {
  const TemporaryFolder folder;
  const fs::path store = folder.write("store.db", "x");
  folder.write(".scan.pdf.part", "x");
  SettledFiles files({folder.path()}, {store});
  files.poll();
  EXPECT_THAT(files.poll(), IsEmpty());
}

}  // namespace
}  // namespace doichieu
