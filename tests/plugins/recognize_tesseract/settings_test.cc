#include "settings.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "doichieu/base/error.h"

namespace doichieu::ocr {
namespace {

Omitted of(const std::string& rows) {
  const auto file = std::filesystem::path(testing::TempDir()) / "recognizer_settings.tsv";
  std::ofstream(file) << "setting\tvalue\n" << rows;
  return omittedBy(file);
}

TEST(RecognizerSettings, ThoseOfTheInstallationLeaveNothingOut) {
  EXPECT_TRUE(omittedBy(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config/ocr/settings.tsv").empty());
}

TEST(RecognizerSettings, LinesMayBeLeftToTesseract) {
  EXPECT_EQ(of("lines\ttesseract\n"), Omitted{"lines"});
  EXPECT_TRUE(of("lines\town\n").empty());
}

TEST(RecognizerSettings, OthersAreRefusedWithTheirLine) {
  for (const char* row : {"lines\tfast\n", "words\town\n"}) {
    try {
      of(row);
      FAIL() << row;
    } catch (const ConfigError& error) {
      EXPECT_NE(std::string(error.what()).find("recognizer_settings.tsv:2: "), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace doichieu::ocr
