// Where jobs are done: in worker processes (worker_pool.h) or on the spot (inline_executor.h).
#pragma once

#include <chrono>
#include <vector>

#include "ingest/job.h"

namespace doichieu {

class Executor {
 public:
  virtual ~Executor() = default;  // ends what is under way
  /// How many jobs it can hold at once.
  virtual int capacity() const = 0;
  virtual bool hasRoom() const = 0;
  /// Only where hasRoom().
  virtual void submit(Job job) = 0;
  /// What has come back since; waits for the first for at most `patience`.
  virtual std::vector<Outcome> wait(std::chrono::milliseconds patience) = 0;
};

}  // namespace doichieu
