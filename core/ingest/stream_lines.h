// Puts the messages of job_messages.h together again from bytes as they come.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/job_messages.h"

namespace doichieu {

class StreamLines {
 public:
  void add(std::string_view bytes) { pending_.append(bytes); }
  /// The next whole message, where all its lines have come. Throws UsageError on a header that is none.
  std::optional<Message> next();

 private:
  std::string pending_;
  std::size_t searched_ = 0;  // no unseen line break before this byte of pending_
  std::size_t missing_ = 0;   // payload lines still to come
  bool haveHeader_ = false;
  Message message_;
};

}  // namespace doichieu
