#include "ingest/inline_executor.h"

#include <utility>

namespace doichieu {

void InlineExecutor::submit(Job job) {
  outcomes_.push_back(handler_.handle(job));
}

std::vector<Outcome> InlineExecutor::wait(std::chrono::milliseconds /*patience*/) {
  return std::exchange(outcomes_, {});
}

}  // namespace doichieu
