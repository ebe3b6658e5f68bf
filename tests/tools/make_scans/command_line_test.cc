#include "command_line.h"

#include <gtest/gtest.h>

#include <fstream>

#include "scan/variant.h"

namespace doichieu::make_scans {
namespace {

std::string complaint(const std::vector<std::string>& arguments) {
  try {
    parseCommandLine(arguments);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

TEST(CommandLineTest, CleanIsTheDefault) {
  const CommandLine command = parseCommandLine({"--out", "o", "a.plan"});
  EXPECT_EQ(command.order.variants, std::vector<std::string>{"clean"});
  EXPECT_FALSE(command.order.printedText);
}

TEST(CommandLineTest, TextAloneMakesNoPictures) {
  EXPECT_TRUE(parseCommandLine({"--text", "--out", "o", "a.plan"}).order.variants.empty());
}

TEST(CommandLineTest, AllMeansEveryVariant) {
  EXPECT_EQ(parseCommandLine({"--variants", "all", "--out", "o", "a"}).order.variants.size(), variants().size() + 1);
}

TEST(CommandLineTest, SaysWhatIsWrong) {
  EXPECT_EQ(complaint({"--out", "o"}), "no .plan file or folder is named");
  EXPECT_EQ(complaint({"a.plan"}), "--out DIR is missing");
  EXPECT_EQ(complaint({"--out"}), "--out needs a value");
  EXPECT_EQ(complaint({"--seed", "x", "--out", "o", "a"}), "--seed needs a whole number, not \"x\"");
  EXPECT_EQ(complaint({"--variants", "clean,fax", "--out", "o", "a"}), "unknown variant \"fax\"; --help lists them");
  EXPECT_EQ(complaint({"--what", "--out", "o", "a"}), "unknown option --what");
}

TEST(CommandLineTest, HelpNamesEveryVariant) {
  for (const Variant& variant : variants()) EXPECT_NE(helpText().find(variant.name), std::string::npos) << variant.name;
}

TEST(PlanFilesTest, OpensFoldersAndPicksOne) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "make_scans_plan_files";
  std::filesystem::create_directories(folder);
  for (const char* name : {"b.plan", "a.plan", "notes.txt"}) std::ofstream(folder / name) << "text\n";
  CommandLine command;
  command.inputs = {folder};
  EXPECT_EQ(planFiles(command), (std::vector<std::filesystem::path>{folder / "a.plan", folder / "b.plan"}));
  command.only = "b";
  EXPECT_EQ(planFiles(command), std::vector<std::filesystem::path>{folder / "b.plan"});
  command.only = "c";
  EXPECT_THROW(planFiles(command), UsageError);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace doichieu::make_scans
