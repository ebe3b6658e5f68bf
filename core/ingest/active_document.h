// A document between its claim and its end: which pages are still to be read, what is under way, what went wrong.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "ingest/job.h"
#include "store/artifacts.h"
#include "store/ledger.h"

namespace doichieu {

class ActiveDocument {
 public:
  ActiveDocument(std::int64_t id, FileFacts file, std::string readingKey, bool reextraction)
      : id_(id), file_(std::move(file)), readingKey_(std::move(readingKey)), reextraction_(reextraction) {}

  std::int64_t id() const { return id_; }
  const FileFacts& file() const { return file_; }
  const std::string& readingKey() const { return readingKey_; }
  /// Its pages were read by an earlier run, and the store has a plan of it, which stays if this attempt fails.
  bool reextraction() const { return reextraction_; }
  const std::optional<Reading>& reading() const { return reading_; }
  int pagesReused() const { return reused_; }
  /// Pages that are neither stored nor read; 0 before the reading is known.
  int pagesOutstanding() const { return reading_ ? reading_->pages - reused_ - read_ : 0; }

  /// What the document consists of became known, and which of its pages are stored already (rising).
  void setReading(Reading reading, const std::vector<int>& stored);
  /// The next job that can be begun now; Kind::finish without its pages.
  std::optional<Job> nextJob();
  /// Notes that a job came back. The first failure stays; no further jobs are begun after one.
  void settle(const Outcome& outcome);

  const std::optional<Diagnostic>& failure() const { return failure_; }
  bool failureLasts() const { return failureLasts_; }
  void fail(Diagnostic reason, bool lasting);
  bool jobsUnderWay() const { return opening_ || finishing_ || pagesUnderWay_ > 0; }

 private:
  Job job(Job::Kind kind, int page) const;

  std::int64_t id_;
  FileFacts file_;
  std::string readingKey_;
  bool reextraction_;
  std::optional<Reading> reading_;
  std::deque<int> missing_;
  int pagesUnderWay_ = 0, reused_ = 0, read_ = 0;
  bool opening_ = false, finishing_ = false;
  std::optional<Diagnostic> failure_;
  bool failureLasts_ = true;
};

}  // namespace doichieu
