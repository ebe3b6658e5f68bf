// Many documents into a store: found, claimed, read page by page in worker processes, extracted, written; every input
// accounted for. What was done stays done, whenever and however a run ends: the next run goes on from there.
//
//   doichieu::IngestOptions options;
//   options.workerCommand = {"/usr/bin/doichieu", "worker-process"};
//   doichieu::IngestSummary summary = doichieu::Ingest(store, processor, options, &bar).run({"inbox/"});
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "ingest/processor.h"
#include "ingest/progress_meter.h"
#include "ingest/worker_limits.h"
#include "store/store.h"

namespace doichieu {

struct IngestOptions {
  int workers = -1;                        // processes; -1: one a processor core; 0: everything in this process
  std::vector<std::string> workerCommand;  // program and arguments that end in runWorkerProcess()
  int jobsPerWorker = 500;                 // a worker is renewed after so many
  WorkerLimits limits;
  bool retryFailed = false;         // try again what failed before with the same bytes and the same rules
  bool force = false;               // extract again even where nothing changed
  std::function<bool()> cancelled;  // asked some ten times a second; true ends the run cleanly
};

/// What became of one input. Exactly one of these for each.
enum class IngestResult {
  done,         // read (as far as it was not read before) and its plan written
  reextracted,  // its stored pages were extracted again
  unchanged,    // nothing to do
  duplicate,    // the same bytes as another document, or the same text scanned again
  failed,
  skipped,   // passed over on purpose
  elsewhere  // another process is at it
};
inline constexpr std::size_t kIngestResults = 7;
std::string_view toString(IngestResult result);

struct DocumentResult {
  std::string path;
  IngestResult result = IngestResult::done;
  std::optional<Diagnostic> reason;  // of failed, skipped
  std::string original;              // of duplicate: the document that it repeats
  int pages = 0, pagesReused = 0;
  bool known = false;  // a failure that an earlier run met, told again and not tried again
};

struct IngestSummary {
  std::int64_t documents = 0;                // inputs found: the sum of counts and notReached
  std::int64_t counts[kIngestResults] = {};  // by IngestResult
  std::int64_t notReached = 0;               // only after a cancelled run
  std::int64_t pagesRead = 0, pagesReused = 0;
  double seconds = 0;
  bool cancelled = false;
  std::vector<DocumentResult> failures;

  std::int64_t count(IngestResult result) const { return counts[static_cast<std::size_t>(result)]; }
};

/// Told from the thread that runs the ingestion, between other work: be quick. Exceptions end the run.
class IngestObserver {
 public:
  virtual ~IngestObserver() = default;
  virtual void onProgress(const IngestProgress& progress) = 0;  // some five times a second
  virtual void onDocument(const DocumentResult& result) = 0;    // once for each input
};

class Ingest {
 public:
  /// All are borrowed. With workers, `processor` is asked for its keys only.
  Ingest(Store& store, DocumentProcessor& processor, IngestOptions options, IngestObserver* observer = nullptr);

  /// Files and folders. Throws StoreError, ConfigError; a document never throws.
  IngestSummary run(const std::vector<std::filesystem::path>& paths);
  /// Extracts anew, from stored pages, every document whose records were made by other rules (force: every document).
  IngestSummary reprocess();

 private:
  Store& store_;
  DocumentProcessor& processor_;
  IngestOptions options_;
  IngestObserver* observer_;
};

}  // namespace doichieu
