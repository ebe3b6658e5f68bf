#include "compare/compare.h"

#include <algorithm>
#include <set>

#include "compare/alignment.h"
#include "compare/ordering.h"
#include "compare/plan_lines.h"
#include "compare/reasons.h"
#include "compare/settings.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// Gold and hand-made files carry no ids; rows need them.
PlanRecords withIds(PlanRecords plan) {
  const auto number = [](auto& list, const std::string& prefix) {
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].id.empty()) list[i].id = prefix + std::to_string(i + 1);
  };
  number(plan.targets, "t");
  number(plan.duties, "d");
  number(plan.deadlines, "k");
  number(plan.outline, "s");
  return plan;
}

bool agree(const Text& a, const Text& b) { return !a || !b || foldForCompare(*a) == foldForCompare(*b); }

bool isSame(const LegalReference& reference, const Header& header) {
  if (!reference.symbol || !header.symbol || upper(*reference.symbol) != upper(*header.symbol)) return false;
  const Text issuer = header.issuer;
  return reference.date && header.date ? agree(reference.date, header.date) : agree(reference.issuer, issuer);
}

// Programmes that both implement: cited as basis by both, with number and date.
bool shareBasis(const PlanRecords& a, const PlanRecords& b) {
  return std::any_of(a.legalReferences.begin(), a.legalReferences.end(), [&](const LegalReference& x) {
    return x.role == "basis" && x.symbol && (x.type == "KH" || x.type == "CTr" || x.type == "QĐ") &&
           std::any_of(b.legalReferences.begin(), b.legalReferences.end(), [&](const LegalReference& y) {
             return y.role == "basis" && x.symbol == y.symbol && x.date == y.date;
           });
  });
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

std::string_view toString(TargetStatus status) {
  switch (status) {
    case TargetStatus::equal:
      return "equal";
    case TargetStatus::stricter:
      return "stricter";
    case TargetStatus::weaker:
      return "weaker";
    case TargetStatus::changed:
      return "changed";
    case TargetStatus::missing:
      return "missing";
    case TargetStatus::added:
      return "added";
  }
  return "changed";
}

bool citesPlan(const PlanRecords& child, const PlanRecords& parent) {
  const auto& references = child.legalReferences;
  return std::any_of(references.begin(), references.end(), [&](const LegalReference& r) { return isSame(r, parent.header); }) ||
         shareBasis(child, parent);
}

struct Comparer::Impl {
  compare::Settings settings;
};

Comparer::Comparer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Comparer::Comparer(Comparer&&) noexcept = default;
Comparer::~Comparer() = default;

Comparer Comparer::load(const std::filesystem::path& configFolder) {
  return Comparer(std::make_unique<Impl>(Impl{compare::Settings::load(configFolder)}));
}

Comparison Comparer::compare(const PlanRecords& givenParent, const PlanRecords& givenChild, const Messages& messages) const {
  const PlanRecords parent = withIds(givenParent), child = withIds(givenChild);
  const compare::Settings& settings = impl_->settings;
  compare::WeighedPlans weighed(parent, child, settings);
  Comparison result;
  result.parentName = parent.header.symbol.value_or(parent.source.path);
  result.childName = child.header.symbol.value_or(child.source.path);
  result.citesParent = citesPlan(child, parent);

  std::set<std::size_t> used;
  const std::vector<compare::Match> matches = compare::align(parent, child, weighed, settings);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    TargetRow row;
    row.parent = i;
    row.child = matches[i].child;
    row.similarity = matches[i].similarity;
    if (row.child) {
      used.insert(*row.child);
      const auto ordering = compare::orderTargets(parent.targets[i], child.targets[*row.child], weighed.vocabulary, settings);
      row.status = ordering.status;
      row.why = compare::reasonFor(ordering, parent.targets[i], child.targets[*row.child], messages);
      row.differences = compare::differencesOf(ordering, messages);
    } else {
      row.addressedIn = compare::addressedElsewhere(child, weighed, i, settings);
      row.why = messages.text(row.addressedIn.empty() ? "compare.why.missing" : "compare.why.missing_but_addressed");
    }
    result.targets.push_back(std::move(row));
  }
  for (std::size_t j = 0; j < child.targets.size(); ++j) {
    if (used.count(j) > 0) continue;
    TargetRow row;
    row.child = j;
    row.status = TargetStatus::added;
    row.why = messages.text("compare.why.added");
    result.targets.push_back(std::move(row));
  }

  result.duties = compare::compareDuties(parent, child);
  result.references = compare::compareReferences(parent, child);
  result.deadlines = compare::compareDeadlines(parent, child, settings);
  const auto answered = std::count_if(matches.begin(), matches.end(), [](const compare::Match& m) { return m.child.has_value(); });
  result.targetCoverage = share(static_cast<std::size_t>(answered), matches.size());
  const auto ofParent = std::count_if(result.duties.begin(), result.duties.end(), [](const DutyRow& d) { return d.status != "added"; });
  const auto covered = std::count_if(result.duties.begin(), result.duties.end(), [](const DutyRow& d) { return d.status == "covered"; });
  result.dutyCoverage = share(static_cast<std::size_t>(covered), static_cast<std::size_t>(ofParent));
  return result;
}

}  // namespace doichieu
