// doichieu chain PLAN: a plan among those that it implements, that implement it, and of other years.
#include <iostream>
#include <nlohmann/json.hpp>

#include "doichieu/base/error.h"
#include "open_store.h"
#include "plan_choice.h"
#include "query/chain.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

std::string nameOf(const std::string& type, const Text& symbol, const Text& date, const Text& issuer,
                   const Text& title) {
  std::string out = symbol.value_or(type);
  if (date) out += " (" + *date + ")";
  if (issuer) out += ", " + *issuer;
  if (title) out += " - " + *title;
  return out;
}

class Report {
 public:
  Report(Context& context, const Chain& chain) : context_(context), chain_(chain) {}

  void print() const {
    const PlanSummary& plan = chain_.plan;
    std::cout << plan.id << "  " << nameOf(plan.docType.value_or(""), plan.symbol, plan.date, plan.issuer, plan.title)
              << "\n";
    links("chain.above", chain_.above);
    links("chain.below", chain_.below);
    years();
  }

 private:
  void links(const std::string& key, const std::vector<ChainLink>& links) const {
    std::cout << "\n" << context_.text(key) << '\n';
    if (links.empty()) std::cout << "  " << context_.text("chain.none") << '\n';
    for (const ChainLink& link : links)
      std::cout << std::string(static_cast<std::size_t>(link.depth) * 2, ' ')
                << (link.plan ? std::to_string(*link.plan) : "[" + context_.text("chain.lacking") + "]") << "  "
                << nameOf(link.type, link.symbol, link.date, link.issuer, link.title) << '\n';
  }

  void years() const {
    if (chain_.years.empty()) return;
    std::cout << "\n" << context_.text("chain.years") << '\n';
    for (const PlanSummary& plan : chain_.years)
      std::cout << "  " << plan.id << "  " << nameOf("", plan.symbol, plan.date, std::nullopt, plan.title) << '\n';
    const std::string own = std::to_string(chain_.plan.id), other = std::to_string(chain_.years.back().id);
    std::cout << "  " << context_.text("chain.compare", {own, other}) << '\n';
  }

  Context& context_;
  const Chain& chain_;
};

Table tableOf(const Chain& chain) {
  Table table{{}, {"direction", "depth", "plan", "citing", "type", "symbol", "date", "issuer", "title", "role"}, {}};
  table.columns = table.keys;
  const auto add = [&](const std::string& direction, const std::vector<ChainLink>& links) {
    for (const ChainLink& link : links)
      table.rows.push_back({direction, std::to_string(link.depth), link.plan ? std::to_string(*link.plan) : "",
                            std::to_string(link.citing), link.type, link.symbol.value_or(""), link.date.value_or(""),
                            link.issuer.value_or(""), link.title.value_or(""), link.role});
  };
  add("above", chain.above);
  add("below", chain.below);
  for (const PlanSummary& plan : chain.years)
    table.rows.push_back({"year", "0", std::to_string(plan.id), "", plan.docType.value_or(""), plan.symbol.value_or(""),
                          plan.date.value_or(""), plan.issuer.value_or(""), plan.title.value_or(""), ""});
  return table;
}

int run(Context& context) {
  if (context.arguments().words().size() != 1) throw UsageError("chain takes one PLAN of the store");
  Store store = openStore(context);
  const Chain chain = chainOf(store, planInStore(store, context.arguments().words().front()));
  const std::string format = context.arguments().value("format", "table");
  if (format == "json") {
    std::cout << toJson(chain).dump(1) << '\n';
  } else if (format == "csv") {
    print(tableOf(chain), format, std::cout);
  } else {
    Report(context, chain).print();
  }
  return kAllDone;
}

}  // namespace

Verb chainVerb() {
  return {"chain", "PLAN", {storeOption(), formatOption()}, run};
}

}  // namespace doichieu::cli
