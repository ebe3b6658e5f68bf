// Does each job in this process, at the moment it is submitted: for embedders that want no other processes, and tests.
// A crash of a native parser takes the whole process with it here, and no limit is kept.
#pragma once

#include "ingest/executor.h"
#include "ingest/job_handler.h"

namespace doichieu {

class InlineExecutor : public Executor {
 public:
  explicit InlineExecutor(DocumentProcessor& processor) : handler_(processor) {}
  int capacity() const override { return 1; }
  bool hasRoom() const override { return outcomes_.empty(); }
  void submit(Job job) override;
  std::vector<Outcome> wait(std::chrono::milliseconds patience) override;

 private:
  JobHandler handler_;
  std::vector<Outcome> outcomes_;
};

}  // namespace doichieu
