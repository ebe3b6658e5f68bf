// JSON as core/records.md describes it: one plan as an object, several as an array.
#include <nlohmann/json.hpp>

#include "doichieu/model/json.h"
#include "doichieu/spi/exporter.h"

namespace {

using namespace doichieu;

class ExportJson : public Exporter {
 public:
  PluginDescriptor descriptor() const override {
    return {"export_json", PluginRole::exporter, "1", "Records as JSON (doichieu.plan/1)"};
  }
  void configure(const Host&) override {}
  std::string format() const override { return "json"; }
  std::string mediaType() const override { return "application/json"; }

  void write(const std::vector<PlanRecords>& plans, std::ostream& out) const override {
    if (plans.size() == 1) {
      out << toJson(plans.front()).dump(1) << '\n';
      return;
    }
    out << "[";
    for (std::size_t i = 0; i < plans.size(); ++i) out << (i == 0 ? "\n" : ",\n") << toJson(plans[i]).dump(1);
    out << "\n]\n";
  }
};

}  // namespace

DOICHIEU_PLUGIN(export_json, ExportJson)
