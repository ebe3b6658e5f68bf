#include "outline/tail_zones.h"

#include "doichieu/text/fold.h"
#include "outline/endings.h"
#include "outline/markers.h"

namespace doichieu {
namespace {

class Tail {
 public:
  Tail(const SourceText& text, std::vector<ZonedItem>& items) : text_(text), items_(items) {}

  void assign(std::size_t body) {
    for (std::size_t i = 0; i < body; ++i) decides_ = decides_ || items_[i].cue == Cue::decision;
    for (std::size_t i = body; i < items_.size(); ++i) {
      if (opensEnclosedPlan(i)) i = passItsHead(i);
      if (i == items_.size()) return;
      if (items_[i].zone == Zone::stray || (items_[i].cue == Cue::pageNumber && zone_ != Zone::annex)) continue;
      zone_ = next(i);
      items_[i].zone = zone_;
      const SourceLine* line = lineAt(i);
      if (line != nullptr && zone_ == Zone::body) {
        closed_ = endsDocument(line->text);
        afterStatement_ = endsStatement(line->text);
      }
    }
  }

 private:
  // A decision that issues a plan is signed before the plan begins: "KẾ HOẠCH ... (Ban hành kèm theo Quyết định ...)",
  // be it that the pointer was lost, or that the plan has a letterhead of its own.
  bool opensEnclosedPlan(std::size_t i) const {
    if (zone_ != Zone::recipients && zone_ != Zone::signature) return false;
    return (items_[i].cue == Cue::title && (decides_ || pointerFollows(i))) || (decides_ && opensLetterhead(i));
  }

  bool opensLetterhead(std::size_t i) const {
    constexpr std::size_t kIssuerLines = 6;
    const SourceLine* line = lineAt(i);
    if (line == nullptr || !isAllCapitals(line->text)) return false;
    if (items_[i].cue != Cue::issuer && items_[i].cue != Cue::letterhead) return false;
    for (std::size_t j = i; j < items_.size() && j < i + kIssuerLines; ++j)
      if (items_[j].cue == Cue::letterhead) return true;
    return false;
  }

  /// First item behind the letterhead, the title and the pointer, which say nothing that the decision has not said.
  std::size_t passItsHead(std::size_t i) {
    while (i < items_.size() && items_[i].cue != Cue::title) items_[i++].zone = Zone::stray;
    zone_ = Zone::body;
    closed_ = afterStatement_ = false;
    return i == items_.size() ? i : pointerFollows(i) ? passPointer(i) : passTitle(i);
  }

  std::size_t passPointer(std::size_t i) {
    constexpr std::size_t kPointerLines = 4;
    while (items_[i].cue != Cue::pointer) items_[i++].zone = Zone::stray;
    for (std::size_t lines = 0; i < items_.size() && lines < kPointerLines; ++lines) {
      items_[i].zone = Zone::stray;
      const SourceLine* line = lineAt(i++);
      if (line == nullptr || line->text.find(')') != std::string::npos) break;
    }
    return i;
  }

  std::size_t passTitle(std::size_t i) {
    constexpr std::size_t kTitleLines = 8;
    items_[i++].zone = Zone::stray;
    const bool capitals = lineAt(i) != nullptr && isAllCapitals(lineAt(i)->text);
    for (std::size_t lines = 0; i < items_.size() && lines < kTitleLines; ++lines) {
      const SourceLine* line = lineAt(i);
      if (line == nullptr || items_[i].cue == Cue::opener || parseMarker(line->text) ||
          (capitals && !isAllCapitals(line->text)))
        break;
      items_[i++].zone = Zone::stray;
    }
    return i;
  }

  const SourceLine* lineAt(std::size_t i) const {
    return i < items_.size() && items_[i].item.line >= 0 ? &text_.lines[static_cast<std::size_t>(items_[i].item.line)]
                                                         : nullptr;
  }

  Zone next(std::size_t i) {
    const SourceLine* line = lineAt(i);
    if (zone_ == Zone::annex) {
      if (line != nullptr && startsAnnex(i)) items_[i].annexStart = true;
      return Zone::annex;
    }
    if (line == nullptr) return zone_ == Zone::body ? Zone::body : startAnnex(i);
    if (startsAnnex(i)) return startAnnex(i);
    if (zone_ == Zone::body) return afterBody(i, *line);
    return afterSignatureBlock(i, *line);
  }

  Zone afterBody(std::size_t i, const SourceLine& line) const {
    if (items_[i].cue == Cue::recipients) return Zone::recipients;
    if (items_[i].cue == Cue::authority && (closed_ || afterStatement_) && isAllCapitals(line.text))
      return Zone::signature;
    if (closed_ && line.column == Column::left) return Zone::recipients;
    if (closed_ && line.column == Column::right) return Zone::signature;
    return Zone::body;
  }

  // Inside the block of recipients and signature, whose columns may come one after the other or mixed.
  Zone afterSignatureBlock(std::size_t i, const SourceLine& line) const {
    if (items_[i].cue == Cue::recipients) return Zone::recipients;
    if (items_[i].cue == Cue::authority) return Zone::signature;
    if (line.column == Column::left) return Zone::recipients;
    if (line.column == Column::right) return Zone::signature;
    if (line.text.starts_with("-") || line.text.starts_with("+")) return Zone::recipients;
    return zone_;
  }

  // An annex is named on a line of its own, after the end of the body or at least after a finished statement; or a
  // pointer "(Kèm theo Kế hoạch ...)" follows within the next lines.
  bool startsAnnex(std::size_t i) const {
    const bool afterBlock = zone_ != Zone::body;
    const SourceLine& line = *lineAt(i);
    if (items_[i].cue == Cue::annex) return afterBlock || closed_ || afterStatement_ || line.firstOnPage;
    if (items_[i].cue == Cue::annexTitled) return afterBlock || closed_ || line.firstOnPage || pointerFollows(i);
    return line.firstOnPage && afterBlock && zone_ != Zone::annex && pointerFollows(i);
  }

  bool pointerFollows(std::size_t i) const {
    constexpr std::size_t kTitleLines = 7;
    for (std::size_t j = i; j < items_.size() && j < i + kTitleLines; ++j)
      if (items_[j].cue == Cue::pointer) return true;
    return false;
  }

  Zone startAnnex(std::size_t i) {
    items_[i].annexStart = true;
    return Zone::annex;
  }

  const SourceText& text_;
  std::vector<ZonedItem>& items_;
  Zone zone_ = Zone::body;
  bool decides_ = false;         // the document is a decision
  bool closed_ = false;          // the body's last line ended the document ("./.")
  bool afterStatement_ = false;  // the body's last line ended a statement
};

}  // namespace

void assignTail(const SourceText& text, std::size_t body, std::vector<ZonedItem>& items) {
  Tail(text, items).assign(body);
}

}  // namespace doichieu
