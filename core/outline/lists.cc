#include "outline/lists.h"

#include <string>

#include "outline/endings.h"

namespace doichieu {
namespace {

// Open lists of the current section. Level 0 are its plain paragraphs, level 1 the items of its outermost list.
class Lists {
 public:
  Lists(const SourceText& text, std::vector<Draft>& drafts) : text_(text), drafts_(drafts) {}

  void reset() {
    styles_.clear();
    openers_.assign(1, {});
  }

  void add(int index) {
    Draft& draft = drafts_[static_cast<std::size_t>(index)];
    const std::string style = styleOf(draft);
    if (style.empty()) {
      reset();
    } else {
      enter(style);
      draft.level = static_cast<int>(styles_.size());
      draft.leadIn = opener();
    }
    if (draft.heading != HeadingState::yes && endsWithColon(joinedText(text_, draft.parts)))
      openers_.back() = {index, false};
  }

 private:
  struct Opener {
    int draft = -1;     // ends in ":"
    bool used = false;  // a deeper list has followed it
  };

  static std::string styleOf(const Draft& draft) {
    if (draft.kind() == MarkerKind::bullet) return draft.marker.marker.label;
    if (draft.kind() == MarkerKind::none || draft.heading == HeadingState::yes) return {};
    if (draft.kind() == MarkerKind::letter) return draft.marker.punctuation == '(' ? "(a)" : "a)";
    return draft.marker.punctuation == '(' || draft.marker.punctuation == ')' ? "(1)" : "";
  }

  void enter(const std::string& style) {
    std::size_t level = 0;
    while (level < styles_.size() && styles_[level] != style) ++level;
    if (level == styles_.size()) openers_.back().used = true;
    styles_.resize(level);
    styles_.push_back(style);
    openers_.resize(level + 2);
    if (openers_.back().used) openers_.back() = {};
  }

  // An item that ended with a colon opens the list below it or, where the writer used one mark for both and no deeper
  // list followed, its own siblings.
  int opener() const {
    return openers_.back().draft >= 0 ? openers_.back().draft : openers_[openers_.size() - 2].draft;
  }

  const SourceText& text_;
  std::vector<Draft>& drafts_;
  std::vector<std::string> styles_;  // of the open lists, outermost first
  std::vector<Opener> openers_{1};   // by level, one more than styles_
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
