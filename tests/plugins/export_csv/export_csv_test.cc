#include <gtest/gtest.h>

#include <memory>
#include <sstream>

#include "doichieu/spi/exporter.h"

extern "C" doichieu::Plugin* doichieu_create_export_csv();

namespace doichieu {
namespace {

std::string written(const PlanRecords& plan) {
  const std::unique_ptr<Plugin> plugin(doichieu_create_export_csv());
  std::ostringstream out;
  dynamic_cast<const Exporter&>(*plugin).write({plan}, out);
  return out.str();
}

TEST(ExportCsv, WritesOneRecordALineWithQuotesDoubled) {
  PlanRecords plan;
  Target target;
  target.id = "t1";
  target.text = "100% cơ sở đạt tiêu chuẩn \"An toàn\"";
  target.measures.push_back({100, {}, "%", "eq", {}, {}});
  target.anchors.push_back({2, {}, 0, 10});
  plan.targets.push_back(target);
  const std::string csv = written(plan);
  EXPECT_EQ(csv.rfind("\xEF\xBB\xBF\"plan\",\"issuer\"", 0), 0U);
  EXPECT_NE(csv.find("\"100% cơ sở đạt tiêu chuẩn \"\"An toàn\"\"\""), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"eq 100 %\""), std::string::npos) << csv;
}

TEST(ExportCsv, WritesAllOfAMeasure) {
  PlanRecords plan;
  Target target;
  target.confidence = 0.8843643;
  target.measures.push_back({3, 5, "%", "range", "increase", {}});
  target.measures.push_back({12500.5, {}, "lượt", "ge", {}, {}});
  plan.targets.push_back(target);
  const std::string csv = written(plan);
  EXPECT_NE(csv.find("\"increase range 3-5 %; ge 12500.5 lượt\""), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"0.88\"\r\n"), std::string::npos) << csv;
}

TEST(ExportCsv, NeutralisesFormulas) {
  PlanRecords plan;
  Duty duty;
  duty.text = "=HYPERLINK(\"x\")";
  plan.duties.push_back(duty);
  EXPECT_NE(written(plan).find("\"'=HYPERLINK"), std::string::npos);
}

}  // namespace
}  // namespace doichieu
