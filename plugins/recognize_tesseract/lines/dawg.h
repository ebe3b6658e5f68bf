// A word graph of a model: words share their beginnings and ends.
//
// A file is the number 42 (16 bits), the size of the alphabet, the number of edges, and edges of 64 bits: from the
// lowest bit the letter (as many bits as the size needs), three flags (last edge of its node, backward, end of a
// word), the node that follows. A node is the index of its first edge; the edges of the first node are sorted.
// Source: src/dict/dawg.{h,cpp} of Tesseract 5.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace doichieu::ocr::lines {

class Dawg {
 public:
  using Edge = std::int32_t;
  static constexpr Edge kNone = -1;

  /// Throws ConfigError for a damaged file.
  explicit Dawg(std::string_view bytes);

  /// The edge with the letter out of the node that follows `before`, or of the first node for kNone.
  Edge after(Edge before, int letter) const;
  bool endsWord(Edge edge) const { return (edges_[static_cast<std::size_t>(edge)] >> (letterBits_ + 2) & 1) != 0; }

 private:
  int letterOf(std::size_t edge) const { return static_cast<int>(edges_[edge] & ((1ULL << letterBits_) - 1)); }
  std::uint64_t nodeAfter(std::size_t edge) const { return edges_[edge] >> (letterBits_ + 3); }
  bool isLast(std::size_t edge) const { return (edges_[edge] >> letterBits_ & 1) != 0; }
  bool isBackward(std::size_t edge) const { return (edges_[edge] >> (letterBits_ + 1) & 1) != 0; }

  int letterBits_ = 0;
  std::vector<std::uint64_t> edges_;
  std::vector<Edge> first_;  // by letter: the edge out of the first node
};

}  // namespace doichieu::ocr::lines
