#include "line_words.h"

#include <algorithm>

namespace doichieu::ocr::lines {
namespace {

constexpr float kCertaintyScale = 7;

struct Letter {
  int letter = 0;
  int begin = 0, end = 0;  // places
  float certainty = 0;
  bool beginsWord = false;
};

/// The nulls before a letter count towards its certainty; before a space towards that of the letter before it.
std::vector<Letter> lettersOf(const std::vector<const Step*>& reading) {
  std::vector<Letter> letters;
  const int places = static_cast<int>(reading.size());
  for (int at = 0; at < places;) {
    const auto step = [&]() -> const Step& { return *reading[static_cast<std::size_t>(at)]; };
    float certainty = 0;
    for (; at < places && step().letter == kNoLetter; ++at) certainty = std::min(certainty, step().certainty);
    if (at == places) {
      if (!letters.empty()) letters.back().certainty = std::min(letters.back().certainty, certainty);
      break;
    }
    Letter letter{step().letter, at, at, 0, step().beginsWord};
    const bool space = letter.letter == kSpaceLetter;
    if (space && !letters.empty() && step().kind != Kind::none) {
      letters.back().certainty = std::min(letters.back().certainty, certainty);
      certainty = 0;
    }
    do {
      // A space from which a word of the dictionary begins forgets the nulls before it: those were charged as free.
      const bool forgets = space && step().kind == Kind::none;
      certainty = forgets ? step().certainty : std::min(certainty, step().certainty);
      ++at;
    } while (at < places && step().repeats);
    letter.end = at;
    letter.certainty = certainty;
    letters.push_back(letter);
  }
  return letters;
}

/// Half way between the letters.
std::vector<int> bordersOf(const std::vector<Letter>& letters, int places) {
  std::vector<int> borders(letters.size() + 1, 0);
  for (std::size_t i = 0; i + 1 < letters.size(); ++i)
    borders[i + 1] = letters[i].end + (letters[i + 1].begin - letters[i].end) / 2;
  borders.back() = places;
  return borders;
}

}  // namespace

std::vector<LineWord> wordsOf(const std::vector<const Step*>& reading, const Alphabet& alphabet) {
  const std::vector<Letter> letters = lettersOf(reading);
  const std::vector<int> borders = bordersOf(letters, static_cast<int>(reading.size()));
  const auto isSpace = [&](std::size_t i) { return letters[i].letter == kSpaceLetter; };
  std::vector<LineWord> words;
  float spaceBefore = 0;
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin + 1;
    while (end < letters.size() && !isSpace(end) && !letters[end].beginsWord) ++end;
    const float spaceAfter = end < letters.size() && isSpace(end) ? letters[end].certainty : 0;
    LineWord word;
    word.certainty = std::min(spaceBefore, spaceAfter);
    for (std::size_t i = begin; i < end; ++i) {
      word.text += alphabet.letters[static_cast<std::size_t>(letters[i].letter)];
      word.certainty = std::min(word.certainty, letters[i].certainty);
    }
    word.certainty *= kCertaintyScale;
    word.borders.assign(borders.begin() + static_cast<std::ptrdiff_t>(begin),
                        borders.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    words.push_back(std::move(word));
    spaceBefore = spaceAfter;
    begin = end < letters.size() && isSpace(end) ? end + 1 : end;
  }
  return words;
}

}  // namespace doichieu::ocr::lines
