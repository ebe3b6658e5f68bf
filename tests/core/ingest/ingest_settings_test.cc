#include "ingest/ingest_settings.h"

#include <gmock/gmock.h>

#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"

namespace doichieu {
namespace {

using testing::HasSubstr;
using testing_support::TemporaryFolder;

TEST(IngestSettings, AreReadFromTheFile) {
  const TemporaryFolder folder;
  folder.write("doichieu.properties", "ingest.workers = 3\ningest.memory_mb = 100\ningest.page_seconds = 7\n");
  IngestOptions options;
  options.jobsPerWorker = 42;
  readIngestSettings(folder.path(), options);
  EXPECT_EQ(options.workers, 3);
  EXPECT_EQ(options.limits.memoryBytes, 100u << 20);
  EXPECT_EQ(options.limits.page, std::chrono::seconds(7));
  EXPECT_EQ(options.jobsPerWorker, 42) << "not in the file";
}

TEST(IngestSettings, ThoseOfTheProjectAreSound) {
  IngestOptions options;
  readIngestSettings(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config", options);
  EXPECT_EQ(options.workers, -1) << "one a processor core";
}

TEST(IngestSettings, FaultsNameFileAndKey) {
  const TemporaryFolder folder;
  IngestOptions options;
  for (const char* line : {"ingest.workers = many", "ingest.workers = -2", "ingest.page_seconds = 0"}) {
    folder.write("doichieu.properties", line);
    try {
      readIngestSettings(folder.path(), options);
      ADD_FAILURE() << line;
    } catch (const ConfigError& e) {
      EXPECT_THAT(e.what(), HasSubstr("doichieu.properties: ingest."));
    }
  }
  EXPECT_THROW(readIngestSettings(folder.path() / "missing", options), ConfigError);
}

}  // namespace
}  // namespace doichieu
