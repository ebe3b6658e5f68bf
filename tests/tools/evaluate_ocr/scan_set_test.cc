#include "scan_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "support/program.h"

namespace doichieu::evaluate_ocr {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(ScanSet, AsksForScansWithTheirText) {
  const testing_support::Folder folder;
  EXPECT_THAT([&] { scannedPages(folder / "nowhere", {}, 1); }, ThrowsMessage<UsageError>(HasSubstr("is no folder")));
  folder.write("plan.office200.pdf", "a scan whose text nobody knows");
  EXPECT_THAT([&] { scannedPages(folder.path(), {}, 1); },
              ThrowsMessage<UsageError>(HasSubstr("no NAME.VARIANT.pdf with a NAME.txt")));
}

}  // namespace
}  // namespace doichieu::evaluate_ocr
