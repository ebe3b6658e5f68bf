// Text analysis, from normalization to records, over the plans of corpus/ as pasted text: bytes a second on one core.
// The bar is 5 MB/s. The baseline is what any program that looks at the words has to do: ICU's NFC and word boundaries.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "support/program.h"
#include "support/typed_plan.h"

extern "C" {
doichieu::Plugin* doichieu_create_extract_deadlines();
doichieu::Plugin* doichieu_create_extract_duties();
doichieu::Plugin* doichieu_create_extract_header();
doichieu::Plugin* doichieu_create_extract_legal_references();
doichieu::Plugin* doichieu_create_extract_targets();
}

namespace {

using namespace doichieu;
using testing_support::engineWith;

struct Corpus {
  Corpus() {
    const testing_support::Folder folder;
    testing_support::makeScans(folder.path(), {"--typed"}, {});
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream in(entry.path());
      texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      pages.push_back({testing_support::typedPage(texts.back())});
      bytes += texts.back().size();
    }
  }

  std::vector<std::string> texts;
  std::vector<std::vector<Page>> pages;
  std::size_t bytes = 0;
};

const Corpus& corpus() {
  static const Corpus all;
  return all;
}

// ICU's NFC and its word boundaries over all texts, once.
void passBaseline() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  for (const std::string& text : corpus().texts) {
    const icu::UnicodeString composed = nfc->normalize(icu::UnicodeString::fromUTF8(text), status);
    words->setText(composed);
    while (words->next() != icu::BreakIterator::DONE) continue;
    benchmark::DoNotOptimize(composed.length());
  }
}

// CPU seconds of one baseline pass in this very run: what else the machine does now, it does to both.
double baselineSeconds() {
  static const double seconds = [] {
    constexpr int kPasses = 20;
    passBaseline();
    const std::clock_t begin = std::clock();
    for (int i = 0; i < kPasses; ++i) passBaseline();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC / kPasses;
  }();
  return seconds;
}

// Bytes a second; the label tells how many baseline passes one pass takes.
class Rate {
 public:
  explicit Rate(benchmark::State& state) : state_(state), begin_(std::clock()) {}
  Rate(const Rate&) = delete;
  Rate& operator=(const Rate&) = delete;
  ~Rate() {
    const auto passes = static_cast<double>(state_.iterations());
    const double seconds = static_cast<double>(std::clock() - begin_) / CLOCKS_PER_SEC;
    state_.SetBytesProcessed(static_cast<std::int64_t>(static_cast<double>(corpus().bytes) * passes));
    char label[48];
    std::snprintf(label, sizeof label, "%.1f baselines", seconds / passes / baselineSeconds());
    state_.SetLabel(label);
  }

 private:
  benchmark::State& state_;
  std::clock_t begin_;
};

void baseline(benchmark::State& state) {
  const Rate rate(state);
  for (auto _ : state) passBaseline();
}

void textAndOutline(benchmark::State& state) {
  const Engine engine = engineWith({});
  const Rate rate(state);
  for (auto _ : state)
    for (const std::vector<Page>& pages : corpus().pages) benchmark::DoNotOptimize(engine.buildPlan(pages));
}

void records(benchmark::State& state, std::vector<Plugin* (*)()> plugins) {
  const Engine engine = engineWith(std::move(plugins));
  std::vector<Plan> plans;
  for (const std::vector<Page>& pages : corpus().pages) plans.push_back(engine.buildPlan(pages));
  const Rate rate(state);
  for (auto _ : state)
    for (std::size_t i = 0; i < plans.size(); ++i)
      benchmark::DoNotOptimize(engine.extractRecords(plans[i], corpus().pages[i], {}));
}

const std::vector<Plugin* (*)()> kAll = {doichieu_create_extract_header, doichieu_create_extract_legal_references,
                                         doichieu_create_extract_targets, doichieu_create_extract_duties,
                                         doichieu_create_extract_deadlines};

void whole(benchmark::State& state) {
  const Engine engine = engineWith(kAll);
  const Rate rate(state);
  for (auto _ : state)
    for (const std::vector<Page>& pages : corpus().pages)
      benchmark::DoNotOptimize(engine.extractRecords(engine.buildPlan(pages), pages, {}));
}

// The automata of patterns are built while they are first used; the figures are of the hours after.
void steady(benchmark::internal::Benchmark* benchmark) {
  benchmark->Unit(benchmark::kMillisecond)->MinWarmUpTime(2)->MinTime(4);
}

BENCHMARK(baseline)->Apply(steady);
BENCHMARK(textAndOutline)->Apply(steady);
BENCHMARK_CAPTURE(records, header, {doichieu_create_extract_header})->Apply(steady);
BENCHMARK_CAPTURE(records, legalReferences, {doichieu_create_extract_legal_references})->Apply(steady);
BENCHMARK_CAPTURE(records, targets, {doichieu_create_extract_targets})->Apply(steady);
BENCHMARK_CAPTURE(records, duties, {doichieu_create_extract_duties})->Apply(steady);
BENCHMARK_CAPTURE(records, deadlines, {doichieu_create_extract_deadlines})->Apply(steady);
BENCHMARK_CAPTURE(records, all, kAll)->Apply(steady);
BENCHMARK(whole)->Apply(steady);

}  // namespace

BENCHMARK_MAIN();
