// The three jobs that a document is made of, the drawing of a page for people to look at, and what comes back from
// each. Values: they travel between processes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "ingest/processor.h"

namespace doichieu {

struct Job {
  enum class Kind { open, page, finish, image };
  Kind kind = Kind::open;
  std::int64_t document = 0;            // of the ledger
  std::string path;                     // bytes as the file system has them
  int page = 0;                         // Kind::page, Kind::image
  int width = 0;                        // Kind::image: pixels at the most
  int turned = 0;                       // Kind::image: degrees clockwise, as in the page artifact
  SourceInfo source;                    // Kind::finish
  std::vector<Diagnostic> diagnostics;  // Kind::finish: found when the document was opened
  std::vector<std::string> pages;       // Kind::finish: the page artifacts in order
};

struct Outcome {
  Job::Kind kind = Job::Kind::open;
  std::int64_t document = 0;
  int page = 0;
  std::optional<Diagnostic> failure;
  bool lasting = true;  // the same failure is to be expected when it is tried again
  DocumentInfo info;    // Kind::open
  std::string payload;  // Kind::page: the page artifact. Kind::finish: the records as JSON. Kind::image: JPEG or PNG
                        // as base64.
};

/// Code of the failure after which a worker is not to be given another job.
inline constexpr const char* kOutOfMemory = "worker.memory";

std::string_view toString(Job::Kind kind);
/// The stage that a job's failure is told under where nothing better is known.
Stage stageOf(Job::Kind kind);
/// An outcome that answers the job with a failure.
Outcome failed(const Job& job, std::string code, std::vector<std::string> args, std::string detail);

}  // namespace doichieu
