// doichieu plans: what is in the store.
#include <iostream>

#include "open_store.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

std::string periodOf(const PlanSummary& plan) {
  const std::string start = plan.periodStart.value_or(""), end = plan.periodEnd.value_or("");
  return start == end ? start : start + "-" + end;
}

int run(Context& context) {
  Store store = openStore(context);
  Table table;
  table.keys = {"id", "issuer", "symbol", "date", "title", "period", "pages", "origin", "file"};
  for (const std::string& key : table.keys) table.columns.push_back(context.text("column." + key));
  for (const PlanSummary& plan : store.plans().all())
    table.rows.push_back({std::to_string(plan.id), plan.issuer.value_or(""), plan.symbol.value_or(""),
                          plan.date.value_or(""), plan.title.value_or(""), periodOf(plan), std::to_string(plan.pages),
                          plan.textOrigin, std::filesystem::path(plan.path).filename().string()});
  const std::string format = context.arguments().value("format", "table");
  if (table.rows.empty() && format == "table") {
    std::cout << context.text("plans.none", {context.storePath()}) << '\n';
    return kAllDone;
  }
  print(table, format, std::cout);
  return kAllDone;
}

}  // namespace

Verb plansVerb() {
  return {"plans", "", {storeOption(), formatOption()}, run};
}

}  // namespace doichieu::cli
