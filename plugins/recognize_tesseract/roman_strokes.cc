#include "roman_strokes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "doichieu/text/fold.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

constexpr int kInk = 150;
constexpr int kLowest = 12;  // pixels of a numeral: below, strokes melt together
// Of the numeral's height. Between its serifs a stroke stands alone.
constexpr double kBandTop = 0.28, kBandBottom = 0.72;
constexpr double kThickest = 0.27;                   // of a stroke, bold print
constexpr double kNearest = 0.36, kFarthest = 0.66;  // from stroke to stroke; those of an H stand farther apart
constexpr double kReach = 1.4;                       // where a stroke that the word's box leaves out may stand
constexpr double kUpright = 0.85;                    // of the band's rows that a stroke's columns fill
constexpr double kStrayPixels = 1;
constexpr double kLean = 0.06;    // from its upper to its lower end: a slash
constexpr float kMended = 0.85F;  // confidence: the ink is plain, the reading was not

struct Numeral {
  std::string before, after;  // strokes before and behind the letter, as read
  std::string letter;         // V, X or none
  std::string rest;           // "/2026", "."
};

constexpr std::string_view kStrokes = "IHLJl1|!{";  // what engines make of strokes
constexpr std::string_view kTelling = "IH{|!";      // "1", "L." and "l" may be what they look like
constexpr std::size_t kLongest = 4;

// "", ".", "/2026": not a bracket, which looks like a stroke, nor letters ("HIV/AIDS").
bool endsNumeral(std::string_view rest) {
  return rest.empty() ||
         ((std::string_view("./,:;-").find(rest.front()) != std::string_view::npos || rest.starts_with("⁄")) &&
          letterCount(rest) == 0);
}

std::optional<Numeral> numeralIn(const std::string& text) {
  Numeral numeral;
  const std::size_t letter = std::min(text.find_first_not_of(kStrokes), text.size());
  numeral.before = text.substr(0, letter);
  std::size_t at = letter;
  if (at < text.size() && (text[at] == 'V' || text[at] == 'X')) numeral.letter = text.substr(at++, 1);
  const std::size_t end = std::min(text.find_first_not_of(kStrokes, at), text.size());
  numeral.after = text.substr(at, end - at);
  numeral.rest = text.substr(end);
  const std::string strokes = numeral.before + numeral.after;
  const bool telling = !numeral.letter.empty() || strokes.find_first_of(kTelling) != std::string::npos;
  if (!telling || strokes.size() + numeral.letter.size() > kLongest || !endsNumeral(numeral.rest)) return std::nullopt;
  return numeral;
}

struct Reach {
  int x0 = 0, x1 = 0;
};

/// How far the ink of these columns wanders sideways between the upper and the lower quarter of the band, in pixels.
double leanOf(Pix& ink, int x0, int x1) {
  const int height = pixGetHeight(&ink), width = pixGetWidth(&ink), quarter = std::max(1, height / 4);
  const auto middleOf = [&](int y0, int y1) {
    double sum = 0;
    int pixels = 0;
    for (int y = y0; y < y1; ++y)
      for (int x = std::max(0, x0 - 2); x < std::min(width, x1 + 2); ++x) {
        l_uint32 set = 0;
        pixGetPixel(&ink, x, y, &set);
        if (set != 0) sum += x, ++pixels;
      }
    return pixels == 0 ? 0.5 * (x0 + x1) : sum / pixels;
  };
  return std::abs(middleOf(0, quarter) - middleOf(height - quarter, height));
}

/// Centres of the upright strokes in that part of the line, left to right.
std::vector<double> strokesIn(Pix& grey, const PixelBox& box, const Reach& reach) {
  const int height = box.height();
  const PixelBox band{reach.x0, box.y0 + static_cast<int>(std::lround(kBandTop * height)), reach.x1,
                      box.y0 + static_cast<int>(std::lround(kBandBottom * height))};
  const PixPtr ink = owned(pixThresholdToBinary(clipped(grey, band).get(), kInk));
  Numa* columns = pixCountPixelsByColumn(ink.get());
  std::vector<double> centres;
  const int count = numaGetCount(columns);
  for (int x = 0, begin = -1; x <= count; ++x) {
    int pixels = 0;
    if (x < count) numaGetIValue(columns, x, &pixels);
    const bool upright = x < count && pixels >= kUpright * band.height() - kStrayPixels;
    if (upright && begin < 0) begin = x;
    if (upright || begin < 0) continue;
    if (x - begin <= kThickest * height && leanOf(*ink, begin, x) <= kLean * height)
      centres.push_back(reach.x0 + (begin + x - 1) / 2.0);
    begin = -1;
  }
  numaDestroy(&columns);
  return centres;
}

/// Those that stand in one row with the strokes inside the box, at the distance of strokes of one numeral.
int strokesOf(const std::vector<double>& centres, const PixelBox& box) {
  const double nearest = kNearest * box.height(), farthest = kFarthest * box.height();
  const auto inside = [&](double x) { return x >= box.x0 && x < box.x1; };
  const auto first = std::find_if(centres.begin(), centres.end(), inside);
  if (first == centres.end()) return 0;
  const auto joined = [&](double left, double right) { return right - left >= nearest && right - left <= farthest; };
  int strokes = 1;
  for (auto at = first; at + 1 != centres.end() && joined(*at, *(at + 1)); ++at) ++strokes;
  for (auto at = first; at != centres.begin() && joined(*(at - 1), *at); --at) ++strokes;
  return strokes;
}

/// Up to the words beside it.
Reach reachOf(const std::vector<ReadWord>& words, std::size_t index, int width) {
  const ReadWord& word = words[index];
  const int more = static_cast<int>(kReach * word.box.height());
  Reach reach{std::max(0, word.box.x0 - more), std::min(width, word.box.x1 + more)};
  for (const ReadWord& other : words) {
    if (&other == &word || other.box.y1 <= word.box.y0 || other.box.y0 >= word.box.y1) continue;
    if (other.box.x1 <= word.box.x0 + 1) reach.x0 = std::max(reach.x0, other.box.x1);
    if (other.box.x0 >= word.box.x1 - 1) reach.x1 = std::min(reach.x1, other.box.x0);
  }
  return reach;
}

/// I, II, III; with V or X only what stands behind it is counted: VI, VII, VIII.
std::optional<std::string> spelled(const Numeral& numeral, int strokes) {
  if (strokes < 1 || strokes > 3) return std::nullopt;
  // Strokes melt together more often than an engine makes one up.
  const std::string read = numeral.before + numeral.after;
  if (strokes < static_cast<int>(read.size()) + std::count(read.begin(), read.end(), 'H')) return std::nullopt;
  const std::string counted(static_cast<std::size_t>(strokes), 'I');
  if (numeral.letter.empty()) return counted;
  if (!numeral.before.empty() || numeral.after.empty()) return std::nullopt;
  return numeral.letter + counted;
}

}  // namespace

int mendRomanNumerals(Pix& grey, std::vector<ReadWord>& words) {
  int mended = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ReadWord& word = words[i];
    if (word.box.height() < kLowest || word.box.width() <= 0) continue;
    const auto numeral = numeralIn(word.text);
    if (!numeral) continue;
    const Reach reach = reachOf(words, i, static_cast<int>(pixGetWidth(&grey)));
    if (reach.x1 <= reach.x0) continue;
    const auto right = spelled(*numeral, strokesOf(strokesIn(grey, word.box, reach), word.box));
    if (!right || *right + numeral->rest == word.text) continue;
    word.raw = std::exchange(word.text, *right + numeral->rest);
    word.confidence = std::min(word.confidence, kMended);
    ++mended;
  }
  return mended;
}

}  // namespace doichieu::ocr
