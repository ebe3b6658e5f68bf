#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "doichieu/spi/exporter.h"

extern "C" doichieu::Plugin* doichieu_create_export_json();

namespace doichieu {
namespace {

std::string written(const std::vector<PlanRecords>& plans) {
  const std::unique_ptr<Plugin> plugin(doichieu_create_export_json());
  std::ostringstream out;
  dynamic_cast<const Exporter&>(*plugin).write(plans, out);
  return out.str();
}

TEST(ExportJson, OnePlanIsAnObjectSeveralAreAnArray) {
  PlanRecords plan;
  plan.header.title = "Phòng, chống ma túy năm 2026";
  const auto one = nlohmann::json::parse(written({plan}));
  EXPECT_EQ(one.at("schema"), "doichieu.plan/1");
  EXPECT_EQ(one.at("header").at("title"), "Phòng, chống ma túy năm 2026");
  EXPECT_TRUE(one.at("header").at("number").is_null());
  const auto two = nlohmann::json::parse(written({plan, plan}));
  ASSERT_TRUE(two.is_array());
  EXPECT_EQ(two.size(), 2U);
  EXPECT_EQ(nlohmann::json::parse(written({})), nlohmann::json::array());
}

}  // namespace
}  // namespace doichieu
