// The words that make one span of two times (config/deadlines/spans.tsv): "từ quý IV/2026 đến hết năm 2028".
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"

namespace doichieu::deadlines {

/// Immutable after load, thread-safe.
class SpanWords {
 public:
  /// Throws ConfigError with file:line.
  static SpanWords load(const std::filesystem::path& configFolder);

  /// Where the opening word begins, be it before the time or its first word; nullopt where there is none.
  std::optional<std::size_t> opening(std::string_view text, const Span& time) const;
  /// Whether the words between two times, or the first ones of the second, lead from the one to the other.
  bool lead(std::string_view text, const Span& from, const Span& to) const;

 private:
  std::vector<std::string> openings_, bridges_;  // folded
};

}  // namespace doichieu::deadlines
