#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "doichieu/spi/comparison_exporter.h"
#include "doichieu/spi/exporter.h"
#include "support/config_host.h"
#include "support/exported_plan.h"

extern "C" doichieu::Plugin* doichieu_create_export_html();

namespace doichieu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

/// A page read back.
class Page {
 public:
  explicit Page(const std::string& html)
      : document_(htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                                 HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING)) {}
  ~Page() { xmlFreeDoc(document_); }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::vector<std::string> texts(const char* path) const {
    std::vector<std::string> found;
    xmlXPathContext* context = xmlXPathNewContext(document_);
    xmlXPathObject* result = xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context);
    for (int i = 0; result->nodesetval != nullptr && i < result->nodesetval->nodeNr; ++i) {
      xmlChar* content = xmlNodeGetContent(result->nodesetval->nodeTab[i]);
      found.emplace_back(reinterpret_cast<const char*>(content));
      xmlFree(content);
    }
    xmlXPathFreeObject(result);
    xmlXPathFreeContext(context);
    return found;
  }

 private:
  xmlDoc* document_;
};

class ExportHtml : public testing::Test {
 protected:
  ExportHtml() : plugin_(doichieu_create_export_html()) { plugin_->configure(testing_support::ConfigHost()); }

  std::string written(const std::vector<PlanRecords>& plans) const {
    std::ostringstream out;
    dynamic_cast<const Exporter&>(*plugin_).write(plans, out);
    return out.str();
  }

  std::unique_ptr<Plugin> plugin_;
};

TEST_F(ExportHtml, APlanIsReadableAndWhatItSaysIsNeverMarkup) {
  const Page page(written({testing_support::exportedPlan()}));
  EXPECT_THAT(page.texts("//h1"), ElementsAre("Giảm rác thải nhựa <năm 2026> & túi ni lông"));
  EXPECT_THAT(page.texts("//table[1]//td"),
              Contains("Ít nhất 2.460 hộ \"xanh\" phân loại rác; giảm 5% rác. [đã sửa tay]"));
  EXPECT_THAT(page.texts("//table[1]//td"), Contains("≥ 2.460 hộ; ↓ 5 %"));
  EXPECT_THAT(page.texts("//table[2]//td"), Contains("chủ trì"));
  EXPECT_THAT(page.texts("//h2"), Contains(HasSubstr("Thời hạn (2)")));
}

TEST_F(ExportHtml, DeadlinesStandByTheirDays) {
  PlanRecords plan = testing_support::exportedPlan();
  std::swap(plan.deadlines[0], plan.deadlines[1]);
  EXPECT_THAT(Page(written({plan})).texts("//table[3]//tr[1]/td[1]"), ElementsAre("2026-12-16"));
}

TEST_F(ExportHtml, NeedsNothingFromElsewhere) {
  const std::string html = written({testing_support::exportedPlan(), testing_support::exportedPlan()});
  const Page page(html);
  EXPECT_TRUE(page.texts("//script | //link | //img").empty());
  EXPECT_EQ(page.texts("//h1").size(), 2U);
}

TEST_F(ExportHtml, AComparisonShowsStatusReasonAndWhereElse) {
  const nlohmann::ordered_json comparison = {
      {"parent", "15/KH-UBND"},
      {"child", "42/KH-UBND"},
      {"cites_parent", true},
      {"targets",
       {{{"parent_text", "100% hộ <b>"},
         {"child_text", nullptr},
         {"status", "missing"},
         {"why", "không nhắc đến"},
         {"addressed_in", {"d7", "s2"}}}}},
      {"duties",
       {{{"line", "police"}, {"parent", {"d1"}}, {"child", nlohmann::ordered_json::array()}, {"status", "missing"}}}},
      {"coverage", {{"targets", 0.5}, {"duties", 0.25}}}};
  std::ostringstream out;
  dynamic_cast<const ComparisonExporter&>(*plugin_).writeComparison(comparison, out);
  const Page page(out.str());
  EXPECT_THAT(page.texts("//table[1]//td[@class='status-missing']"), ElementsAre("thiếu"));
  EXPECT_THAT(page.texts("//table[1]//td"), Contains("100% hộ <b>"));
  EXPECT_THAT(page.texts("//table[1]//td"), Contains("không nhắc đến (Có nhắc ở: d7, s2)"));
  EXPECT_THAT(page.texts("//dd"), Contains("Chỉ tiêu 50 %, Nhiệm vụ 25 %"));
}

}  // namespace
}  // namespace doichieu
