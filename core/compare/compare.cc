#include "compare/compare.h"

#include <algorithm>
#include <array>

#include "compare/plan_lines.h"
#include "compare/prepared.h"
#include "compare/settings.h"
#include "compare/target_rows.h"
#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// Raised whenever the method gives other answers for the same settings: kept answers are then made anew.
constexpr const char* kMethodVersion = "4";

// In the order of TargetStatus.
constexpr std::array<std::string_view, 6> kStatusWords = {"equal", "stricter", "weaker", "changed", "missing", "added"};

bool agree(const Text& a, const Text& b) {
  return !a || !b || foldForCompare(*a) == foldForCompare(*b);
}

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

std::string nameOf(const PlanRecords& plan) {
  return plan.header.symbol.value_or(plan.source.path);
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string_view toString(TargetStatus status) {
  return kStatusWords.at(static_cast<std::size_t>(status));
}

TargetStatus targetStatusFromString(std::string_view word) {
  const auto found = std::find(kStatusWords.begin(), kStatusWords.end(), word);
  if (found == kStatusWords.end()) throw UsageError("no status of a target: " + std::string(word));
  return static_cast<TargetStatus>(found - kStatusWords.begin());
}

bool citesPlan(const PlanRecords& child, const PlanRecords& parent) {
  const auto& references = child.legalReferences;
  return std::any_of(references.begin(), references.end(),
                     [&](const LegalReference& r) { return isSame(r, parent.header); }) ||
         shareBasis(child, parent);
}

struct Comparer::Impl {
  compare::Settings settings;
  std::string key;
};

Comparer::Comparer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Comparer::Comparer(Comparer&&) noexcept = default;
Comparer::~Comparer() = default;

Comparer Comparer::load(const std::filesystem::path& configFolder) {
  return Comparer(std::make_unique<Impl>(
      Impl{compare::Settings::load(configFolder), compare::Settings::digest(configFolder) + "/" + kMethodVersion}));
}

std::string Comparer::key() const {
  return impl_->key;
}

const compare::Settings& Comparer::settings() const {
  return impl_->settings;
}

std::shared_ptr<const PreparedPlan> Comparer::prepare(const PlanRecords& plan) const {
  return std::make_shared<const PreparedPlan>(plan, impl_->settings);
}

Comparison Comparer::compare(const PlanRecords& parent, const PlanRecords& child, const Messages& messages) const {
  return compare(PreparedPlan(parent, impl_->settings), PreparedPlan(child, impl_->settings), messages);
}

Comparison Comparer::compare(const PreparedPlan& parent, const PreparedPlan& child, const Messages& messages) const {
  Comparison result;
  result.parentName = nameOf(parent.records);
  result.childName = nameOf(child.records);
  result.citesParent = citesPlan(child.records, parent.records);
  result.targets = compare::targetRows(parent, child, impl_->settings, messages);
  result.duties = compare::compareDuties(parent.records, child.records);
  result.references = compare::compareReferences(parent.records, child.records, impl_->settings);
  result.deadlines = compare::compareDeadlines(parent, child, impl_->settings);
  const auto& rows = result.targets;
  const auto answered =
      std::count_if(rows.begin(), rows.end(), [](const TargetRow& row) { return row.parent && row.child; });
  result.targetCoverage = share(static_cast<std::size_t>(answered), parent.targets.size());
  const auto& duties = result.duties;
  const auto ofParent =
      std::count_if(duties.begin(), duties.end(), [](const DutyRow& d) { return d.status != "added"; });
  const auto covered =
      std::count_if(duties.begin(), duties.end(), [](const DutyRow& d) { return d.status == "covered"; });
  result.dutyCoverage = share(static_cast<std::size_t>(covered), static_cast<std::size_t>(ofParent));
  return result;
}

}  // namespace doichieu
