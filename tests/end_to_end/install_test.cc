// What `cmake --install` puts in place works without the source tree.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

namespace doichieu::testing_support {
namespace {

TEST(Install, PutsAProgramInPlaceThatFindsItsPluginsAndConfig) {
  const Folder prefix;
  const Outcome installed =
      runProgram("/usr/bin/cmake", {"--install", DOICHIEU_BINARY_DIR, "--prefix", prefix.path().string()});
  ASSERT_EQ(installed.exitCode, 0) << installed.err;
  const auto run = [&](const std::string& verb, const std::string& word) {
    return runProgram("/usr/bin/env", {"-u", "DOICHIEU_CONFIG", "-u", "DOICHIEU_PLUGINS",
                                       (prefix / "bin/doichieu").string(), verb, word});
  };
  const Outcome plugins = run("plugins", "--format=json");
  EXPECT_EQ(plugins.exitCode, 0) << plugins.err << plugins.out;
  EXPECT_EQ(plugins.out.find("NOT LOADED"), std::string::npos) << plugins.out;
  const std::string plan =
      prefix.write("plan.txt", "KẾ HOẠCH\nPhòng bệnh năm 2026\n\nI. CHỈ TIÊU\n- 95% trẻ em được tiêm chủng.\n")
          .string();
  const Outcome extracted = run("extract", plan);
  ASSERT_EQ(extracted.exitCode, 0) << extracted.err;
  EXPECT_EQ(nlohmann::json::parse(extracted.out).at("targets").size(), 1U);
  EXPECT_TRUE(std::filesystem::exists(prefix / "include/doichieu/engine.h"));
}

}  // namespace
}  // namespace doichieu::testing_support
