// Jobs and outcomes as lines of text between the coordinator and its workers. A message is one line of JSON, its
// header, followed by as many lines as the header's "payloads" says (page artifacts and records: JSON without line
// breaks, handed on unparsed). Both sides are the same program file, so there is no version to negotiate.
#pragma once

#include <string>
#include <vector>

#include "ingest/job.h"

namespace doichieu {

struct Message {
  std::string header;
  std::vector<std::string> payloads;
  /// The whole of it, ending with a line break.
  std::string text() const;
};

/// How many lines follow a header. Throws UsageError on what is no header.
std::size_t payloadCount(const std::string& header);

Message toMessage(const Job& job);
Message toMessage(const Outcome& outcome);
// These throw UsageError on a message of another shape.
Job jobFromMessage(const Message& message);
Outcome outcomeFromMessage(const Message& message);

}  // namespace doichieu
