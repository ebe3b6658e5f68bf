// doichieu ingest PATH... and doichieu reprocess: documents into the store, in worker processes; and the hidden verb
// that such a process runs.
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <thread>

#include "doichieu/base/error.h"
#include "ingest/engine_processor.h"
#include "ingest/ingest.h"
#include "ingest/ingest_settings.h"
#include "ingest/settled_files.h"
#include "ingest/worker_process.h"
#include "interruption.h"
#include "open_store.h"
#include "progress_bar.h"
#include "query/plan_matrix.h"
#include "store/store.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

IngestOptions optionsFrom(Context& context) {
  const Arguments& arguments = context.arguments();
  IngestOptions options;
  readIngestSettings(context.configFolder(), options);
  options.workers = static_cast<int>(arguments.number("workers", options.workers));
  options.retryFailed = arguments.has("retry");
  options.cancelled = interrupted;
  options.workerCommand = context.workerCommand();
  return options;
}

void printSummary(const Context& context, const IngestSummary& summary) {
  const auto number = [](std::int64_t n) { return std::to_string(n); };
  const auto counted = [&](const std::string& key, std::int64_t n) {
    if (n > 0) std::cout << "  " << context.text(key, {number(n)}) << '\n';
  };
  std::cout << context.text("ingest.total",
                            {number(summary.documents), number(summary.pagesRead), number(summary.pagesReused),
                             number(static_cast<std::int64_t>(summary.seconds + 0.5))})
            << '\n';
  for (std::size_t i = 0; i < kIngestResults; ++i)
    counted("ingest." + std::string(toString(static_cast<IngestResult>(i))), summary.counts[i]);
  counted("ingest.not_reached", summary.notReached);
  if (summary.cancelled) std::cout << context.text("ingest.cancelled") << '\n';
}

int finish(const Context& context, const IngestSummary& summary) {
  printSummary(context, summary);
  const bool incomplete = summary.cancelled || summary.count(IngestResult::failed) > 0;
  return incomplete ? kSomeFailed : kAllDone;
}

/// Reads what settles under the paths until Ctrl-C, which is the way to end it and no failure.
int watch(Context& context, Store& store, Ingest& ingest, const std::vector<std::filesystem::path>& paths) {
  constexpr int kSecondsBetweenPolls = 2;
  const Comparer comparer = Comparer::load(context.configFolder());
  SettledFiles files(paths, store.database().files());
  std::cout << context.text("ingest.watching") << std::endl;
  while (!interrupted()) {
    if (const std::vector<std::filesystem::path> settled = files.poll(); !settled.empty()) {
      printSummary(context, ingest.run(settled));
      std::cout.flush();
      keepComparisons(store, comparer, interrupted);
    }
    for (int tenth = 0; tenth < 10 * kSecondsBetweenPolls && !interrupted(); ++tenth)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return kAllDone;
}

int runIngest(Context& context) {
  if (context.arguments().words().empty()) throw UsageError("ingest takes files or folders");
  const std::vector<std::filesystem::path> paths(context.arguments().words().begin(),
                                                 context.arguments().words().end());
  EngineProcessor processor(context.completeEngine());
  Store store = openOrMakeStore(context);
  watchForInterruption();
  ProgressBar bar(context, context.arguments().has("quiet"));
  Ingest ingest(store, processor, optionsFrom(context), &bar);
  if (context.arguments().has("watch")) return watch(context, store, ingest, paths);
  const int code = finish(context, ingest.run(paths));
  keepComparisons(store, Comparer::load(context.configFolder()), interrupted);
  return code;
}

int runReprocess(Context& context) {
  EngineProcessor processor(context.completeEngine());
  Store store = openStore(context);
  watchForInterruption();
  IngestOptions options = optionsFrom(context);
  options.force = context.arguments().has("all");
  ProgressBar bar(context, context.arguments().has("quiet"));
  const int code = finish(context, Ingest(store, processor, options, &bar).reprocess());
  keepComparisons(store, Comparer::load(context.configFolder()), interrupted);
  return code;
}

int runWorker(Context& context) {
  EngineProcessor processor(context.engine());
  return runWorkerProcess(processor, STDIN_FILENO, STDOUT_FILENO);
}

}  // namespace

Verb ingestVerb() {
  return {"ingest",
          "PATH...",
          {{"workers", true, "N"},
           {"watch", false, ""},
           {"retry", false, ""},
           {"ocr", false, ""},
           {"quiet", false, ""},
           storeOption()},
          runIngest};
}

Verb reprocessVerb() {
  return {"reprocess",
          "",
          {{"workers", true, "N"}, {"all", false, ""}, {"ocr", false, ""}, {"quiet", false, ""}, storeOption()},
          runReprocess};
}

Verb workerProcessVerb() {
  return {"worker-process", "", {{"ocr", false, ""}}, runWorker, true};
}

}  // namespace doichieu::cli
