#include "ingest/progress_meter.h"

#include <algorithm>
#include <cmath>

namespace doichieu {

void ProgressMeter::begin(std::int64_t documents, Clock::time_point now) {
  started_ = now;
  documents_ = documents;
}

void ProgressMeter::opened(std::int64_t pages, std::int64_t reused) {
  ++opened_;
  known_ += pages;
  done_ += reused;
}

void ProgressMeter::pageRead(const std::string& path) {
  ++done_;
  ++readNow_;
  current_ = path;
}

void ProgressMeter::settled(bool withPages) {
  ++settled_;
  if (!withPages) ++settledUnopened_;
}

IngestProgress ProgressMeter::at(Clock::time_point now) const {
  IngestProgress progress;
  progress.documents = documents_;
  progress.documentsDone = settled_;
  progress.pagesDone = done_;
  progress.current = current_;
  const std::int64_t unopened = documents_ - opened_ - settledUnopened_;
  progress.pagesKnown = unopened == 0;
  // A document that was not opened yet counts as long as the mean of those that were.
  const double mean = opened_ == 0 ? 1.0 : static_cast<double>(known_) / static_cast<double>(opened_);
  progress.pages = known_ + std::llround(mean * static_cast<double>(unopened));
  const double seconds = std::chrono::duration<double>(now - started_).count();
  if (readNow_ == 0 || seconds <= 0) return progress;
  const double perSecond = static_cast<double>(readNow_) / seconds;
  progress.pagesPerMinute = perSecond * 60;
  const double left = static_cast<double>(std::max<std::int64_t>(progress.pages - progress.pagesDone, 0)) / perSecond;
  progress.remaining = std::chrono::seconds(std::llround(left));
  return progress;
}

}  // namespace doichieu
