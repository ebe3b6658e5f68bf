// doichieu export --format json|csv [PLAN...]: records of the store in a foreign format, by an exporter plugin.
#include <fstream>
#include <iostream>

#include "doichieu/base/error.h"
#include "doichieu/spi/exporter.h"
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

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  const Exporter& exporter = exporterFor(context.engine(), arguments.value("format", "json"));
  Store store(context.storePath());
  std::vector<PlanRecords> plans;
  if (arguments.words().empty()) {
    for (const PlanSummary& plan : store.plans().all()) plans.push_back(store.plans().load(plan.id));
  } else {
    for (const std::string& word : arguments.words()) plans.push_back(store.plans().load(planInStore(store, word)));
  }
  if (!arguments.has("output")) {
    exporter.write(plans, std::cout);
    return kAllDone;
  }
  std::ofstream out(arguments.value("output"), std::ios::binary);
  exporter.write(plans, out);
  if (!out.flush()) throw UsageError(arguments.value("output") + ": cannot be written; is the disk full, or the folder missing?");
  return kAllDone;
}

}  // namespace

Verb exportVerb() { return {"export", "[PLAN...]", {{"output", true, "FILE"}}, run}; }

}  // namespace doichieu::cli
