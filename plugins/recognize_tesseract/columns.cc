#include "columns.h"

#include <algorithm>
#include <map>
#include <optional>

#include "read_words.h"
#include "sheet.h"

namespace doichieu::ocr {
namespace {

// All of the height of most words.
constexpr double kWideGap = 3;   // between two columns: blanks within a line are narrower
constexpr double kGutter = 1.5;  // what all lines of the two leave free
constexpr double kNext = 2.5;    // from a line to the next one of its place

constexpr int kMargin = 4;         // pixels around the words of a side
constexpr float kDoubtful = 0.6F;  // of print that is cut rightly hardly a word is so doubtful

constexpr std::size_t kShared = 2;  // lines that hold words of both columns

struct Line {
  PixelBox box;
  std::vector<std::size_t> words;  // from left to right
};

struct Gap {
  int x0 = 0, x1 = 0;
  int width() const { return x1 - x0; }
};

Gap shared(const Gap& a, const Gap& b) {
  return {std::max(a.x0, b.x0), std::min(a.x1, b.x1)};
}

bool inTable(const PixelBox& box, const std::vector<RuledGrid>& grids, Pix& grey) {
  const float x = static_cast<float>(box.x0 + box.x1) / 2 / static_cast<float>(pixGetWidth(&grey));
  const float y = static_cast<float>(box.y0 + box.y1) / 2 / static_cast<float>(pixGetHeight(&grey));
  return std::any_of(grids.begin(), grids.end(), [&](const RuledGrid& grid) {
    return x >= grid.box.x0 && x <= grid.box.x1 && y >= grid.box.y0 && y <= grid.box.y1;
  });
}

std::vector<Line> linesOf(const std::vector<ReadWord>& words, const std::vector<RuledGrid>& grids, Pix& grey) {
  std::map<int, Line> byNumber;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (inTable(words[i].box, grids, grey)) continue;
    Line& line = byNumber[words[i].line];
    line.box = line.words.empty() ? words[i].box : around(line.box, words[i].box);
    line.words.push_back(i);
  }
  std::vector<Line> lines;
  for (auto& [number, line] : byNumber) {
    std::sort(line.words.begin(), line.words.end(),
              [&](std::size_t a, std::size_t b) { return words[a].box.x0 < words[b].box.x0; });
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.box.y0 < b.box.y0; });
  return lines;
}

class Finder {
 public:
  Finder(const std::vector<ReadWord>& words, std::vector<Line> lines)
      : words_(words), lines_(std::move(lines)), height_(usualHeight(words)) {}

  struct Place {
    std::vector<std::size_t> left, right;  // words, ascending
    PixelBox box;
  };

  std::vector<Place> find() const {
    std::vector<Place> places;
    for (std::size_t i = 0; i < lines_.size();) {
      const Extent extent = extentFrom(i);
      if (extent.end > i) places.push_back(placeOf(i, extent));
      i = std::max(extent.end, i + 1);
    }
    return places;
  }

 private:
  struct Extent {
    std::size_t end = 0;  // index behind its lines
    Gap gutter;           // what all of them leave free
  };

  std::vector<Gap> gapsOf(const Line& line) const {
    std::vector<Gap> gaps;
    int reached = words_[line.words.front()].box.x1;
    for (const std::size_t word : line.words) {
      const PixelBox& box = words_[word].box;
      if (box.x0 - reached > kWideGap * height_) gaps.push_back({reached, box.x0});
      reached = std::max(reached, box.x1);
    }
    return gaps;
  }

  // What the line leaves free of the gutter; nothing where it runs through it.
  std::optional<Gap> freeOf(const Gap& gutter, const Line& line) const {
    std::vector<Gap> free{{0, line.box.x0}, {line.box.x1, gutter.x1}};
    for (const Gap& gap : gapsOf(line)) free.push_back(gap);
    Gap widest;
    for (const Gap& gap : free)
      if (const Gap both = shared(gutter, gap); both.width() > widest.width()) widest = both;
    return widest.width() > kGutter * height_ ? std::optional(widest) : std::nullopt;
  }

  // The lines of two columns that begin at this one; none where its end is the same index.
  Extent extentFrom(std::size_t first) const {
    const std::vector<Gap> gaps = gapsOf(lines_[first]);
    if (gaps.size() != 1) return {first, {}};
    Extent extent{first + 1, gaps.front()};
    std::size_t both = 1;
    for (int bottom = lines_[first].box.y1; extent.end < lines_.size(); ++extent.end) {
      const Line& line = lines_[extent.end];
      const std::optional<Gap> free = freeOf(extent.gutter, line);
      if (line.box.y0 - bottom > kNext * height_ || !free) break;
      extent.gutter = *free;
      if (gapsOf(line).size() == 1) ++both;
      bottom = std::max(bottom, line.box.y1);
    }
    return both >= kShared ? extent : Extent{first, {}};
  }

  Place placeOf(std::size_t first, const Extent& extent) const {
    const int middle = (extent.gutter.x0 + extent.gutter.x1) / 2;
    Place place;
    place.box = lines_[first].box;
    for (std::size_t i = first; i < extent.end; ++i) {
      place.box = around(place.box, lines_[i].box);
      for (const std::size_t word : lines_[i].words)
        (words_[word].box.x0 < middle ? place.left : place.right).push_back(word);
    }
    std::sort(place.left.begin(), place.left.end());
    std::sort(place.right.begin(), place.right.end());
    return place;
  }

  const std::vector<ReadWord>& words_;
  std::vector<Line> lines_;
  double height_;
};

std::vector<ReadWord> at(const std::vector<ReadWord>& words, const std::vector<std::size_t>& indices) {
  std::vector<ReadWord> chosen;
  for (const std::size_t i : indices) chosen.push_back(words[i]);
  return chosen;
}

bool isDoubtful(const std::vector<ReadWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const ReadWord& word) { return word.confidence < kDoubtful; });
}

// The side's reading by itself; empty where it is not surer.
std::vector<ReadWord> readSide(Engine& engine, Pix& grey, const PixelBox& place, const std::vector<ReadWord>& old) {
  PixelBox box = old.front().box;
  for (const ReadWord& word : old) box = around(box, word.box);
  box = {std::max(0, box.x0 - kMargin), std::max(0, place.y0 - kMargin), std::min(pixGetWidth(&grey), box.x1 + kMargin),
         std::min(pixGetHeight(&grey), place.y1 + kMargin)};
  std::vector<ReadWord> fresh = readSheet(engine, grey, box, {.segmentation = Segmentation::block});
  if (meanConfidence(fresh) <= meanConfidence(old)) fresh.clear();
  return fresh;
}

}  // namespace

int readColumns(Engine& engine, Pix& grey, const std::vector<RuledGrid>& grids, std::vector<ReadWord>& words) {
  if (!isDoubtful(words)) return 0;
  int changed = 0;
  const std::vector<Finder::Place> places = Finder(words, linesOf(words, grids, grey)).find();
  std::vector<std::size_t> replaced;
  std::vector<std::vector<ReadWord>> readings;
  for (const Finder::Place& place : places) {
    if (!isDoubtful(at(words, place.left)) && !isDoubtful(at(words, place.right))) continue;
    for (const std::vector<std::size_t>* side : {&place.left, &place.right}) {
      std::vector<ReadWord> fresh = readSide(engine, grey, place.box, at(words, *side));
      if (fresh.empty()) continue;
      replaced.insert(replaced.end(), side->begin(), side->end());
      readings.push_back(std::move(fresh));
      ++changed;
    }
  }
  std::sort(replaced.begin(), replaced.end());
  replaceWords(words, replaced, {});
  for (std::vector<ReadWord>& fresh : readings) replaceWords(words, {}, std::move(fresh));
  return changed;
}

}  // namespace doichieu::ocr
