#include "outline/lists.h"

#include <string>

#include "outline/endings.h"

namespace doichieu {
namespace {

// Open lists of the current section, outermost first.
class Lists {
 public:
  Lists(const SourceText& text, std::vector<Draft>& drafts) : text_(text), drafts_(drafts) {}

  void reset() {
    styles_.clear();
    openers_.assign(1, -1);
  }

  void add(int index) {
    Draft& draft = drafts_[static_cast<std::size_t>(index)];
    const std::string style = styleOf(draft);
    if (style.empty()) {
      reset();
    } else {
      std::size_t level = 0;
      while (level < styles_.size() && styles_[level] != style) ++level;
      styles_.resize(level);
      styles_.push_back(style);
      draft.level = static_cast<int>(level) + 1;
      openers_.resize(level + 2, -1);
      draft.leadIn = opener(level);
    }
    const bool opens = draft.heading != HeadingState::yes && endsWithColon(joinedText(text_, draft.parts));
    const auto level = static_cast<std::size_t>(draft.level);
    openers_.resize(level + 1, -1);
    // An item that ends with a colon opens the list below it, or, where the writer used one mark for both, its siblings
    // that follow.
    if (opens || style.empty() || level == 0) openers_[level] = opens ? index : -1;
    else if (openers_[level] >= 0 && !sameList(index, openers_[level])) openers_[level] = -1;
  }

 private:
  static std::string styleOf(const Draft& draft) {
    if (draft.kind() == MarkerKind::bullet) return draft.marker.marker.label;
    if (draft.kind() == MarkerKind::none || draft.heading == HeadingState::yes) return {};
    if (draft.kind() == MarkerKind::letter) return draft.marker.punctuation == '(' ? "(a)" : "a)";
    return draft.marker.punctuation == '.' ? "" : "(1)";
  }

  // What opened the list at `level` (from 0): the item or paragraph above it, or a sibling that ended with a colon.
  int opener(std::size_t level) const {
    if (level + 1 < openers_.size() && openers_[level + 1] >= 0) return openers_[level + 1];
    return openers_[level];
  }

  bool sameList(int index, int opener) const {
    return styleOf(drafts_[static_cast<std::size_t>(index)]) == styleOf(drafts_[static_cast<std::size_t>(opener)]);
  }

  const SourceText& text_;
  std::vector<Draft>& drafts_;
  std::vector<std::string> styles_;
  std::vector<int> openers_{-1};  // by level: the draft ending in ":" that is in force there
};

}  // namespace

void nestLists(const SourceText& text, const OutlineDraft& outline, std::vector<Draft>& drafts) {
  Lists lists(text, drafts);
  int section = -2;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].isTable() || (drafts[i].zone != Zone::body && drafts[i].zone != Zone::annex)) continue;
    if (outline.sectionOf[i] != section) lists.reset();
    section = outline.sectionOf[i];
    lists.add(static_cast<int>(i));
  }
}

}  // namespace doichieu
