// doichieu compare CHILD [--with PARENT]: a plan held against its parent, target by target; or a parent against all its
// children.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "compare/compare.h"
#include "doichieu/base/error.h"
#include "doichieu/text/numbers.h"
#include "matrix_report.h"
#include "open_store.h"
#include "plan_choice.h"
#include "query/chain.h"
#include "query/plan_matrix.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

// The cited plan of the store that stands nearest above the child.
PlanRecords parentInStore(Context& context, const PlanRecords& child) {
  if (!std::filesystem::exists(context.storePath())) throw UsageError(context.text("compare.no_parent"));
  Store store = openStore(context);
  std::optional<std::int64_t> parent;
  for (const std::int64_t plan : store.plans().matching(child.source.path))
    if (!parent) parent = parentOf(store, plan);
  if (parent) return store.plans().load(*parent);
  // The child itself may lie outside the store.
  for (const PlanSummary& summary : store.plans().all()) {
    if (summary.sha256 == child.source.sha256 || summary.issuerLevel == child.header.issuerLevel) continue;
    PlanRecords candidate = store.plans().load(summary.id);
    if (citesPlan(child, candidate)) return candidate;
  }
  throw UsageError(context.text("compare.no_parent"));
}

// The same issuer's plan of another year: what was dropped, raised and kept is asked then.
bool areYearsOfOne(const Header& a, const Header& b) {
  return a.issuer && a.issuer == b.issuer && a.period && b.period && !(*a.period == *b.period);
}

class Report {
 public:
  Report(Context& context, const Comparison& comparison, const PlanRecords& parent, const PlanRecords& child)
      : context_(context),
        comparison_(comparison),
        parent_(parent),
        child_(child),
        years_(areYearsOfOne(parent.header, child.header)) {}

  void print(bool brief) const {
    name(years_ ? "compare.earlier" : "compare.parent", parent_);
    name(years_ ? "compare.later" : "compare.child", child_);
    if (!years_) std::cout << context_.text(comparison_.citesParent ? "compare.cites.yes" : "compare.cites.no") << '\n';
    std::cout << '\n';
    targets();
    if (brief) return;
    duties();
    references();
    deadlines();
  }

 private:
  void name(const std::string& key, const PlanRecords& plan) const {
    std::cout << context_.text(key) << ": " << plan.header.issuer.value_or("") << ", "
              << plan.header.symbol.value_or("") << " - " << plan.header.title.value_or(plan.source.path) << '\n';
  }

  static std::string placed(const PlanRecords& plan, const std::optional<std::size_t>& index) {
    if (!index) return "";
    const Target& target = plan.targets[*index];
    return target.text + (target.anchors.empty() ? "" : " [" + std::to_string(target.anchors.front().page) + "]");
  }

  void targets() const {
    const auto answered = std::count_if(comparison_.targets.begin(), comparison_.targets.end(),
                                        [](const TargetRow& row) { return row.parent && row.child; });
    std::cout << context_.text("compare.targets", {std::to_string(answered), std::to_string(parent_.targets.size())})
              << '\n';
    Table table{{}, {"status", "parent", "child", "why"}, {}};
    for (const std::string& key : table.keys) table.columns.push_back(context_.text("column." + key));
    for (const TargetRow& row : comparison_.targets) {
      std::string why = row.why;
      std::string places;
      for (const std::string& id : row.addressedIn) places += (places.empty() ? "" : ", ") + id;
      if (!places.empty()) why += "; " + context_.text("compare.addressed", {places});
      table.rows.push_back(
          {context_.text((years_ ? "compare.year_status." : "compare.status.") + std::string(toString(row.status))),
           placed(parent_, row.parent), placed(child_, row.child), why});
    }
    printTable(table, std::cout);
  }

  void duties() const {
    std::cout << '\n' << context_.text("compare.duties") << '\n';
    Table table{{}, {"line", "status", "parent", "child"}, {}};
    for (const std::string& key : table.keys) table.columns.push_back(context_.text("column." + key));
    for (const DutyRow& row : comparison_.duties)
      table.rows.push_back({row.line, context_.text("compare.duty." + row.status), std::to_string(row.parent.size()),
                            std::to_string(row.child.size())});
    printTable(table, std::cout);
  }

  void references() const {
    std::cout << '\n' << context_.text("compare.references") << '\n';
    for (const ReferenceRow& row : comparison_.references)
      if (row.parent && !row.child) std::cout << "  " << row.symbol << '\n';
    const auto isEnded = [](const ReferenceRow& row) { return row.ended.has_value(); };
    if (std::none_of(comparison_.references.begin(), comparison_.references.end(), isEnded)) return;
    std::cout << '\n' << context_.text("compare.ended") << '\n';
    for (const ReferenceRow& row : comparison_.references)
      if (row.ended)
        std::cout << "  " << row.symbol << ' '
                  << context_.text(row.replacedBy ? "compare.ended.replaced" : "compare.ended.ran_out",
                                   {*row.ended, row.replacedBy.value_or("")})
                  << '\n';
  }

  void deadlines() const {
    std::cout << '\n' << context_.text("compare.deadlines") << '\n';
    for (const DeadlineRow& row : comparison_.deadlines)
      if (row.status == "missing" || row.status == "later")
        std::cout << "  " << context_.text("compare.deadline." + row.status) << ": " << row.what << '\n';
  }

  Context& context_;
  const Comparison& comparison_;
  const PlanRecords& parent_;
  const PlanRecords& child_;
  bool years_;
};

// One line a target, for spreadsheets and programs: statuses and ids as in JSON, the reason in the user's language.
Table targetTable(const Comparison& comparison, const PlanRecords& parent, const PlanRecords& child) {
  Table table{{}, {"status", "similarity", "parent_id", "parent", "child_id", "child", "why", "addressed_in"}, {}};
  for (const TargetRow& row : comparison.targets) {
    const Target* above = row.parent ? &parent.targets[*row.parent] : nullptr;
    const Target* below = row.child ? &child.targets[*row.child] : nullptr;
    std::string places;
    for (const std::string& id : row.addressedIn) places += (places.empty() ? "" : ";") + id;
    table.rows.push_back({std::string(toString(row.status)), writtenNumber(row.similarity, kEnglishMarks, 3),
                          above ? above->id : "", above ? above->text : "", below ? below->id : "",
                          below ? below->text : "", row.why, places});
  }
  return table;
}

int matrix(Context& context) {
  Store store = openStore(context);
  const Comparer comparer = Comparer::load(context.configFolder());
  const std::int64_t parent = planInStore(store, context.arguments().value("all-children"));
  printMatrix(context, matrixOf(store, comparer, parent).matrix, context.arguments().value("format", "table"),
              std::cout);
  return kAllDone;
}

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  if (arguments.has("all-children")) return matrix(context);
  const std::vector<std::string>& words = arguments.words();
  if (arguments.has("records") ? words.size() != 2 : words.size() != 1)
    throw UsageError("compare takes one CHILD, or --records CHILD.json PARENT.json");
  const PlanRecords child = recordsOf(context, words.front());
  const PlanRecords parent = arguments.has("records") ? recordsOf(context, words.back())
                             : arguments.has("with")  ? recordsOf(context, arguments.value("with"))
                                                      : parentInStore(context, child);
  const Comparison comparison = Comparer::load(context.configFolder()).compare(parent, child, context.messages());
  const std::string format = arguments.value("format", "table");
  if (format == "json") {
    std::cout << toJson(comparison, parent, child).dump(1) << '\n';
  } else if (format == "csv") {
    print(targetTable(comparison, parent, child), format, std::cout);
  } else {
    Report(context, comparison, parent, child).print(arguments.has("brief"));
  }
  return kAllDone;
}

}  // namespace

Verb compareVerb() {
  return {"compare",
          "CHILD [--with PARENT]",
          {{"with", true, "PLAN"},
           {"all-children", true, "PARENT"},
           {"records", false, ""},
           {"brief", false, ""},
           storeOption(),
           formatOption()},
          run};
}

}  // namespace doichieu::cli
