#include "dictionary.h"

#include <algorithm>

#include "doichieu/base/error.h"

namespace doichieu::ocr::lines {
namespace {

constexpr int kPattern = 0;  // "the word here" among punctuation, "a digit" among numbers
constexpr int kNumbers = 1;

void add(WordPositions& positions, const WordPosition& position) {
  if (std::find(positions.begin(), positions.end(), position) == positions.end()) positions.push_back(position);
}

}  // namespace

Dictionary::Dictionary(const TrainedData& model, const Alphabet& alphabet)
    : alphabet_(alphabet), punctuation_(model.part(Part::punctuation)) {
  cores_.push_back({Dawg(model.part(Part::words)), Kind::word});
  cores_.push_back({Dawg(model.part(Part::numbers)), Kind::number});
  const Dawg::Edge bare = punctuation_.after(Dawg::kNone, kPattern);
  if (bare == Dawg::kNone || !punctuation_.endsWord(bare))
    throw ConfigError("dictionary: no word stands without punctuation");
}

const WordPositions& Dictionary::start() {
  static const WordPositions begin(1);
  return begin;
}

int Dictionary::letterFor(int graph, int letter) const {
  return graph == kNumbers && alphabet_.digits[static_cast<std::size_t>(letter)] ? kPattern : letter;
}

void Dictionary::beginCore(const WordPosition& at, int letter, WordPositions& next, Step& step) const {
  const Dawg::Edge place = punctuation_.after(at.punctuation, kPattern);
  if (place != Dawg::kNone)
    for (int graph = 0; graph < static_cast<int>(cores_.size()); ++graph) {
      const Core& core = cores_[static_cast<std::size_t>(graph)];
      const Dawg::Edge edge = core.graph.after(Dawg::kNone, letterFor(graph, letter));
      if (edge == Dawg::kNone) continue;
      add(next, {edge, place, static_cast<std::int8_t>(graph), false});
      step.kind = std::max(step.kind, core.kind);
      step.canEnd = step.canEnd || (core.graph.endsWord(edge) && punctuation_.endsWord(place));
    }
  const Dawg::Edge mark = punctuation_.after(at.punctuation, letter);
  if (mark == Dawg::kNone) return;
  add(next, {Dawg::kNone, mark, -1, false});
  step.kind = std::max(step.kind, Kind::punctuation);
  step.canEnd = step.canEnd || punctuation_.endsWord(mark);
}

void Dictionary::goOn(const WordPosition& at, int letter, WordPositions& next, Step& step) const {
  const Core& core = cores_[static_cast<std::size_t>(at.graph)];
  if (core.graph.endsWord(at.core)) {
    const Dawg::Edge mark = punctuation_.after(at.punctuation, letter);
    if (mark != Dawg::kNone) {
      add(next, {at.core, mark, at.graph, true});
      step.kind = std::max(step.kind, core.kind);
      step.canEnd = step.canEnd || punctuation_.endsWord(mark);
    }
  }
  if (at.after) return;
  const Dawg::Edge edge = core.graph.after(at.core, letterFor(at.graph, letter));
  if (edge == Dawg::kNone) return;
  step.kind = std::max(step.kind, core.kind);
  step.canEnd = step.canEnd || (core.graph.endsWord(edge) && punctuation_.endsWord(at.punctuation));
  add(next, {edge, at.punctuation, at.graph, false});
}

Dictionary::Step Dictionary::go(const WordPositions& from, int letter, WordPositions& next) const {
  Step step;
  next.clear();
  if (letter == kPattern) return step;
  for (const WordPosition& at : from) {
    if (at.graph < 0)
      beginCore(at, letter, next, step);
    else
      goOn(at, letter, next, step);
  }
  return step;
}

}  // namespace doichieu::ocr::lines
