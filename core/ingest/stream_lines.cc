#include "ingest/stream_lines.h"

#include <utility>

namespace doichieu {

std::optional<Message> StreamLines::next() {
  while (!haveHeader_ || missing_ > 0) {
    const std::size_t end = pending_.find('\n', searched_);
    if (end == std::string::npos) {
      searched_ = pending_.size();
      return std::nullopt;
    }
    std::string line = pending_.substr(0, end);
    pending_.erase(0, end + 1);
    searched_ = 0;
    if (haveHeader_) {
      message_.payloads.push_back(std::move(line));
      --missing_;
    } else {
      missing_ = payloadCount(line);
      message_.header = std::move(line);
      haveHeader_ = true;
    }
  }
  haveHeader_ = false;
  return std::exchange(message_, {});
}

}  // namespace doichieu
