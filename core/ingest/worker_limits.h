// What a worker process may use. Memory, files and file size are kept by the kernel; the time of a job is kept by the
// coordinator, since a stuck parser does not look at a clock.
#pragma once

#include <chrono>
#include <cstdint>

#include "ingest/job.h"

namespace doichieu {

struct WorkerLimits {
  std::uint64_t memoryBytes = std::uint64_t{3} << 30;  // of address space; 0: no limit
  std::uint64_t fileBytes = std::uint64_t{1} << 30;    // of any file that it writes
  std::uint64_t openFiles = 256;
  std::chrono::seconds start{120};  // loading rules and plugins, on a busy machine
  std::chrono::seconds open{60};
  std::chrono::seconds page{180};
  std::chrono::seconds finish{120};

  std::chrono::seconds of(Job::Kind kind) const;
};

/// Puts this process under the limits; ends it when its parent ends; forbids core files and, where the kernel can,
/// network sockets. Best effort: a kernel that refuses one leaves the others standing.
void confineThisProcess(const WorkerLimits& limits);

}  // namespace doichieu
