#include "ingest/worker_pool.h"

#include <algorithm>

#include "doichieu/base/error.h"

namespace doichieu {

bool WorkerPool::hasRoom() const {
  const auto busy =
      std::count_if(workers_.begin(), workers_.end(), [](const auto& w) { return w->ready() && !w->idle(); });
  return static_cast<std::size_t>(busy) + waiting_.size() < static_cast<std::size_t>(options_.workers);
}

void WorkerPool::submit(Job job) {
  const auto idle = std::find_if(workers_.begin(), workers_.end(), [](const auto& worker) { return worker->idle(); });
  if (idle != workers_.end()) {
    (*idle)->submit(std::move(job));
    return;
  }
  waiting_.push_back(std::move(job));
  startWorkers();
}

/// One worker for each job that waits, as far as the number allows.
void WorkerPool::startWorkers() {
  const auto starting =
      std::count_if(workers_.begin(), workers_.end(), [](const auto& worker) { return !worker->ready(); });
  for (auto lacking = static_cast<std::ptrdiff_t>(waiting_.size()) - starting;
       lacking > 0 && workers_.size() < static_cast<std::size_t>(options_.workers); --lacking)
    workers_.push_back(std::make_unique<Worker>(options_.command, options_.limits));
}

std::vector<Outcome> WorkerPool::wait(std::chrono::milliseconds patience) {
  pollWorkers(patience);
  std::vector<Outcome> outcomes;
  for (auto& worker : workers_) attend(worker, outcomes);
  workers_.erase(std::remove(workers_.begin(), workers_.end(), nullptr), workers_.end());
  startWorkers();
  return outcomes;
}

void WorkerPool::pollWorkers(std::chrono::milliseconds patience) const {
  std::vector<pollfd> descriptors;
  descriptors.reserve(workers_.size() * Worker::kDescriptors);
  for (const auto& worker : workers_) worker->watch(descriptors);
  // An interruption by a signal is as good as an event: the caller looks at its flags.
  poll(descriptors.data(), descriptors.size(), static_cast<int>(patience.count()));
}

void WorkerPool::attend(std::unique_ptr<Worker>& worker, std::vector<Outcome>& outcomes) {
  Worker::Report report = worker->attend();
  if (report.outcome) outcomes.push_back(std::move(*report.outcome));
  if (report.ended && report.neverReady)
    throw ConfigError("a worker process ended before it was ready: " + report.lastWords);
  if (report.ended || (worker->idle() && worker->jobsDone() >= options_.jobsPerWorker)) {
    worker.reset();
    return;
  }
  if (worker->idle() && !waiting_.empty()) {
    worker->submit(std::move(waiting_.front()));
    waiting_.erase(waiting_.begin());
  }
}

}  // namespace doichieu
