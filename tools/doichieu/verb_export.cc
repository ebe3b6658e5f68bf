// doichieu export --format json|csv|xlsx|ics|html [PLAN...]: records of the store in a foreign format, by an exporter
// plugin.
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "compare/compare.h"
#include "doichieu/base/error.h"
#include "doichieu/spi/comparison_exporter.h"
#include "doichieu/spi/exporter.h"
#include "open_store.h"
#include "plan_choice.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

const Exporter& exporterFor(const Engine& engine, const std::string& format) {
  std::string known;
  for (const Exporter* exporter : engine.exporters()) {
    if (exporter->format() == format) return *exporter;
    known += (known.empty() ? "" : ", ") + exporter->format();
  }
  throw UsageError("no exporter for --format " + format + "; there are: " + known);
}

std::vector<PlanRecords> chosenPlans(Context& context) {
  Store store = openStore(context);
  std::vector<PlanRecords> plans;
  if (context.arguments().words().empty()) {
    for (const PlanSummary& plan : store.plans().all()) plans.push_back(store.plans().load(plan.id));
  } else {
    for (const std::string& word : context.arguments().words())
      plans.push_back(store.plans().load(planInStore(store, word)));
  }
  return plans;
}

using Writer = std::function<void(std::ostream&)>;

Writer comparisonWriter(Context& context, const Exporter& exporter) {
  const auto* comparisons = dynamic_cast<const ComparisonExporter*>(&exporter);
  if (comparisons == nullptr) throw UsageError("--format " + exporter.format() + " writes no comparisons; html does");
  if (context.arguments().words().size() != 1) throw UsageError("--with takes one CHILD to compare with its PARENT");
  const PlanRecords child = recordsOf(context, context.arguments().words().front());
  const PlanRecords parent = recordsOf(context, context.arguments().value("with"));
  const Comparison comparison = Comparer::load(context.configFolder()).compare(parent, child, context.messages());
  return [comparisons, json = toJson(comparison, parent, child)](std::ostream& out) {
    comparisons->writeComparison(json, out);
  };
}

Writer plansWriter(Context& context, const Exporter& exporter) {
  return [&exporter, plans = chosenPlans(context)](std::ostream& out) { exporter.write(plans, out); };
}

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  const Exporter& exporter = exporterFor(context.engine(), arguments.value("format", "json"));
  // What is to be written is at hand before an old file is overwritten by it.
  const Writer write = arguments.has("with") ? comparisonWriter(context, exporter) : plansWriter(context, exporter);
  if (!arguments.has("output")) {
    write(std::cout);
    return kAllDone;
  }
  std::ofstream out(arguments.value("output"), std::ios::binary);
  write(out);
  if (!out.flush())
    throw UsageError(arguments.value("output") + ": cannot be written; is the disk full, or the folder missing?");
  return kAllDone;
}

}  // namespace

Verb exportVerb() {
  return {"export",
          "[PLAN...]",
          {{"format", true, "FORMAT"}, {"output", true, "FILE"}, {"with", true, "PARENT"}, storeOption()},
          run};
}

}  // namespace doichieu::cli
