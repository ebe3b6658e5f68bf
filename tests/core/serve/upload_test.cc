#include "serve/upload.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "core/store/sample_plan.h"

namespace doichieu::serve {
namespace {

using ::testing::ElementsAre;
namespace fs = std::filesystem;

std::string part(const std::string& disposition, const std::string& bytes) {
  return "--B\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + bytes + "\r\n";
}

class Upload : public ::testing::Test {
 protected:
  std::vector<fs::path> save(const std::string& body, std::uint64_t limit = 1000) {
    std::istringstream in(body);
    Request request;
    request.method = "POST";
    request.headers = {{"content-type", "multipart/form-data; boundary=B"},
                       {"content-length", std::to_string(body.size())}};
    if (pretendsToBeShort) request.headers["content-length"] = "10";
    request.body = &in;
    return saveUploads(request, limit, [&](const std::string& name) {
      names.push_back(name);
      return folder.path() / std::to_string(names.size());
    });
  }
  static std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  bool folderIsEmpty() const { return fs::is_empty(folder.path()); }

  doichieu::testing_support::TemporaryFolder folder;
  std::vector<std::string> names;
  bool pretendsToBeShort = false;
};

TEST_F(Upload, WritesEveryFileAsItIs) {
  const std::string bytes("\x25PDF\r\n--\0\xff", 10);
  const auto files = save(part("name=\"files\"; filename=\"kế hoạch.pdf\"", bytes) + part("name=\"note\"", "no file") +
                          part("name=\"files\"; filename=\"b.txt\"", "b") + "--B--\r\n");
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(contentOf(files[0]), bytes);
  EXPECT_EQ(contentOf(files[1]), "b");
  EXPECT_THAT(names, ElementsAre("kế hoạch.pdf", "b.txt"));
}

TEST_F(Upload, PassesOverEmptyFiles) {
  EXPECT_TRUE(save(part("name=\"files\"; filename=\"empty.pdf\"", "") + "--B--\r\n").empty());
  EXPECT_TRUE(folderIsEmpty());
}

TEST_F(Upload, LeavesNothingOfWhatIsTooLarge) {
  const std::string body = part("name=\"a\"; filename=\"a\"", std::string(400, 'a')) +
                           part("name=\"b\"; filename=\"b\"", std::string(700, 'b')) + "--B--\r\n";
  for (const bool lying : {false, true}) {
    pretendsToBeShort = lying;
    try {
      save(body);
      FAIL() << "more was taken than the limit";
    } catch (const HttpError& e) {
      EXPECT_EQ(e.status(), 413);
    }
    EXPECT_TRUE(folderIsEmpty());
  }
}

TEST_F(Upload, LeavesNothingOfWhatBreaksOff) {
  const std::string body = part("name=\"a\"; filename=\"a\"", "whole") +
                           part("name=\"b\"; filename=\"b\"", std::string(300, 'b')) + "--B--\r\n";
  ASSERT_EQ(save(body).size(), 2U);
  for (const fs::path& file : {folder.path() / "1", folder.path() / "2"}) fs::remove(file);
  for (std::size_t length = 5; length + 6 < body.size(); length += 7) {
    EXPECT_THROW(save(body.substr(0, length)), HttpError) << length;
    EXPECT_TRUE(folderIsEmpty()) << length;
  }
}

TEST_F(Upload, LeavesNothingOfAnUploadOfCountlessFiles) {
  std::string body;
  for (int i = 0; i < 3000; ++i) body += part("name=\"f\"; filename=\"f\"", "x");
  try {
    save(body + "--B--\r\n", body.size() + 100);
    FAIL() << "they were taken";
  } catch (const HttpError& e) {
    EXPECT_EQ(e.status(), 413);
  }
  EXPECT_TRUE(folderIsEmpty());
}

TEST_F(Upload, RefusesOtherBodies) {
  std::istringstream in("x=1");
  Request request;
  request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
  request.body = &in;
  EXPECT_THROW(saveUploads(request, 1000, [](const std::string&) { return fs::path(); }), HttpError);
  request.body = nullptr;
  EXPECT_THROW(saveUploads(request, 1000, [](const std::string&) { return fs::path(); }), HttpError);
}

}  // namespace
}  // namespace doichieu::serve
