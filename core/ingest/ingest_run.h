// One run of ingestion, in one thread: keeps the executor busy with the jobs of a few documents at a time, the oldest
// first, so that a long scan uses every worker and a finished document is written at once.
#pragma once

#include <deque>
#include <list>
#include <memory>

#include "ingest/active_document.h"
#include "ingest/executor.h"
#include "ingest/ingest.h"
#include "ingest/inputs.h"

namespace doichieu {

class IngestRun {
 public:
  IngestRun(Store& store, DocumentProcessor& processor, const IngestOptions& options, IngestObserver* observer);
  ~IngestRun();  // gives up its claims

  IngestSummary ingest(const std::vector<std::filesystem::path>& paths);
  IngestSummary reprocess();

 private:
  using Documents = std::list<ActiveDocument>;

  IngestSummary run();
  bool cancelled() const { return options_.cancelled && options_.cancelled(); }
  void fillExecutor();
  std::optional<Job> nextJob();
  void begin(const Input& input);
  void beginAgain(const DocumentEntry& entry);
  bool settledByLedger(const std::optional<DocumentEntry>& known, const FileFacts& facts);
  bool settledAsDuplicate(const DocumentEntry& known);
  void claim(const FileFacts& facts, const std::optional<DocumentEntry>& known);
  void activate(std::int64_t id, const FileFacts& facts, const std::string& readingKey, bool reextraction);
  void takeReading(ActiveDocument& document, Reading reading);
  void loadPages(const ActiveDocument& document, Job& job);

  void handle(const Outcome& outcome);
  void handleSuccess(ActiveDocument& document, const Outcome& outcome);
  void writePlan(ActiveDocument& document, const Outcome& outcome);
  bool writeDuplicate(const ActiveDocument& document, const PlanRecords& records);
  void endFailed(Documents::iterator document);
  void settle(DocumentResult result, bool withPages);
  void keepUp();

  Store& store_;
  const IngestOptions& options_;
  IngestObserver* observer_;
  EngineKeys keys_;
  std::string owner_;
  std::unique_ptr<Executor> executor_;
  std::deque<Input> inputs_;           // still to be begun
  std::deque<DocumentEntry> entries_;  // the same, of a run over the store
  Documents active_;
  IngestSummary summary_;
  ProgressMeter meter_;
  ProgressMeter::Clock::time_point lastNotice_{}, lastRenewal_{};
};

}  // namespace doichieu
