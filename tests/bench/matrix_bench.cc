// One parent against 1,000 children: the bar is two seconds on two cores, reading the words included.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <iostream>
#include <map>

#include "compare/matrix.h"
#include "compare/prepared.h"
#include "generated_plans.h"

namespace {

using namespace doichieu;

constexpr std::size_t kTargets = 30;
constexpr int kThreads = 2;

struct Plans {
  explicit Plans(std::size_t count) : comparer(Comparer::load(std::filesystem::path(DOICHIEU_SOURCE_DIR) / "config")) {
    bench::PlanGenerator generator(20260101);
    parent = generator.parent(kTargets);
    for (std::size_t i = 0; i < count; ++i) children.push_back(generator.child(parent, i));
  }

  Comparer comparer;
  PlanRecords parent;
  std::vector<PlanRecords> children;
};

void report(benchmark::State& state, const Matrix& matrix) {
  std::map<TargetStatus, double> counts;
  for (const MatrixChild& child : matrix.children)
    for (const MatrixCell& cell : child.cells) ++counts[cell.status];
  const double cells = static_cast<double>(matrix.children.size() * matrix.fates.size());
  for (const auto& [status, count] : counts) state.counters[std::string(toString(status))] = count / cells;
}

void fromRecords(benchmark::State& state) {
  const Plans plans(static_cast<std::size_t>(state.range(0)));
  Matrix matrix;
  for (auto _ : state) matrix = compareAll(plans.comparer, plans.parent, plans.children, kThreads);
  report(state, matrix);
}

void fromPrepared(benchmark::State& state) {
  const Plans plans(static_cast<std::size_t>(state.range(0)));
  const auto parent = plans.comparer.prepare(plans.parent);
  std::vector<std::shared_ptr<const PreparedPlan>> children;
  for (const PlanRecords& child : plans.children) children.push_back(plans.comparer.prepare(child));
  Matrix matrix;
  for (auto _ : state) matrix = compareAll(plans.comparer, *parent, children, kThreads);
  report(state, matrix);
}

BENCHMARK(fromRecords)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(fromPrepared)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
