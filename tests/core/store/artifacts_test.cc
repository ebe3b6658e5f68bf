#include "store/artifacts.h"

#include <gmock/gmock.h>

#include "doichieu/base/error.h"
#include "store/deflate.h"
#include "store/store.h"

namespace doichieu {
namespace {

using testing::ElementsAre;

TEST(Deflate, ReadsBackWhatItWrote) {
  for (const std::string& text : {std::string(), std::string("a"), std::string(100000, 'x') + "Kế hoạch"})
    EXPECT_EQ(inflated(deflated(text)), text);
  EXPECT_LT(deflated(std::string(100000, 'x')).size(), 1000u);
}

TEST(Deflate, TornBytesAreAStoreError) {
  EXPECT_THROW(inflated("no zlib stream"), StoreError);
  const std::string bytes = deflated(std::string(5000, 'x') + "y");
  EXPECT_THROW(inflated(bytes.substr(0, bytes.size() / 2)), StoreError);
}

TEST(Artifacts, APageIsFoundByBytesAndReadingKeyOnly) {
  Store store(":memory:");
  Artifacts& artifacts = store.artifacts();
  artifacts.putPage("sha", "key", 2, "{\"number\":2}");
  artifacts.putPage("sha", "key", 1, "{\"number\":1}");
  artifacts.putPage("sha", "other", 3, "{}");
  EXPECT_THAT(artifacts.pageNumbers("sha", "key"), ElementsAre(1, 2));
  EXPECT_EQ(artifacts.page("sha", "key", 2), "{\"number\":2}");
  EXPECT_EQ(artifacts.page("sha", "new", 2), std::nullopt);
  EXPECT_EQ(artifacts.page("ahs", "key", 2), std::nullopt);
}

TEST(Artifacts, TheFirstReadingOfAPageStays) {
  Store store(":memory:");
  store.artifacts().putPage("sha", "key", 1, "first");
  store.artifacts().putPage("sha", "key", 1, "second");
  EXPECT_EQ(store.artifacts().page("sha", "key", 1), "first");
}

TEST(Artifacts, AReadingComesBack) {
  Store store(":memory:");
  const Reading reading{
      "sha", "key", 200, "application/pdf", {{"pdf.signed", Severity::info, Stage::read, 0, {"a"}, "b"}}};
  store.artifacts().put(reading);
  const auto again = store.artifacts().find("sha", "key");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->pages, 200);
  EXPECT_EQ(again->mediaType, "application/pdf");
  EXPECT_EQ(again->diagnostics, reading.diagnostics);
  EXPECT_FALSE(store.artifacts().find("sha", "other"));
}

}  // namespace
}  // namespace doichieu
