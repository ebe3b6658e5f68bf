// Bad input is normal: each gives one clear line that names the file, and every other document is processed.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

// The head of a BMP with 24 bits a pixel.
std::string bmpHead(unsigned side) {
  std::string head(54, '\0');
  head.replace(0, 2, "BM");
  const auto put = [&](std::size_t at, unsigned value) {
    for (int i = 0; i < 4; ++i) head[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i) & 0xFF);
  };
  put(2, 54 + 3 * side * side);
  put(10, 54);
  put(14, 40);
  put(18, side);
  put(22, side);
  head[26] = 1;
  head[28] = 24;
  return head;
}

// 30,000 x 30,000 pixels, 2.7 GB that never follow.
std::string hugeImage() {
  return bmpHead(30000) + std::string(1000, '\x7f');
}

// A picture without a word: a soft wave, as a photo of fur would be.
std::string pictureWithoutWords() {
  constexpr int kSide = 200;
  std::string bytes = bmpHead(kSide);
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x)
      for (const double phase : {0.0, 0.7, 1.9})
        bytes.push_back(
            static_cast<char>(static_cast<int>(140 + 60 * std::sin(x / 31.0 + phase) * std::cos(y / 47.0))));
  return bytes;
}

struct BadFile {
  std::string name, bytes;
};

std::vector<BadFile> badFiles() {
  return {{"empty.pdf", ""},
          {"torn.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa"},
          {"nopages.pdf",
           "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
           "trailer<</Root 1 0 R>>\n%%EOF\n"},
          {"huge.bmp", hugeImage()},
          {"cat.bmp", pictureWithoutWords()},
          {"torn.docx", "PK\x03\x04" + std::string(60, '\x01')},
          {"noise.bin", std::string("\x00\x01\x02\xff\xfe\x80", 6) + std::string(3000, '\x9d')}};
}

TEST(BadInput, EachFailsAloneWithAReasonAndTheRestIsProcessed) {
  const Folder folder;
  std::filesystem::create_directories(folder / "inbox");
  for (const BadFile& file : badFiles()) folder.write("inbox/" + file.name, file.bytes);
  makeScans(folder / "typed", {"--typed"}, {"drugs-phuc-tri-2024"});
  std::filesystem::copy(folder / "typed/drugs-phuc-tri-2024.typed.txt", folder / "inbox/good.pdf");  // the ending lies
  std::filesystem::create_directory_symlink(folder / "inbox", folder / "inbox/loop");
  const std::string store = (folder / "store.db").string();

  const Outcome run = doichieu({"ingest", (folder / "inbox").string(), "--store", store, "--quiet"});
  EXPECT_EQ(run.exitCode, 1) << run.err;
  for (const BadFile& file : badFiles()) {
    const std::size_t at = run.err.find(file.name);
    ASSERT_NE(at, std::string::npos) << file.name << " is not told:\n" << run.err;
    EXPECT_EQ(run.err.find(file.name, run.err.find('\n', at)), std::string::npos) << file.name << " is told twice:\n"
                                                                                  << run.err;
  }
  EXPECT_NE(run.err.find("loop"), std::string::npos) << "a link that leads back is told";
  EXPECT_NE(run.out.find(std::to_string(badFiles().size() + 1) + " failed"), std::string::npos) << run.out;
  const auto plans = nlohmann::json::parse(doichieu({"plans", "--store", store, "--format", "json"}).out);
  ASSERT_EQ(plans.size(), 1U);
  EXPECT_EQ(plans[0].at("file"), "good.pdf");
}

TEST(BadInput, OneDocumentIsToldInTheChosenLanguage) {
  const Folder folder;
  for (const BadFile& file : badFiles()) {
    const Outcome run = doichieu({"extract", folder.write(file.name, file.bytes).string(), "--lang", "vi"});
    EXPECT_EQ(run.exitCode, 1) << file.name << run.err;
    EXPECT_NE(run.err.find(file.name), std::string::npos) << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    EXPECT_TRUE(run.out.empty()) << run.out;
  }
}

TEST(BadInput, AnUnreadableFileIsTold) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const Folder folder;
  const auto file = folder.write("secret.txt", "KẾ HOẠCH");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  EXPECT_EQ(doichieu({"extract", file.string()}).exitCode, 1);
}

}  // namespace
}  // namespace doichieu::testing_support
