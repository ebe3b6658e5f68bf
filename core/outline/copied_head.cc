#include "outline/copied_head.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/head_zones.h"

namespace doichieu {
namespace {

constexpr std::string_view kStrokes = "| ";

bool isOneWord(std::string_view line) {
  return line.find(' ') == std::string_view::npos && startsWithCapital(line) && line.back() != ':' &&
         line.find_first_of("0123456789.,;/-") == std::string_view::npos;
}

// Takes strokes off both ends; whether there was one at the end.
bool takeStrokes(SourceLine& line) {
  const std::size_t first = line.text.find_first_not_of(kStrokes);
  if (first > 0) line = splitOff(line, first);
  const std::size_t end = line.text.find_last_not_of(kStrokes) + 1;
  if (line.text.find('|', end) == std::string::npos) return false;
  splitOff(line, end);
  return true;
}

class CopiedHead {
 public:
  CopiedHead(const ZoneFinder& zones, SourceText& text) : zones_(zones), text_(text) {}

  void mend() {
    std::vector<FlowItem> flow;
    int before = -1;  // the line above in its cell
    const bool copied = endsCells();
    for (const FlowItem& item : text_.flow) {
      if (item.line < 0 || ended_ || flow.size() >= kLongestHead) {
        ended_ = true;
        if (!copied || !marksCell(item)) flow.push_back(item);
        continue;
      }
      SourceLine& line = text_.lines[static_cast<std::size_t>(item.line)];
      if (line.text.find_first_not_of(kStrokes) == std::string::npos) {
        opensCell_ = true;
        continue;
      }
      const bool opens = opensCell_ || line.blankBefore || line.firstOnPage;
      opensCell_ = takeStrokes(line) || isDrawn(line.text);
      if (before >= 0 && (copied && !opens ? continues(before, line) : joins(before, line))) {
        line = joined(text_.lines[static_cast<std::size_t>(before)], line);
        flow.pop_back();
      }
      const bool goesOn = copied ? !opensCell_ : opens && isOneWord(line.text);
      before = goesOn && !line.hasGeometry() ? item.line : -1;
      flow.push_back(item);
      const Cue cue = zones_.cueOf(line);
      ended_ = cue == Cue::title || cue == Cue::decision || cue == Cue::opener;
    }
    text_.flow = std::move(flow);
  }

 private:
  bool marksCell(const FlowItem& item) const {
    return item.line >= 0 &&
           text_.lines[static_cast<std::size_t>(item.line)].text.find_first_not_of(kStrokes) == std::string::npos;
  }

  /// The cells of the letterhead end with strokes.
  bool endsCells() const {
    constexpr long kLeastCells = 2;
    const auto end = text_.flow.begin() + static_cast<long>(std::min(text_.flow.size(), kLongestHead));
    return std::count_if(text_.flow.begin(), end, [this](const FlowItem& item) {
             return item.line >= 0 && text_.lines[static_cast<std::size_t>(item.line)].text.ends_with('|');
           }) >= kLeastCells;
  }

  /// A line of a cell that was broken wherever the page had no room: "ỦY BAN NHÂN" / "DÂN", "An Bình," / "ngày 5 ...".
  bool continues(int before, const SourceLine& line) const {
    const SourceLine& above = text_.lines[static_cast<std::size_t>(before)];
    if (line.hasGeometry() || isDrawn(line.text) || isDrawn(above.text)) return false;
    const bool completes = zones_.cueOf(above) == Cue::none && zones_.cueOf(joined(above, line)) != Cue::none;
    return completes || (zones_.cueOf(line) == Cue::none && !endsStatement(above.text));
  }

  // A stamp ("KHẨN") stands alone above a line too; only what reads as a line of a letterhead is one.
  bool joins(int alone, const SourceLine& next) const {
    const std::string& word = text_.lines[static_cast<std::size_t>(alone)].text;
    if (!isOneWord(word)) return false;
    if (next.blankBefore || next.hasGeometry() || !startsWithCapital(next.text)) return false;
    SourceLine both = next;
    both.text = word + " " + next.text;
    return zones_.cueOf(both) != Cue::none;
  }

  const ZoneFinder& zones_;
  SourceText& text_;
  bool opensCell_ = true;
  bool ended_ = false;
};

}  // namespace

void mendCopiedHead(const ZoneFinder& zones, SourceText& text) {
  CopiedHead(zones, text).mend();
}

}  // namespace doichieu
