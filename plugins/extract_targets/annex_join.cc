#include "annex_join.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "doichieu/rules/table_file.h"
#include "doichieu/text/fold.h"
#include "named_bodies.h"
#include "text_steps.h"

namespace doichieu::targets {
namespace {

// Shares of a row's telling words that the body target must hold: beside an equal figure; without any figure; and where
// the figures differ though the words say that the same is meant.
constexpr double kSameFigure = 0.6;
constexpr double kTask = 0.99, kTaskBack = 0.5;
constexpr double kNoFigure = 0.75;
constexpr double kOtherFigure = 0.9;
constexpr double kOtherFigureBack = 0.7;

bool sameFigure(const Measure& a, const Measure& b) {
  const bool shareA = a.unit && a.unit->starts_with('%'), shareB = b.unit && b.unit->starts_with('%');
  return a.value == b.value && a.valueMax == b.valueMax && shareA == shareB;
}

// The share of the words of `part` that `whole` holds; both sorted.
double held(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t common = 0;
  for (auto a = part.begin(), b = whole.begin(); a != part.end() && b != whole.end();) {
    const int order = a->compare(*b);
    if (order == 0) ++common;
    if (order <= 0) ++a;
    if (order >= 0) ++b;
  }
  return part.empty() ? 0 : static_cast<double>(common) / static_cast<double>(part.size());
}

// Figures of another horizon than the target's own are not its figures.
bool ofHorizon(const RowMeasure& measure, const Draft& draft) {
  if (measure.horizon == 0 || !draft.record.period || draft.record.period->end.size() < 4) return true;
  return std::atoi(draft.record.period->end.substr(0, 4).c_str()) == measure.horizon;
}

bool anySameFigure(const std::vector<RowMeasure>& measures, const Draft& draft) {
  return std::any_of(measures.begin(), measures.end(), [&](const RowMeasure& r) {
    return ofHorizon(r, draft) && std::any_of(draft.measures.begin(), draft.measures.end(), [&](const FoundMeasure& b) {
             return sameFigure(r.found.measure, b.measure);
           });
  });
}

// 100 % stands everywhere: where nothing else is the same, the words have to tell.
bool onlyAll(const std::vector<RowMeasure>& measures) {
  return std::all_of(measures.begin(), measures.end(), [](const RowMeasure& r) {
    return r.found.measure.value == 100 && r.found.measure.unit && r.found.measure.unit->starts_with('%');
  });
}

// Figures that could be held against each other: as many, shares beside shares.
bool sameUnits(const std::vector<RowMeasure>& measures, const Draft& draft) {
  return std::equal(measures.begin(), measures.end(), draft.measures.begin(), draft.measures.end(),
                    [](const RowMeasure& r, const FoundMeasure& b) { return r.found.measure.unit == b.measure.unit; });
}

// Groups the figures of a row by the horizon of their columns; all in one group where no column names a year.
std::vector<std::vector<RowMeasure>> byHorizon(const std::vector<RowMeasure>& measures) {
  std::map<int, std::vector<RowMeasure>> groups;
  for (const RowMeasure& measure : measures) groups[measure.horizon].push_back(measure);
  if (groups.empty()) groups[0];
  std::vector<std::vector<RowMeasure>> list;
  for (auto& [horizon, group] : groups) list.push_back(std::move(group));
  return list;
}

}  // namespace

AnnexJoin::AnnexJoin(const std::filesystem::path& configFolder) {
  for (const std::string& word : loadList(configFolder / "targets" / "idle_words.txt"))
    idle_.insert(foldForCompare(word));
}

AnnexJoin::Words AnnexJoin::wordsOf(std::string_view text) const {
  const std::string folded = foldForCompare(text);
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = wordEnd(folded, at);
    if (end == at) {
      ++at;
      continue;
    }
    std::string word = folded.substr(at, end - at);
    if (!isDigit(word.front()) && idle_.count(word) == 0) words.push_back(std::move(word));
    at = end;
  }
  std::sort(words.begin(), words.end());
  return words;
}

// Index of the body target that the row repeats, -1 where there is none.
int AnnexJoin::counterpartOf(const Words& rowWords, const std::vector<RowMeasure>& measures,
                             const std::vector<Draft>& body, const std::vector<Words>& words, bool& differs) const {
  int best = -1, bestOther = -1;
  double bestScore = 0, bestOtherScore = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool task = body[i].kind == "elsewhere";  // repeated only where figure and words are the same
    const double there = held(rowWords, words[i]), back = held(words[i], rowWords);
    const double score = there + back / 2;
    const bool noFigures = !task && measures.empty() && body[i].measures.empty();
    const bool equal = noFigures ? there >= kNoFigure
                                 : there >= (task ? kTask : kSameFigure) && anySameFigure(measures, body[i]) &&
                                       (!task || back >= kTaskBack || !onlyAll(measures));
    if (equal && score > bestScore) {
      best = static_cast<int>(i);
      bestScore = score;
    }
    const bool other =
        !noFigures && sameUnits(measures, body[i]) && there >= kOtherFigure && back >= kOtherFigureBack &&
        std::all_of(measures.begin(), measures.end(), [&](const RowMeasure& m) { return ofHorizon(m, body[i]); });
    if (other && score > bestOtherScore) {
      bestOther = static_cast<int>(i);
      bestOtherScore = score;
    }
  }
  differs = best < 0 && bestOther >= 0;
  return best >= 0 ? best : bestOther;
}

std::vector<RowTarget> AnnexJoin::join(std::vector<RowTarget> rows, std::vector<Draft>& body) const {
  std::vector<Words> words;
  for (const Draft& draft : body) words.push_back(wordsOf(draft.record.text));
  std::vector<RowTarget> alone;
  for (RowTarget& row : rows) {
    bool joined = false;
    const Words rowWords = wordsOf(row.text);
    if (row.listed)
      for (const std::vector<RowMeasure>& measures : byHorizon(row.measures)) {
        bool differs = false;
        const int index = counterpartOf(rowWords, measures, body, words, differs);
        if (index < 0) continue;
        Draft& draft = body[static_cast<std::size_t>(index)];
        draft.spans.push_back(row.span);
        addNames(row.lead, draft.record.lead);
        addNames(row.coordinating, draft.record.coordinating);
        if (differs) draft.record.flags.emplace_back("target.annex_differs");
        joined = true;
      }
    if (!joined) alone.push_back(std::move(row));
  }
  return alone;
}

}  // namespace doichieu::targets
