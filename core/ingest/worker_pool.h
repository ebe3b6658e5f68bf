// Worker processes, as many as asked for. They are started when there is work for them, replaced when they end, and
// renewed after a number of jobs, since native libraries leak.
//
// To be used by one thread, which must live as long as the pool: the kernel ends a worker with the thread that began
// it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/executor.h"
#include "ingest/worker.h"

namespace doichieu {

struct WorkerPoolOptions {
  std::vector<std::string> command;  // program and arguments that end in runWorkerProcess()
  int workers = 1;
  int jobsPerWorker = 500;
  WorkerLimits limits;
};

class WorkerPool : public Executor {
 public:
  explicit WorkerPool(WorkerPoolOptions options) : options_(std::move(options)) {}

  int capacity() const override { return options_.workers; }
  bool hasRoom() const override;
  void submit(Job job) override;
  /// Throws ConfigError where a worker ends before it is ready: every other one would, too.
  std::vector<Outcome> wait(std::chrono::milliseconds patience) override;

 private:
  void pollWorkers(std::chrono::milliseconds patience) const;
  void attend(std::unique_ptr<Worker>& worker, std::vector<Outcome>& outcomes);
  void startWorkers();

  WorkerPoolOptions options_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Job> waiting_;  // for a worker that is not ready yet; never more than there are workers
};

}  // namespace doichieu
