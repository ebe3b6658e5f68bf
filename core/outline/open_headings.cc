#include "outline/open_headings.h"

#include <algorithm>

#include "doichieu/text/fold.h"
#include "outline/endings.h"

namespace doichieu {
namespace {

constexpr int kLongestHeading = 70;       // words, of roman to decimal numbering
constexpr int kLongestPointHeading = 25;  // words, of letters and bracketed numbers, which mostly number sentences
constexpr int kLongestEndedHeading = 14;  // words, of a heading that ends with a full stop

class OpenHeadings {
 public:
  OpenHeadings(const SourceText& text, const HeadingWords& known, const std::vector<Draft>& drafts)
      : text_(text), known_(known), drafts_(drafts) {}

  bool isHeading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    const std::string whole = joinedText(text_, draft.parts);
    const std::string_view words = trimmed(std::string_view(whole).substr(std::min(draft.marker.length, whole.size())));
    if (words.empty()) return false;
    const int count = wordCount(words);
    if (isAllCapitals(words)) return true;
    if (!endsStatement(words)) return !endsOpen(words) && count <= longestAt(i);
    if (words.back() == ';' || words.back() == ',' || endsDocument(words)) return false;
    if (endsWithColon(words)) return count <= kLongestPointHeading && !known_.leadIn(words) && contentFollows(i);
    if (words.ends_with("...") || words.ends_with("…")) return false;
    if (words.back() == ')') return count <= kLongestPointHeading;
    if (known_.numberTopic(words)) return count <= kLongestHeading && contentFollows(i);
    return count <= kLongestEndedHeading && words.find(". ") == std::string_view::npos && contentFollows(i);
  }

 private:
  static bool isPoint(const Draft& draft) {
    return draft.kind() == MarkerKind::letter ||
           (draft.kind() == MarkerKind::number && (draft.marker.punctuation == '(' || draft.marker.punctuation == ')'));
  }

  // The last words of all are a heading only where they are short: a text may break off inside a sentence.
  int longestAt(std::size_t i) const {
    const bool last = std::all_of(drafts_.begin() + static_cast<std::ptrdiff_t>(i) + 1, drafts_.end(),
                                  [](const Draft& after) { return after.zone == Zone::stray; });
    if (last) return kLongestEndedHeading;
    return isPoint(drafts_[i]) ? kLongestPointHeading : kLongestHeading;
  }

  // Something stands below: a paragraph without marker, a bullet, a table or a marker of another kind.
  bool contentFollows(std::size_t i) const {
    for (std::size_t next = i + 1; next < drafts_.size(); ++next) {
      const Draft& after = drafts_[next];
      if (after.zone == Zone::stray) continue;
      if (after.zone != drafts_[i].zone) return false;
      if (after.isTable() || after.kind() == MarkerKind::bullet) return true;
      if (after.kind() == MarkerKind::none) return !after.annexStart && !endsDocument(joinedText(text_, after.parts));
      return rank(after) > rank(drafts_[i]);
    }
    return false;
  }

  static int rank(const Draft& draft) {
    if (draft.kind() == MarkerKind::decimal) return 10 + static_cast<int>(draft.marker.marker.numbers.size());
    switch (draft.kind()) {
      case MarkerKind::part:
        return 0;
      case MarkerKind::capital:
        return 1;
      case MarkerKind::roman:
        return 2;
      case MarkerKind::number:
        return draft.marker.punctuation == '(' || draft.marker.punctuation == ')' ? 21 : 3;
      case MarkerKind::letter:
        return 20;
      default:
        return 30;
    }
  }

  const SourceText& text_;
  const HeadingWords& known_;
  const std::vector<Draft>& drafts_;
};

}  // namespace

void decideHeadings(const SourceText& text, const HeadingWords& words, std::vector<Draft>& drafts) {
  const OpenHeadings open(text, words, drafts);
  std::vector<bool> headings(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i)
    headings[i] = drafts[i].heading == HeadingState::open && open.isHeading(i);
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (drafts[i].heading == HeadingState::open) drafts[i].heading = headings[i] ? HeadingState::yes : HeadingState::no;
}

}  // namespace doichieu
