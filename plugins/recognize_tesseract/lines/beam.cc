#include "beam.h"

#include <algorithm>
#include <cmath>

namespace doichieu::ocr::lines {
namespace {

constexpr float kFreely = 2.25F;    // certainties of what is read freely are multiplied by it
constexpr double kOffset = -0.085;  // on each certainty, so that there is something to multiply
constexpr float kLeastCertainty = -20;
const float kLeastLikelihood = std::exp(kLeastCertainty);
constexpr float kLeastInDictionary = -25.0F / 7;

float certaintyOf(float likelihood) {
  return static_cast<float>((likelihood > kLeastLikelihood ? std::log(likelihood) : kLeastCertainty) + kOffset);
}

float after(const Step* before, float certainty) {
  return before == nullptr ? certainty : certainty + before->score;
}

const Step* lastLetter(const Step* step) {
  while (step != nullptr && (step->letter == kNoLetter || step->repeats)) step = step->before;
  return step;
}

}  // namespace

Beam::Beam(const Alphabet& alphabet, const Dictionary& dictionary, int nullCode)
    : alphabet_(alphabet),
      dictionary_(dictionary),
      nullCode_(nullCode),
      ranks_(alphabet.letterOf.size(), Rank::rest),
      orderOf_(alphabet.letterOf.size(), -1) {
  for (std::size_t i = 0; i < alphabet_.codes.size(); ++i)
    orderOf_[static_cast<std::size_t>(alphabet_.codes[i])] = static_cast<int>(i);
}

std::vector<const Step*> Beam::read(const Likelihoods& likelihoods) {
  places_.assign(static_cast<std::size_t>(likelihoods.places), {});
  ways_.clear();
  ways_.push_back(Dictionary::start());
  for (int i = 0; i < likelihoods.places; ++i) {
    rank(likelihoods.at(i));
    Place& place = places_[static_cast<std::size_t>(i)];
    advance(i == 0 ? nullptr : &place - 1, place, likelihoods.at(i));
  }
  std::vector<const Step*> path;
  if (places_.empty()) return path;
  for (const Step* step = best(places_.back()); step != nullptr; step = step->before) path.push_back(step);
  std::reverse(path.begin(), path.end());
  return path;
}

void Beam::rank(const float* values) {
  // The five likeliest, the likeliest first; of equals the one with the lower code is kept.
  std::array<int, kWidth> likeliest;
  int count = 0;
  const int codes = static_cast<int>(ranks_.size());
  for (int code = 0; code < codes; ++code) {
    if (count == kWidth && values[code] <= values[likeliest[kWidth - 1]]) continue;
    int at = count < kWidth ? count++ : kWidth - 1;
    for (; at > 0 && values[likeliest[static_cast<std::size_t>(at) - 1]] < values[code]; --at)
      likeliest[static_cast<std::size_t>(at)] = likeliest[static_cast<std::size_t>(at) - 1];
    likeliest[static_cast<std::size_t>(at)] = code;
  }
  for (std::vector<int>& list : byRank_) list.clear();
  std::fill(ranks_.begin(), ranks_.end(), Rank::rest);
  for (int i = 0; i < count; ++i)
    ranks_[static_cast<std::size_t>(likeliest[static_cast<std::size_t>(i)])] = i < 2 ? Rank::best : Rank::good;
  first_ = count > 0 ? likeliest[0] : -1;
  second_ = count > 1 ? likeliest[1] : -1;
  ranks_[static_cast<std::size_t>(nullCode_)] = Rank::best;
  const auto list = [&](int code) {
    if (orderOf_[static_cast<std::size_t>(code)] >= 0)
      byRank_[static_cast<std::size_t>(ranks_[static_cast<std::size_t>(code)])].push_back(code);
  };
  for (int i = 0; i < count; ++i)
    if (likeliest[static_cast<std::size_t>(i)] != nullCode_) list(likeliest[static_cast<std::size_t>(i)]);
  list(nullCode_);
  const auto earlier = [&](int a, int b) {
    return orderOf_[static_cast<std::size_t>(a)] < orderOf_[static_cast<std::size_t>(b)];
  };
  for (std::vector<int>& codesOfRank : byRank_) std::sort(codesOfRank.begin(), codesOfRank.end(), earlier);
}

void Beam::advance(const Place* previous, Place& place, const float* values) {
  if (previous == nullptr) {
    advanceFrom(nullptr, false, Follow::anything, Rank::best, values, place);
    advanceFrom(nullptr, true, Follow::anything, Rank::best, values, place);
    return;
  }
  // The less likely codes are only tried where the likelier lead nowhere.
  for (const Rank rank : {Rank::best, Rank::good, Rank::rest}) {
    if (rank == Rank::rest)
      for (const int code : alphabet_.codes)
        if (ranks_[static_cast<std::size_t>(code)] == Rank::rest) byRank_[2].push_back(code);
    for (const bool byDictionary : {false, true})
      for (int follow = 0; follow < kFollows; ++follow) {
        const Bunch& bunch = previous->bunches[byDictionary ? 1 : 0][follow];
        for (int i = bunch.count; i-- > 0;)
          advanceFrom(&bunch.steps[static_cast<std::size_t>(i)], byDictionary, static_cast<Follow>(follow), rank,
                      values, place);
      }
    if (place.bunches[0][0].count + place.bunches[1][0].count > 0) break;
  }
  for (int follow = 0; follow < kFollows; ++follow)
    if (place.starts[follow].code >= 0) keep(place.starts[follow], place.bunches[1][follow]);
}

void Beam::advanceFrom(const Step* before, bool byDictionary, Follow follow, Rank rank, const float* values,
                       Place& place) {
  const float null = values[nullCode_];
  if (before != nullptr) {
    if (ranks_[static_cast<std::size_t>(before->code)] == rank) {
      const float value = values[before->code];
      if (follow != Follow::other) repeat(*before, byDictionary, Follow::anything, certaintyOf(value), place);
      if (follow == Follow::anything && rank == Rank::best && before->code != nullCode_)
        repeat(*before, byDictionary, Follow::other, certaintyOf(value + null), place);
    }
    if (follow == Follow::same) return;
  }
  for (const int code : byRank_[static_cast<std::size_t>(rank)]) {
    if (before != nullptr && before->code == code) continue;
    const float certainty = certaintyOf(values[code]);
    if (certainty < kLeastCertainty && code != nullCode_) continue;
    addLetter(code, certainty, byDictionary, Follow::anything, before, place);
    if (rank != Rank::best || code == nullCode_) continue;
    float shared = values[code] + null;
    const bool meeting = before != nullptr && follow == Follow::anything && before->code != nullCode_ &&
                         ((before->code == first_ && code == second_) || (code == first_ && before->code == second_));
    if (meeting) shared += values[before->code];
    addLetter(code, certaintyOf(shared), byDictionary, Follow::same, before, place);
  }
}

Step Beam::stepTo(int code, int letter, Kind kind, float certainty, bool repeats, const Step* before) const {
  Step step;
  step.code = code;
  step.letter = letter;
  step.kind = kind;
  step.repeats = repeats;
  step.certainty = certainty;
  step.score = after(before, certainty);
  step.before = before;
  step.letters = before == nullptr ? 0 : before->letters;
  if (!repeats && code != nullCode_) {
    // As one number with a digit a letter, what runs over comes in again at the end.
    const std::uint64_t base = ranks_.size();
    const std::uint64_t over = ((step.letters >> 32) * base) >> 32;
    step.letters = step.letters * base + over + static_cast<std::uint64_t>(code);
  }
  return step;
}

void Beam::repeat(const Step& before, bool byDictionary, Follow follow, float certainty, Place& place) {
  if (byDictionary ? certainty <= kLeastInDictionary
                   : certainty * kFreely < kLeastCertainty && before.code != nullCode_)
    return;
  const float cost = byDictionary ? certainty : certainty * kFreely;
  keep(stepTo(before.code, before.letter, before.kind, cost, true, &before),
       place.bunches[byDictionary ? 1 : 0][static_cast<int>(follow)]);
}

void Beam::addLetter(int code, float certainty, bool byDictionary, Follow follow, const Step* before, Place& place) {
  const int letter = alphabet_.letterOf[static_cast<std::size_t>(code)];
  if (byDictionary) {
    if (certainty > kLeastInDictionary) addFromDictionary(code, letter, certainty, follow, before, place);
    return;
  }
  keep(stepTo(code, letter, Kind::plain, certainty * kFreely, false, before),
       place.bunches[0][static_cast<int>(follow)]);
  // After a space a word of the dictionary may begin. The space itself is not charged, lest that word be.
  if (letter == kSpaceLetter && certainty > kLeastInDictionary)
    addStart(stepTo(code, letter, Kind::none, certainty, false, before), follow, place);
}

void Beam::addFromDictionary(int code, int letter, float certainty, Follow follow, const Step* before, Place& place) {
  Bunch& known = place.bunches[1][static_cast<int>(follow)];
  Bunch& free = place.bunches[0][static_cast<int>(follow)];
  if (letter == kNoLetter) {
    keep(stepTo(code, letter, Kind::none, certainty, false, before), known);
    return;
  }
  const Step* last = lastLetter(before);
  if (letter == kSpaceLetter) {
    if (last == nullptr || !last->endsWord) return;
    addStart(stepTo(code, letter, last->kind, certainty, false, before), follow, place);
    keep(stepTo(code, letter, last->kind, certainty, false, before), free);
    return;
  }
  if (last != nullptr && (last->ways < 0 || (last->beginsGraphs && last->letter != kSpaceLetter))) return;
  WordPositions next;
  const std::size_t ways = last == nullptr ? 0 : static_cast<std::size_t>(last->ways);
  const Dictionary::Step found = dictionary_.go(ways_[ways], letter, next);
  if (found.kind == Kind::none) return;
  Step step = stepTo(code, letter, found.kind, certainty, false, before);
  step.beginsWord = last == nullptr || last->beginsGraphs;
  step.endsWord = found.canEnd;
  step.ways = static_cast<int>(ways_.size());
  ways_.push_back(std::move(next));
  keep(step, known);
}

void Beam::addStart(Step step, Follow follow, Place& place) {
  Step& known = place.starts[static_cast<int>(follow)];
  if (known.code >= 0 && step.score <= known.score) return;
  step.beginsGraphs = true;
  step.ways = 0;
  known = step;
}

void Beam::keep(const Step& step, Bunch& bunch) const {
  const auto end = bunch.steps.begin() + bunch.count;
  const auto worst =
      std::min_element(bunch.steps.begin(), end, [](const Step& a, const Step& b) { return a.score < b.score; });
  if (bunch.count == kWidth && step.score <= worst->score) return;
  const auto twin = std::find_if(bunch.steps.begin(), end, [&](const Step& other) {
    return other.code == step.code && other.letters == step.letters && other.kind == step.kind &&
           other.beginsGraphs == step.beginsGraphs;
  });
  if (twin != end) {
    if (step.score > twin->score) *twin = step;
  } else if (bunch.count < kWidth) {
    bunch.steps[static_cast<std::size_t>(bunch.count++)] = step;
  } else {
    *worst = step;
  }
}

const Step* Beam::best(const Place& last) const {
  const Step* best = nullptr;
  for (const Follow follow : {Follow::anything, Follow::other})
    for (const bool byDictionary : {false, true}) {
      const Bunch& bunch = last.bunches[byDictionary ? 1 : 0][static_cast<int>(follow)];
      for (int i = 0; i < bunch.count; ++i) {
        const Step& step = bunch.steps[static_cast<std::size_t>(i)];
        if (byDictionary) {
          const Step* letter = lastLetter(&step);
          if (letter == nullptr || (!letter->endsWord && letter->letter != kSpaceLetter)) continue;
        }
        if (best == nullptr || step.score > best->score) best = &step;
      }
    }
  return best;
}

}  // namespace doichieu::ocr::lines
