// Printable reports of plans and of comparisons, each one HTML file that needs nothing beside it.
#include "comparison_report.h"
#include "doichieu/rules/labels.h"
#include "doichieu/spi/comparison_exporter.h"
#include "doichieu/spi/exporter.h"
#include "page_writer.h"
#include "plan_report.h"

namespace {

using namespace doichieu;

class ExportHtml : public Exporter, public ComparisonExporter {
 public:
  PluginDescriptor descriptor() const override {
    return {"export_html", PluginRole::exporter, "1", "A printable report of plans or of a comparison (HTML)"};
  }
  void configure(const Host& host) override { labels_ = Labels::load(host.configFolder()); }
  std::string format() const override { return "html"; }
  std::string mediaType() const override { return "text/html; charset=utf-8"; }

  void write(const std::vector<PlanRecords>& plans, std::ostream& out) const override {
    const bool one = plans.size() == 1;
    html::PageWriter page(out, labels_,
                          one ? plans.front().header.title.value_or(plans.front().source.path) : labels_("plans"));
    for (std::size_t i = 0; i < plans.size(); ++i) {
      if (i > 0) page.pageBreak();
      html::writePlan(plans[i], labels_, page);
    }
  }

  void writeComparison(const nlohmann::ordered_json& comparison, std::ostream& out) const override {
    html::PageWriter page(out, labels_, labels_("comparison"));
    html::writeComparison(comparison, labels_, page);
  }

 private:
  Labels labels_;
};

}  // namespace

DOICHIEU_PLUGIN(export_html, ExportHtml)
