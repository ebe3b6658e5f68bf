#include "compare/matrix.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <tuple>

#include "compare/alignment.h"
#include "compare/ordering.h"
#include "compare/prepared.h"

namespace doichieu {
namespace {

std::string nameOf(const PlanRecords& plan) {
  const Header& header = plan.header;
  if (!header.issuer && !header.symbol) return plan.source.path;
  if (!header.issuer || !header.symbol) return header.issuer.value_or(header.symbol.value_or(""));
  return *header.issuer + ", " + *header.symbol;
}

MatrixChild compareOne(const PreparedPlan& parent, const PreparedPlan& child, const compare::Settings& settings) {
  compare::Alignment alignment(parent, child, settings);
  MatrixChild result;
  result.name = nameOf(child.records);
  result.citesParent = citesPlan(child.records, parent.records);
  std::vector<char> used(child.targets.size(), 0);
  std::size_t answered = 0;
  for (std::size_t i = 0; i < alignment.matches().size(); ++i) {
    const compare::Match& match = alignment.matches()[i];
    MatrixCell cell;
    cell.similarity = match.similarity;
    cell.childTarget = match.child;
    if (match.child) {
      used[*match.child] = 1;
      ++answered;
      cell.status = compare::orderTargets(parent, i, child, *match.child, alignment.rarity()).status;
    } else {
      cell.addressed = !alignment.addressedIn(i).empty();
    }
    result.cells.push_back(cell);
  }
  result.added = static_cast<std::size_t>(std::count(used.begin(), used.end(), 0));
  if (!result.cells.empty()) result.coverage = static_cast<double>(answered) / static_cast<double>(result.cells.size());
  return result;
}

/// Does `work` for 0 ... count-1 on several threads; the first exception is thrown again here.
template <typename Work>
void inParallel(std::size_t count, int threads, Work work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failed;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard lock(failed);
      failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> helpers;
  const std::size_t most =
      threads > 0 ? static_cast<std::size_t>(threads) : std::max(1U, std::thread::hardware_concurrency());
  for (std::size_t i = 1; i < std::min(most, count); ++i) helpers.emplace_back(run);
  run();
  for (std::thread& helper : helpers) helper.join();
  if (failure) std::rethrow_exception(failure);
}

TargetFate fateOf(std::size_t target, const std::vector<MatrixChild>& children) {
  TargetFate fate;
  fate.target = target;
  for (const MatrixChild& child : children) {
    const MatrixCell& cell = child.cells[target];
    if (cell.covered()) ++fate.covered;
    if (cell.status == TargetStatus::weaker) ++fate.weaker;
    if (cell.status == TargetStatus::changed) ++fate.changed;
    if (cell.status == TargetStatus::missing) ++fate.missing;
    if (cell.addressed) ++fate.addressed;
  }
  return fate;
}

}  // namespace

std::vector<std::size_t> Matrix::mostLost() const {
  std::vector<std::size_t> order(fates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(fates[a].missing, fates[a].weaker) > std::tuple(fates[b].missing, fates[b].weaker);
  });
  return order;
}

Matrix compareAll(const Comparer& comparer, const PreparedPlan& parent,
                  const std::vector<std::shared_ptr<const PreparedPlan>>& children, int threads) {
  std::vector<MatrixChild> compared(children.size());
  inParallel(children.size(), threads,
             [&](std::size_t i) { compared[i] = compareOne(parent, *children[i], comparer.settings()); });
  return assembleMatrix(parent.records, std::move(compared));
}

Matrix compareAll(const Comparer& comparer, const PlanRecords& parent, const std::vector<PlanRecords>& children,
                  int threads) {
  const PreparedPlan prepared(parent, comparer.settings());
  std::vector<MatrixChild> compared(children.size());
  inParallel(children.size(), threads, [&](std::size_t i) {
    compared[i] = compareOne(prepared, PreparedPlan(children[i], comparer.settings()), comparer.settings());
  });
  return assembleMatrix(prepared.records, std::move(compared));
}

Matrix assembleMatrix(const PlanRecords& parent, std::vector<MatrixChild> children) {
  Matrix matrix;
  matrix.parentName = nameOf(parent);
  matrix.children = std::move(children);
  for (const Target& target : parent.targets) {
    matrix.targetIds.push_back(target.id);
    matrix.targetTexts.push_back(target.text);
  }
  for (std::size_t i = 0; i < matrix.targetIds.size(); ++i) matrix.fates.push_back(fateOf(i, matrix.children));
  return matrix;
}

}  // namespace doichieu
