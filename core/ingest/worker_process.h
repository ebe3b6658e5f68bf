// The worker's side: a program that does jobs until its input ends. The program `doichieu` runs it under the hidden
// verb `worker-process`; the coordinator (worker_pool.h) starts that verb.
#pragma once

#include "doichieu/engine.h"
#include "ingest/processor.h"
#include "ingest/worker_limits.h"

namespace doichieu {

/// Reads jobs from descriptor `in`, writes outcomes to descriptor `out`, gives the process's exit code. Where `out` is
/// the standard output, that is first led to the standard error, so that no library's chatter reaches the coordinator.
int runWorkerProcess(DocumentProcessor& processor, int in, int out);
int runWorkerProcess(const Engine& engine, int in, int out);

/// The limits, which the coordinator sends ahead of all jobs.
std::string limitsToLine(const WorkerLimits& limits);

/// The line by which a worker says that it is ready for jobs.
inline constexpr const char* kReadyLine = R"({"ready":true,"payloads":0})";

}  // namespace doichieu
