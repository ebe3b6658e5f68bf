// How far a run has come, how fast it goes and how long it will take.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace doichieu {

struct IngestProgress {
  std::int64_t documents = 0, documentsDone = 0;  // done: settled in any way
  /// Pages of the documents opened so far, and an estimate for those that are not (pagesKnown tells which it is).
  std::int64_t pages = 0, pagesDone = 0;
  bool pagesKnown = false;
  double pagesPerMinute = 0;                      // read in this run; 0 before the first page
  std::optional<std::chrono::seconds> remaining;  // nullopt while nothing is known
  std::string current;                            // path of the document that was worked on last
};

class ProgressMeter {
 public:
  using Clock = std::chrono::steady_clock;

  void begin(std::int64_t documents, Clock::time_point now);
  /// A document's number of pages became known; `reused` of them need no reading.
  void opened(std::int64_t pages, std::int64_t reused);
  void pageRead(const std::string& path);
  /// Pages that will not be read after all, since their document failed.
  void pagesDropped(std::int64_t pages) { known_ -= pages; }
  /// `withPages`: its pages were counted by opened().
  void settled(bool withPages);

  IngestProgress at(Clock::time_point now) const;

 private:
  Clock::time_point started_{};
  std::int64_t documents_ = 0, settled_ = 0;
  std::int64_t opened_ = 0;           // documents whose pages are known
  std::int64_t settledUnopened_ = 0;  // documents that needed no opening
  std::int64_t known_ = 0, done_ = 0, readNow_ = 0;
  std::string current_;
};

}  // namespace doichieu
