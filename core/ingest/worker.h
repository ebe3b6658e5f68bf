// One worker process as the coordinator sees it: started, given one job at a time, watched, ended.
#pragma once

#include <poll.h>
#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "ingest/job.h"
#include "ingest/stream_lines.h"
#include "ingest/worker_limits.h"

namespace doichieu {

class Worker {
 public:
  using Clock = std::chrono::steady_clock;

  /// Starts the command with the job socket as its standard input and output, in a process group of its own (Ctrl-C
  /// is the coordinator's to handle). Throws Error where the system will not start a process.
  Worker(const std::vector<std::string>& command, const WorkerLimits& limits);
  ~Worker();  // kills
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  bool ready() const { return ready_; }
  bool idle() const { return ready_ && !job_; }
  int jobsDone() const { return jobsDone_; }
  void submit(Job job);

  /// Descriptors to wait on; their number is always the same.
  static constexpr std::size_t kDescriptors = 2;
  void watch(std::vector<pollfd>& descriptors) const;

  struct Report {
    std::optional<Outcome> outcome;  // of the job that it had
    bool ended = false;              // the process is gone; there will be no more reports
    bool neverReady = false;         // ... before it could take a job: no document is to blame
    std::string lastWords;           // ... what it wrote to its standard error at the end
  };
  /// Moves bytes both ways without blocking and looks at the clock. A worker whose job takes too long is killed.
  Report attend();

 private:
  void start(const std::vector<std::string>& command);
  void send();
  bool receive();  // false where the worker has hung up
  void listen();
  void takeMessages(Report& report);
  void bury(Report& report, bool timedOut);
  std::string causeOfDeath(int status) const;

  WorkerLimits limits_;
  pid_t process_ = -1;
  int socket_ = -1, errors_ = -1;
  std::string outgoing_;
  StreamLines incoming_;
  std::string lastWords_;
  bool ready_ = false;
  bool garbled_ = false;
  bool spent_ = false;      // out of memory: it ends itself after having said so
  std::optional<Job> job_;  // without its pages
  Clock::time_point deadline_;
  int jobsDone_ = 0;
};

}  // namespace doichieu
