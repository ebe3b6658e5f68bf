#include "ingest/ingest.h"

#include <array>

#include "ingest/ingest_run.h"

namespace doichieu {

std::string_view toString(IngestResult result) {
  static constexpr std::array<std::string_view, kIngestResults> names = {
      "done", "reextracted", "unchanged", "duplicate", "failed", "skipped", "elsewhere"};
  return names[static_cast<std::size_t>(result)];
}

Ingest::Ingest(Store& store, DocumentProcessor& processor, IngestOptions options, IngestObserver* observer)
    : store_(store), processor_(processor), options_(std::move(options)), observer_(observer) {}

IngestSummary Ingest::run(const std::vector<std::filesystem::path>& paths) {
  return IngestRun(store_, processor_, options_, observer_).ingest(paths);
}

IngestSummary Ingest::reprocess() {
  return IngestRun(store_, processor_, options_, observer_).reprocess();
}

}  // namespace doichieu
