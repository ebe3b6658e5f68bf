#include "text/running_heads.h"

#include <algorithm>
#include <map>

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr std::size_t kPagesForHead = 3;
constexpr std::size_t kShortestHead = 6;  // letters; shorter lines may well repeat by chance ("2", "X")

std::string withoutDigits(std::string_view text) {
  std::string out;
  for (const char c : foldForCompare(text))
    if (c < '0' || c > '9') out.push_back(c);
  return out;
}

// Top and bottom margins of 20 to 25 mm on A4 (Decree 30/2020/ND-CP).
bool inMargin(const SourceLine& line) {
  constexpr float kMargin = 0.09F;
  return !line.hasGeometry() || line.box.y1 < kMargin || line.box.y0 > 1 - kMargin;
}

}  // namespace

RunningHeads::RunningHeads(const SourceText& text) {
  std::map<int, std::vector<int>> pages;
  for (const FlowItem& item : text.flow)
    if (item.line >= 0) pages[text.lines[static_cast<std::size_t>(item.line)].page].push_back(item.line);
  std::map<std::string, std::vector<int>> byText;
  for (const auto& [page, lines] : pages) {
    std::set<int> edge;
    for (std::size_t i = 0; i < lines.size() && i < 2; ++i) edge.insert({lines[i], lines[lines.size() - 1 - i]});
    for (const int line : edge) {
      const SourceLine& source = text.lines[static_cast<std::size_t>(line)];
      if (!inMargin(source)) continue;
      edges_.insert(line);
      if (letterCount(source.text) >= kShortestHead) byText[withoutDigits(source.text)].push_back(line);
    }
  }
  for (const auto& [words, lines] : byText) {
    std::set<int> onPages;
    for (const int line : lines) onPages.insert(text.lines[static_cast<std::size_t>(line)].page);
    if (onPages.size() >= std::max(kPagesForHead, pages.size() / 2)) repeated_.insert(lines.begin(), lines.end());
  }
}

}  // namespace doichieu
