#include "outline/joining.h"

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/heading_split.h"

namespace doichieu {
namespace {

bool staysPrinted(Zone zone) {
  return zone != Zone::body && zone != Zone::annex;
}

// One run over the items of one document.
class Run {
 public:
  Run(const SourceText& text, const LineFit& fit, const Seams& seams, const HeadingWords& words)
      : text_(text), fit_(fit), seams_(seams), words_(words) {}

  std::vector<Draft> run(const std::vector<ZonedItem>& items) {
    for (const ZonedItem& item : items) {
      if (item.item.table >= 0) {
        finish();
        drafts_.push_back(Draft{.zone = item.zone, .table = item.item.table});
      } else {
        addLine(item);
      }
    }
    finish();
    return std::move(drafts_);
  }

 private:
  const SourceLine& line(int index) const { return text_.lines[static_cast<std::size_t>(index)]; }

  void addLine(const ZonedItem& item) {
    const SourceLine& next = line(item.item.line);
    if (item.zone == Zone::stray) {  // may stand in the middle of a paragraph, which goes on after it
      stray_.push_back(single(item));
      return;
    }
    if (staysPrinted(item.zone)) {
      finish();
      drafts_.push_back(single(item));
      return;
    }
    if (current_.parts.empty() || current_.zone != item.zone || item.annexStart || item.cue == Cue::pointer)
      return start(item);
    const bool opens = item.cue == Cue::closing || item.cue == Cue::opener;
    if (opens && endsStatement(line(current_.parts.back().line).text) && current_.kind() == MarkerKind::none)
      return start(item);
    if (item.cue == Cue::closing && endsStatement(line(current_.parts.back().line).text)) return start(item);
    if (current_.annexStart) {  // the name of an annex stands alone; its title follows
      start(item);
      current_.annexTitle = item.cue != Cue::pointer;
      return;
    }
    if (current_.annexTitle) {
      if (parseMarker(next.text) && !endsOpen(line(current_.parts.back().line).text)) return start(item);
      current_.parts.push_back(wholeLine(text_, item.item.line));
      return;
    }
    if (opensMarked(next)) return start(item);
    // A marked block takes every line up to the next marker: heading and text are told apart when all of it is known.
    const bool block = current_.kind() != MarkerKind::none && current_.kind() != MarkerKind::bullet;
    if (block || linesContinue(fit_, seams_, line(current_.parts.back().line), next, current_.parts.size() == 1)) {
      current_.parts.push_back(wholeLine(text_, item.item.line));
    } else {
      start(item);
    }
  }

  Draft single(const ZonedItem& item) const {
    Draft draft{.zone = item.zone, .parts = {wholeLine(text_, item.item.line)}, .printedLine = true};
    return draft;
  }

  void start(const ZonedItem& item) {
    finish();
    current_.zone = item.zone;
    current_.parts = {wholeLine(text_, item.item.line)};
    current_.annexStart = item.annexStart;
    current_.closing = item.cue == Cue::closing;
    if (item.annexStart) return;
    if (const auto marker = parseMarker(line(item.item.line).text)) {
      current_.marker = *marker;
      if (marker->marker.kind != MarkerKind::bullet && !marker->marker.numbers.empty()) lastNumbers_ = marker->marker;
    }
  }

  // Whether a line that begins with a marker opens a paragraph rather than continues a sentence that happens to break
  // before "- Thương binh" or "3. Các cơ quan".
  bool opensMarked(const SourceLine& next) const {
    const auto marker = parseMarker(next.text);
    if (!marker) return false;
    const SourceLine& before = line(current_.parts.back().line);
    if (next.complete || before.complete) return true;
    if (fit_.indented(next) && !fit_.indented(before)) return true;
    if (seams_.joins(before.text, next.text)) return false;
    if (endsStatement(before.text)) return true;
    const bool full = fit_.full(before, next, current_.parts.size() == 1);
    if (marker->marker.kind == MarkerKind::bullet)
      return !(full && endsOpen(before.text) && startsLower(next.text.substr(marker->length)));
    if (marker->marker.kind == MarkerKind::part) return !full && !endsOpen(before.text);
    return !full || continuesNumbering(marker->marker);
  }

  // 1 opens a list anywhere; any other number has to follow its predecessor.
  bool continuesNumbering(const Marker& marker) const {
    if (marker.numbers.empty()) return false;
    if (marker.numbers.back() == 1) return true;
    return lastNumbers_.kind != marker.kind || lastNumbers_.numbers.empty() ||
           lastNumbers_.numbers.back() < marker.numbers.back();
  }

  void finish() {
    if (!current_.parts.empty()) {
      for (Draft& draft : splitHeading(text_, fit_, seams_, words_, std::move(current_)))
        drafts_.push_back(std::move(draft));
    }
    current_ = Draft{};
    for (Draft& stray : stray_) drafts_.push_back(std::move(stray));
    stray_.clear();
  }

  const SourceText& text_;
  const LineFit& fit_;
  const Seams& seams_;
  const HeadingWords& words_;
  std::vector<Draft> drafts_;
  std::vector<Draft> stray_;
  Draft current_;
  Marker lastNumbers_;
};

}  // namespace

std::vector<Draft> Joiner::join(const SourceText& text, const LineFit& fit, const std::vector<ZonedItem>& items) const {
  return Run(text, fit, seams_, words_).run(items);
}

}  // namespace doichieu
