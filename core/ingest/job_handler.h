// Does jobs, one after the other, and lets no exception out: whatever goes wrong becomes the outcome's failure.
#pragma once

#include <memory>
#include <string>

#include "ingest/job.h"
#include "ingest/processor.h"

namespace doichieu {

class JobHandler {
 public:
  explicit JobHandler(DocumentProcessor& processor) : processor_(processor) {}

  Outcome handle(const Job& job);
  /// True after memory ran out: what is left of the process is not to be trusted with another job.
  bool exhausted() const { return exhausted_; }

 private:
  Outcome handleUnguarded(const Job& job);
  DocumentReading& reading(const std::string& path);

  DocumentProcessor& processor_;
  std::string openPath_;  // the document opened last stays open: its pages mostly come one after the other
  std::unique_ptr<DocumentReading> reading_;
  bool exhausted_ = false;
};

}  // namespace doichieu
