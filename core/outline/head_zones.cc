#include "outline/head_zones.h"

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/markers.h"

namespace doichieu {
namespace {

constexpr std::size_t kLongestTitle = 8;

class Head {
 public:
  Head(const SourceText& text, const LineFit& fit, std::vector<ZonedItem>& items)
      : text_(text), fit_(fit), items_(items) {}

  std::size_t assign() {
    const std::size_t title = titleLine();
    if (title == items_.size()) return assignLetterheadAlone();
    for (std::size_t i = 0; i < title; ++i) setZone(i, Zone::letterhead);
    setZone(title, Zone::title);
    decides_ = items_[title].cue == Cue::decision;
    const std::size_t body = bodyAfter(title + 1);
    for (std::size_t i = title + 1; i < body; ++i) setZone(i, Zone::title);
    return body;
  }

 private:
  const SourceLine* lineAt(std::size_t i) const {
    return i < items_.size() && items_[i].item.line >= 0 ? &text_.lines[static_cast<std::size_t>(items_[i].item.line)]
                                                         : nullptr;
  }

  void setZone(std::size_t i, Zone zone) {
    if (items_[i].zone != Zone::stray) items_[i].zone = zone;
  }

  bool opensSection(std::size_t i) const {
    const SourceLine* line = lineAt(i);
    if (line == nullptr) return false;
    const auto marker = parseMarker(line->text);
    return marker && marker->marker.kind != MarkerKind::bullet && !marker->marker.numbers.empty() &&
           marker->marker.numbers[0] <= 1;
  }

  // The line with the document's type; items_.size() where the document came without one.
  std::size_t titleLine() const {
    bool letterhead = false;  // below one, the title may stand on the line of its type
    for (std::size_t i = 0; i < items_.size() && i < kLongestHead; ++i) {
      if (items_[i].cue == Cue::title || items_[i].cue == Cue::decision) return i;
      if (letterhead && items_[i].cue == Cue::typedTitle && isAllCapitals(lineAt(i)->text)) return i;
      letterhead = letterhead || items_[i].cue == Cue::letterhead;
      if (opensSection(i) || items_[i].cue == Cue::opener) break;
    }
    return items_.size();
  }

  std::size_t assignLetterheadAlone() {
    std::size_t i = 0;
    for (; i < items_.size() && i < kLongestHead; ++i) {
      if (items_[i].zone == Zone::stray) continue;
      const SourceLine* line = lineAt(i);
      const bool head = items_[i].cue == Cue::letterhead ||
                        (items_[i].cue == Cue::issuer && line != nullptr && isAllCapitals(line->text));
      if (!head) break;
      setZone(i, Zone::letterhead);
    }
    return assignTitleInOneBlock(i);
  }

  // The line "KẾ HOẠCH" may have been lost and the title in capitals left below the letterhead, or the title stands on
  // the same line, as on a web page that has no letterhead either.
  std::size_t assignTitleInOneBlock(std::size_t from) {
    if (from < items_.size() && items_[from].cue == Cue::typedTitle) return asTitle(from, bodyAfter(from));
    std::size_t end = from;
    while (end < from + kLongestTitle && lineAt(end) != nullptr && isAllCapitals(lineAt(end)->text) &&
           !opensSection(end))
      ++end;
    const bool title = from > 0 && end < items_.size() && items_[end].cue == Cue::opener;
    return asTitle(from, title ? end : from);
  }

  std::size_t asTitle(std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) setZone(i, Zone::title);
    return end;
  }

  // The stroke that is drawn below a title ("-------"); 0 where none is.
  std::size_t ruleBelow(std::size_t from) const {
    for (std::size_t i = from; i <= from + kLongestTitle && lineAt(i) != nullptr && !opensSection(i); ++i) {
      const std::string& line = lineAt(i)->text;
      if (i > from && (items_[i].cue == Cue::opener || endsStatement(lineAt(i - 1)->text))) return 0;
      if (i > from && isDrawn(line)) return i;
    }
    return 0;
  }

  // The first line after the title block that begins at `from`.
  std::size_t bodyAfter(std::size_t from) const {
    if (const std::size_t rule = ruleBelow(from); rule > 0) return rule + 1;
    std::size_t stop = from;  // where the body has begun at the latest
    while (stop < items_.size() && lineAt(stop) != nullptr && !opensSection(stop) && !(stop > from && beginsBody(stop)))
      ++stop;
    if (stop > from && stop - from <= kLongestTitle && !endsStatement(lineAt(stop - 1)->text)) return stop;
    // The title and the first paragraph ran together, or there is no title at all: the title ends with its capitals, or
    // with its first line that had room for more and is followed by a capital.
    for (std::size_t i = from; i + 1 < stop && i < from + kLongestTitle; ++i) {
      const SourceLine& line = *lineAt(i);
      if (endsStatement(line.text)) break;
      const SourceLine& next = *lineAt(i + 1);
      const bool centredEnds = line.centered && !next.centered;
      const bool capitalsEnd = isAllCapitals(line.text) && startsWithCapital(next.text) && !isAllCapitals(next.text);
      if (centredEnds || capitalsEnd ||
          (startsWithCapital(next.text) && !endsOpen(line.text) && !fit_.full(line, next, true)))
        return i + (items_[i + 1].cue == Cue::time && i + 2 < stop ? 2 : 1);
    }
    return from;
  }

  // An opening word, or the authority that decides, after a line that cannot run on into it.
  bool beginsBody(std::size_t i) const {
    const bool authority = namesAuthority(i);
    if (items_[i].cue != Cue::opener && !authority) return false;
    const SourceLine& before = *lineAt(i - 1);
    return !endsOpen(before.text) && (authority || !(before.centered && lineAt(i)->centered));
  }

  // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ..." anywhere; a body alone only in a decision, right above its legal basis.
  bool namesAuthority(std::size_t i) const {
    if (items_[i].cue == Cue::enacting) return true;
    return decides_ && items_[i].cue == Cue::issuer && isAllCapitals(lineAt(i)->text) && i + 1 < items_.size() &&
           items_[i + 1].cue == Cue::opener;
  }

  const SourceText& text_;
  const LineFit& fit_;
  std::vector<ZonedItem>& items_;
  bool decides_ = false;
};

}  // namespace

std::size_t assignHead(const SourceText& text, const LineFit& fit, std::vector<ZonedItem>& items) {
  return Head(text, fit, items).assign();
}

}  // namespace doichieu
