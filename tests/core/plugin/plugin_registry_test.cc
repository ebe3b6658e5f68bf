// Plugins as they are taken, refused and handed out.
#include "plugin/plugin_registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/config_host.h"
#include "support/program.h"

namespace doichieu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct LoggingHost : testing_support::ConfigHost {
  void log(Severity, std::string_view message) const override { lines.emplace_back(message); }
  mutable std::vector<std::string> lines;
};

class SomeExtractor : public Extractor {
 public:
  SomeExtractor(std::string id, int order, std::string fault = "")
      : id_(std::move(id)), order_(order), fault_(std::move(fault)) {}
  PluginDescriptor descriptor() const override { return {id_, PluginRole::extractor, "1", "for a test"}; }
  void configure(const Host&) override {
    if (!fault_.empty()) throw ConfigError(fault_);
  }
  int order() const override { return order_; }
  void extract(const Plan&, const Header&, RecordSink&) const override {}

 private:
  std::string id_;
  int order_;
  std::string fault_;
};

class WithoutRole : public Plugin {
 public:
  PluginDescriptor descriptor() const override { return {"odd", PluginRole::extractor, "1", ""}; }
  void configure(const Host&) override {}
};

struct PluginRegistryTest : testing::Test {
  LoggingHost host;
  PluginRegistry registry;

  void add(const std::string& id, int order = 100, const std::string& fault = "") {
    registry.add(std::make_unique<SomeExtractor>(id, order, fault), host);
  }
  std::vector<std::string> extractors() const {
    std::vector<std::string> ids;
    for (const Extractor* extractor : registry.extractors()) ids.push_back(extractor->descriptor().id);
    return ids;
  }
};

TEST_F(PluginRegistryTest, ExtractorsRunByRisingOrder) {
  add("duties");
  add("header", 0);
  add("targets");
  EXPECT_THAT(extractors(), ElementsAre("header", "duties", "targets"));
  EXPECT_EQ(registry.recognizer(), nullptr);
  EXPECT_TRUE(host.lines.empty());
}

TEST_F(PluginRegistryTest, OneIdIsLoadedOnce) {
  add("duties");
  add("duties");
  EXPECT_THAT(extractors(), ElementsAre("duties"));
  ASSERT_EQ(registry.statuses().size(), 2U);
  EXPECT_FALSE(registry.statuses()[1].loaded);
  EXPECT_THAT(registry.statuses()[1].problem, HasSubstr("loaded already"));
}

TEST_F(PluginRegistryTest, AWrongRuleFileIsToldAndTheOthersGoOn) {
  add("targets", 100, "targets.rules:3: rule [a]: unknown key \"uze\"");
  add("duties");
  EXPECT_THAT(extractors(), ElementsAre("duties"));
  EXPECT_EQ(registry.statuses()[0].descriptor.id, "targets") << "it could be asked who it is";
  EXPECT_THAT(registry.statuses()[0].problem, HasSubstr("targets.rules:3"));
  EXPECT_THAT(host.lines, ElementsAre(HasSubstr("targets.rules:3")));
}

TEST_F(PluginRegistryTest, WhatHasNoRoleIsRefused) {
  registry.add(std::make_unique<WithoutRole>(), host);
  EXPECT_FALSE(registry.statuses()[0].loaded);
  EXPECT_THAT(registry.statuses()[0].problem, HasSubstr("none of the roles"));
}

TEST_F(PluginRegistryTest, StrangeLibrariesAreToldByName) {
  const testing_support::Folder folder;
  const std::filesystem::path strangers = std::filesystem::path(DOICHIEU_BINARY_DIR) / "tests/strangers";
  for (const char* name : {"no_plugin.so", "old_plugin.so"})
    std::filesystem::create_symlink(strangers / name, folder / name);
  folder.write("broken.so", "this is no library");
  folder.write("notes.txt", "not looked at");
  registry.loadFolder(folder.path(), host);
  std::vector<std::string> told;
  for (const PluginStatus& status : registry.statuses()) told.push_back(status.library + ": " + status.problem);
  EXPECT_THAT(told,
              ElementsAre(HasSubstr("broken.so: cannot be loaded"), HasSubstr("no_plugin.so: is no doichieu plugin"),
                          HasSubstr("old_plugin.so: was built for plugin API 0")));
  EXPECT_THAT([&] { registry.loadFolder(folder / "nowhere", host); },
              testing::ThrowsMessage<ConfigError>(HasSubstr("the plugin folder cannot be read")));
}

}  // namespace
}  // namespace doichieu
