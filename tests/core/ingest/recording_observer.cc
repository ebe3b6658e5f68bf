#include "core/ingest/recording_observer.h"

#include <nlohmann/json.hpp>
#include <numeric>

#include "base/digest.h"
#include "core/ingest/fake_processor.h"
#include "doichieu/model/json.h"

namespace doichieu::testing_support {

std::map<std::string, DocumentResult> RecordingObserver::byName() const {
  std::map<std::string, DocumentResult> named;
  for (const DocumentResult& result : results_) named[std::filesystem::path(result.path).filename()] = result;
  return named;
}

std::int64_t accountedFor(const IngestSummary& summary) {
  return std::accumulate(std::begin(summary.counts), std::end(summary.counts), summary.notReached);
}

IngestOptions withWorkers(int workers) {
  IngestOptions options;
  options.workers = workers;
  options.workerCommand = {fakeWorker().string(), "worker"};
  return options;
}

IngestOptions inProcess() {
  IngestOptions options;
  options.workers = 0;
  return options;
}

std::map<std::string, std::string> contentOf(Store& store) {
  std::map<std::string, std::string> content;
  for (const DocumentEntry& entry : store.ledger().all()) {
    if (entry.status == DocumentStatus::skipped) continue;  // the fake's log files
    const auto plan = store.plans().ofDocument(entry.id);
    content[entry.file.path] = std::string(toString(entry.status)) + " " + entry.file.sha256 + " " +
                               std::to_string(entry.pages) + " " +
                               (plan ? sha256(toJson(store.plans().load(*plan)).dump()) : "no plan");
  }
  for (const char* table : {"records", "targets", "pages", "readings", "plan_texts", "names"})
    content[table] =
        std::to_string(store.database().selectOne(std::string("SELECT count(*) FROM ") + table)->integer(0));
  return content;
}

}  // namespace doichieu::testing_support
