#include "dawg.h"

#include "bytes.h"

namespace doichieu::ocr::lines {
namespace {

constexpr std::int16_t kMagic = 42;
constexpr std::int32_t kLargestAlphabet = 1 << 20;

}  // namespace

Dawg::Dawg(std::string_view bytes) {
  Bytes in(bytes, "dictionary");
  if (in.number<std::int16_t>() != kMagic) in.fail("it does not begin as one");
  const auto letters = in.number<std::int32_t>();
  if (letters < 1 || letters > kLargestAlphabet) in.fail("its alphabet is of no size");
  while ((1 << letterBits_) < letters + 1) ++letterBits_;
  const std::size_t count = in.count(sizeof(std::uint64_t));
  if (count == 0) in.fail("it is empty");
  for (std::size_t i = 0; i < count; ++i) edges_.push_back(in.number<std::uint64_t>());

  for (std::size_t edge = 0; edge < count; ++edge)
    if (nodeAfter(edge) >= count) in.fail("an edge leads nowhere");
  first_.assign(std::size_t{1} << letterBits_, kNone);
  for (std::size_t edge = 0; edge < count && !isBackward(edge); ++edge) {
    Edge& known = first_[static_cast<std::size_t>(letterOf(edge))];
    if (known == kNone) known = static_cast<Edge>(edge);
    if (isLast(edge)) break;
  }
}

Dawg::Edge Dawg::after(Edge before, int letter) const {
  if (before == kNone)
    return static_cast<std::size_t>(letter) < first_.size() ? first_[static_cast<std::size_t>(letter)] : kNone;
  const std::uint64_t node = nodeAfter(static_cast<std::size_t>(before));
  if (node == 0) return kNone;  // all words end here
  for (auto edge = static_cast<std::size_t>(node); edge < edges_.size(); ++edge) {
    if (letterOf(edge) == letter) return static_cast<Edge>(edge);
    if (isLast(edge)) break;
  }
  return kNone;
}

}  // namespace doichieu::ocr::lines
