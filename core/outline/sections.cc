#include "outline/sections.h"

#include <algorithm>
#include <map>

#include "doichieu/text/fold.h"
#include "doichieu/text/numbers.h"
#include "outline/endings.h"
#include "outline/open_headings.h"
#include "outline/part_names.h"

namespace doichieu {
namespace {

constexpr int kBracketRank = 80;      // "1)" below "a)"
constexpr int kBracketMainRank = 55;  // "1)" where no letters have numbered headings yet

// Numbering styles by the level that they usually have; a style met for the first time below another one is put below
// it all the same (see Tree::rankOf).
int usualRank(const ParsedMarker& parsed) {
  switch (parsed.marker.kind) {
    case MarkerKind::part:
      return rankOfPart(parsed.marker.label);
    case MarkerKind::capital:
      return 30;
    case MarkerKind::roman:
      return 40;
    case MarkerKind::number:
      return parsed.punctuation == '(' || parsed.punctuation == ')' ? kBracketRank : 50;
    case MarkerKind::decimal:
      return 50 + static_cast<int>(parsed.marker.numbers.size());
    case MarkerKind::letter:
      return 70;
    default:
      return 100;
  }
}

class Tree {
 public:
  Tree(const SourceText& text, const std::vector<Draft>& drafts, const HeadingTopics& topics)
      : text_(text), drafts_(drafts), topics_(topics) {}

  OutlineDraft build() {
    out_.sectionOf.assign(drafts_.size(), -1);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const Draft& draft = drafts_[i];
      if (draft.zone != Zone::body && draft.zone != Zone::annex) {
        if (draft.zone == Zone::recipients || draft.zone == Zone::signature) closeAll(i);
        continue;
      }
      if (draft.annexStart)
        openAnnex(i);
      else if (opensSection(draft))
        open(i);
      else if (draft.closing)
        closeAll(i);
      else if (followsSection(draft))
        close(i);
      out_.sectionOf[i] = stack_.empty() ? -1 : stack_.back();
    }
    closeAll(drafts_.size());
    for (SectionDraft& section : out_.sections) resolveTopic(section);
    return std::move(out_);
  }

 private:
  bool opensSection(const Draft& draft) const {
    if (draft.isTable() || draft.kind() == MarkerKind::none || draft.kind() == MarkerKind::bullet) return false;
    if (draft.heading == HeadingState::yes) return true;
    // A numbered paragraph without a heading is a section of its own; points are items of the section they stand in,
    // and annexes number their own lists.
    return draft.zone == Zone::body && !isPoint(draft.marker);
  }

  // Letters and "(1)"; "1)" too below a section that is numbered itself.
  bool isPoint(const ParsedMarker& parsed) const {
    if (parsed.marker.kind == MarkerKind::letter || parsed.punctuation == '(') return true;
    if (parsed.marker.kind != MarkerKind::number || parsed.punctuation != ')' || stack_.empty()) return false;
    const MarkerKind above = out_.sections[static_cast<std::size_t>(stack_.back())].marker.kind;
    const int rank = ranks_.back();
    const auto known = knownRanks_.find({MarkerKind::number, 1});
    const bool sibling = known != knownRanks_.end() && known->second <= rank;
    return !sibling && above != MarkerKind::roman && above != MarkerKind::capital && above != MarkerKind::part;
  }

  // "b) Sở Y tế: Chủ trì ..." was parted into heading and text; "c) Sở Xây dựng rà soát ..." behind it is no part of
  // it.
  bool followsSection(const Draft& draft) const {
    if (stack_.empty() || draft.isTable() || draft.kind() != MarkerKind::letter) return false;
    const SectionDraft& last = out_.sections[static_cast<std::size_t>(stack_.back())];
    if (last.marker.kind != MarkerKind::letter || last.parent < 0) return false;
    return listLetterNumber(draft.marker.marker.label) == listLetterNumber(last.marker.label) + 1;
  }

  void closeAll(std::size_t at) {
    while (!stack_.empty()) close(at);
  }

  void close(std::size_t at) {
    out_.sections[static_cast<std::size_t>(stack_.back())].end = static_cast<int>(at);
    stack_.pop_back();
    ranks_.pop_back();
  }

  void openAnnex(std::size_t i) {
    closeAll(i);
    knownRanks_.clear();
    SectionDraft section;
    section.annex = true;
    section.paragraph = static_cast<int>(i);
    section.marker.kind = MarkerKind::part;
    const std::string name = joinedText(text_, drafts_[i].parts);
    section.marker.label = section.label = annexLabel(name);
    const bool titleHere = section.label.size() < trimmed(name).size() && wordCount(name) > 4;
    if (titleHere)
      section.heading =
          headingText(name, section.label == name.substr(0, section.label.size()) ? section.label.size() : 0);
    if (i + 1 < drafts_.size() && drafts_[i + 1].annexTitle) {
      const std::string title = joinedText(text_, drafts_[i + 1].parts);
      section.heading += (section.heading.empty() ? "" : " ") + headingText(title, 0);
    }
    push(std::move(section), 0);
  }

  void open(std::size_t i) {
    const Draft& draft = drafts_[i];
    SectionDraft section;
    section.marker = draft.marker.marker;
    section.paragraph = static_cast<int>(i);
    section.ownHeading = draft.heading == HeadingState::yes;
    if (section.ownHeading) section.heading = headingText(joinedText(text_, draft.parts), draft.marker.length);
    const int rank = rankOf(draft.marker);
    while (!stack_.empty() && ranks_.back() >= rank) close(i);
    section.label = composedLabel(draft.marker);
    push(std::move(section), rank);
  }

  void push(SectionDraft section, int rank) {
    section.parent = stack_.empty() ? -1 : stack_.back();
    section.depth = static_cast<int>(stack_.size()) + 1;
    stack_.push_back(static_cast<int>(out_.sections.size()));
    ranks_.push_back(rank);
    out_.sections.push_back(std::move(section));
  }

  // A style keeps the level at which it was first met: under "a)" a first "1." is deeper, and so is "A." under "I.".
  int rankOf(const ParsedMarker& parsed) {
    const std::pair style(parsed.marker.kind, styleClass(parsed));
    const auto known = knownRanks_.find(style);
    if (known != knownRanks_.end()) return known->second;
    int rank = usualRank(parsed);
    if (rank == kBracketRank && !knownRanks_.contains({MarkerKind::letter, 0}) &&
        !knownRanks_.contains({MarkerKind::letter, 1}))
      rank = kBracketMainRank;
    const bool first = !parsed.marker.numbers.empty() && parsed.marker.numbers.back() == 1;
    if (parsed.marker.kind != MarkerKind::decimal && first && !ranks_.empty() && ranks_.back() >= rank &&
        ranks_.back() < 100 && !hasRankAbove(rank))
      rank = ranks_.back() + 1;
    return knownRanks_[style] = rank;
  }

  bool hasRankAbove(int rank) const {
    return std::any_of(ranks_.begin(), ranks_.end(), [rank](int r) { return r > 0 && r < rank; });
  }

  static int styleClass(const ParsedMarker& parsed) {
    if (parsed.marker.kind == MarkerKind::decimal) return static_cast<int>(parsed.marker.numbers.size());
    return parsed.punctuation == '(' || parsed.punctuation == ')' ? 1 : 0;
  }

  // "II" + "1" -> "II.1"; a printed "1.1." under II.1 is II.1.1, and so is a printed "1.1." directly under II.
  std::string composedLabel(const ParsedMarker& parsed) const {
    if (stack_.empty()) return ownLabel(parsed.marker);
    const SectionDraft& parent = out_.sections[static_cast<std::size_t>(stack_.back())];
    if (parsed.marker.kind == MarkerKind::decimal) {
      const Marker& above = parent.marker;
      const std::vector<int>& numbers = parsed.marker.numbers;
      const bool below = (above.kind == MarkerKind::number || above.kind == MarkerKind::decimal) &&
                         above.numbers.size() < numbers.size() &&
                         std::equal(above.numbers.begin(), above.numbers.end(), numbers.begin());
      if (below) return parent.label + parsed.marker.label.substr(above.label.size());
    }
    return parent.label + "." + ownLabel(parsed.marker);
  }

  // "PHẦN II" is labelled by its numeral; "Phần thứ nhất" has none, and "Điều 2" is always cited so.
  static std::string ownLabel(const Marker& marker) {
    if (isArticle(marker.label)) return marker.label;
    const std::string last = marker.label.substr(marker.label.rfind(' ') + 1);
    return marker.kind == MarkerKind::part && (parseRoman(last) || parseNumber(last)) ? last : marker.label;
  }

  // "Điều 2. Các cơ quan sau đây có trách nhiệm:" announces what stands below, though it is no heading.
  std::string leadIn(const SectionDraft& section) const {
    const Draft& draft = drafts_[static_cast<std::size_t>(section.paragraph)];
    const std::string words = joinedText(text_, draft.parts);
    return endsWithColon(words) ? headingText(words, draft.marker.length) : "";
  }

  void resolveTopic(SectionDraft& section) {
    const SectionDraft* parent =
        section.parent < 0 ? nullptr : &out_.sections[static_cast<std::size_t>(section.parent)];
    if (section.annex) {
      section.topic = section.ownTopic = topics_.ofAnnex(section.heading);
      return;
    }
    const HeadingMeaning meaning = topics_.of(section.heading.empty() ? leadIn(section) : section.heading);
    if (meaning.time) section.timeHeading = section.heading;
    const bool inherits = parent != nullptr && parent->topic != Topic::none;
    if (!inherits || !(meaning.weak || keepsTopic(parent->topic, meaning.topic))) section.ownTopic = meaning.topic;
    section.topic = section.ownTopic != Topic::none ? section.ownTopic : inherits ? parent->topic : Topic::none;
  }

  // Below "Tổ chức thực hiện" and in annexes headings name bodies and their fields, whose words say nothing about
  // topics ("Tổ công tác ...", "Hoạt động đối ngoại"); only money and reports are topics of their own there.
  static bool keepsTopic(Topic parent, Topic own) {
    if (parent == Topic::annexTargets || parent == Topic::annexTasks || parent == Topic::annexOther) return true;
    if (parent == Topic::assignment) return own != Topic::funding && own != Topic::reporting && own != Topic::schedule;
    if (parent == Topic::situation) return true;
    if (parent == Topic::tasks) return own == Topic::situation || own == Topic::purpose;
    return false;
  }

  const SourceText& text_;
  const std::vector<Draft>& drafts_;
  const HeadingTopics& topics_;
  OutlineDraft out_;
  std::vector<int> stack_, ranks_;
  std::map<std::pair<MarkerKind, int>, int> knownRanks_;
};

// "C." after "B." is a letter, not the Roman hundred.
void settleCapitals(std::vector<Draft>& drafts) {
  int lastCapital = 0, lastRoman = 0;
  for (Draft& draft : drafts) {
    Marker& marker = draft.marker.marker;
    if (marker.kind == MarkerKind::roman && marker.label.size() == 1 && marker.numbers.front() != lastRoman + 1) {
      const int letter = listLetterNumber(lower(marker.label));
      if (lastCapital > 0 && letter == lastCapital + 1) marker.kind = MarkerKind::capital, marker.numbers = {letter};
    }
    if (marker.kind == MarkerKind::capital) lastCapital = marker.numbers.front(), lastRoman = 0;
    if (marker.kind == MarkerKind::roman) lastRoman = marker.numbers.front();
  }
}

}  // namespace

std::string headingText(std::string_view joined, std::size_t markerLength) {
  std::string_view words = trimmed(joined.substr(std::min(markerLength, joined.size())));
  while (!words.empty() && (words.back() == '.' || words.back() == ':' || words.back() == ' ')) words.remove_suffix(1);
  return std::string(words);
}

OutlineDraft buildSections(const SourceText& text, std::vector<Draft>& drafts, const HeadingWords& words,
                           const HeadingTopics& topics) {
  settleCapitals(drafts);
  decideHeadings(text, words, drafts);
  return Tree(text, drafts, topics).build();
}

}  // namespace doichieu
