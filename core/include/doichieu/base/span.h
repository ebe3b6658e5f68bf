// A half-open range of bytes in a UTF-8 text that somebody else owns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace doichieu {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(std::size_t offset) const { return offset >= begin && offset < end; }
  bool contains(const Span& other) const { return other.begin >= begin && other.end <= end; }
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace doichieu
