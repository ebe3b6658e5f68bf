// Keeps everything that a run tells.
#pragma once

#include <map>
#include <vector>

#include "ingest/ingest.h"

namespace doichieu::testing_support {

class RecordingObserver : public IngestObserver {
 public:
  void onProgress(const IngestProgress& progress) override { progress_.push_back(progress); }
  void onDocument(const DocumentResult& result) override { results_.push_back(result); }

  const std::vector<IngestProgress>& progress() const { return progress_; }
  const std::vector<DocumentResult>& results() const { return results_; }
  /// By file name.
  std::map<std::string, DocumentResult> byName() const;

 private:
  std::vector<IngestProgress> progress_;
  std::vector<DocumentResult> results_;
};

/// The sum of all that became of the inputs; equals summary.documents in every run.
std::int64_t accountedFor(const IngestSummary& summary);

/// Options for two workers of the fake.
IngestOptions withWorkers(int workers = 2);
IngestOptions inProcess();

/// What is to be the same after any two runs over the same files: by path, status, bytes and the digest of the plan's
/// JSON; by table, the number of rows.
std::map<std::string, std::string> contentOf(Store& store);

}  // namespace doichieu::testing_support
