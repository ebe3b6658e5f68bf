#include "serve/page_images.h"

#include <gtest/gtest.h>

#include <future>

#include "core/ingest/fake_processor.h"
#include "core/store/sample_plan.h"
#include "doichieu/base/error.h"

namespace doichieu::serve {
namespace {

using doichieu::testing_support::TemporaryFolder;

WorkerPoolOptions fakeWorkers() {
  WorkerPoolOptions options;
  options.command = {doichieu::testing_support::fakeWorker().string(), "worker"};
  return options;
}

std::string refusalOf(PageImages& images, const PageImageRequest& request) {
  try {
    images.get(request);
    return "";
  } catch (const DocumentError& e) {
    return e.diagnostic().code;
  }
}

TEST(PageImages, TellsWhatTheWorkerSays) {
  const TemporaryFolder folder;
  PageImages images(fakeWorkers());
  EXPECT_EQ(refusalOf(images, {folder.write("a.pdf", "pages 1").string(), "sha", 1, 100, 0}), "page.no_image");
  EXPECT_EQ(refusalOf(images, {folder.write("b.pdf", "throw open").string(), "sha2", 1, 100, 0}), "fake.torn");
}

TEST(PageImages, AWorkerThatCrashesCostsThatPageOnly) {
  const TemporaryFolder folder;
  PageImages images(fakeWorkers());
  EXPECT_EQ(refusalOf(images, {folder.write("a.pdf", "crash open").string(), "sha", 1, 100, 0}), "worker.crashed");
  EXPECT_EQ(refusalOf(images, {folder.write("b.pdf", "pages 1").string(), "sha2", 1, 100, 0}), "page.no_image");
}

TEST(PageImages, NobodyWaitsForAPictureWhenTheServiceEnds) {
  const TemporaryFolder folder;
  PageImages images(fakeWorkers());
  const auto waiting = std::async(std::launch::async, [&] {
    return refusalOf(images, {folder.write("a.pdf", "hang open").string(), "sha", 1, 100, 0});
  });
  images.end();
  EXPECT_EQ(refusalOf(images, {folder.write("b.pdf", "pages 1").string(), "sha2", 1, 100, 0}), "serve.ending");
}

TEST(PageImages, AFileThatIsGoneNeedsNoWorker) {
  WorkerPoolOptions none;
  none.command = {"/no/such/program"};
  PageImages images(none);
  EXPECT_EQ(refusalOf(images, {"/no/such/file.pdf", "sha", 1, 100, 0}), "file.unreadable");
}

}  // namespace
}  // namespace doichieu::serve
