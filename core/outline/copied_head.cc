#include "outline/copied_head.h"

#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestHead = 45;  // lines, as in head_zones.cc
constexpr std::string_view kStrokes = "| ";

bool isDrawn(std::string_view line) {
  return letterCount(line) == 0 && line.find_first_of("0123456789") == std::string_view::npos;
}

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
    int alone = -1;  // a cell's first word, whose line may go on below
    for (const FlowItem& item : text_.flow) {
      if (item.line < 0 || ended_ || flow.size() >= kLongestHead) {
        ended_ = true;
        flow.push_back(item);
        continue;
      }
      SourceLine& line = text_.lines[static_cast<std::size_t>(item.line)];
      if (line.text.find_first_not_of(kStrokes) == std::string::npos) {
        opensCell_ = true;
        continue;
      }
      const bool opens = opensCell_ || line.blankBefore || line.firstOnPage;
      opensCell_ = takeStrokes(line) || isDrawn(line.text);
      if (alone >= 0 && joins(alone, line)) {
        line = joined(text_.lines[static_cast<std::size_t>(alone)], line);
        flow.pop_back();
      }
      alone = opens && !line.hasGeometry() && isOneWord(line.text) ? item.line : -1;
      flow.push_back(item);
      const Cue cue = zones_.cueOf(line);
      ended_ = cue == Cue::title || cue == Cue::decision || cue == Cue::opener;
    }
    text_.flow = std::move(flow);
  }

 private:
  // A stamp ("KHẨN") stands alone above a line too; only what reads as a line of a letterhead is one.
  bool joins(int alone, const SourceLine& next) const {
    const std::string& word = text_.lines[static_cast<std::size_t>(alone)].text;
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
