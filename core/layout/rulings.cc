#include "doichieu/layout/rulings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace doichieu {
namespace {

// A ruling is a thin dark ridge: darker than the paper on both sides of it, over a long straight run. Comparing with
// the paper right beside it makes uneven light harmless and leaves thick black areas (the desk around a photo) out.

constexpr double kReach = 0.003;    // of the page's width: how far beside a ridge paper must be met again
constexpr int kMinContrast = 28;    // grey levels between ridge and paper
constexpr double kPiece = 0.4;      // of the least length: runs shorter than this are letters
constexpr double kTear = 0.003;     // of the page's width: gaps torn by noise, bridged at once
constexpr double kGap = 0.012;      // of the page's width: gaps between pieces that are longer than any letter
constexpr double kLongPiece = 0.7;  // of the least length: longer than the stems of two lines' letters
constexpr double kLeaning = 2;  // pixels by which the ends of a line stand apart that leans; less is its own thickness
constexpr double kMinInk = 0.75;  // share of a joined line that is really dark

struct Run {
  int along0 = 0, along1 = 0;  // half-open, along the line's direction
  int across = 0;
};

struct Line {
  int along0 = 0, along1 = 0;
  double acrossSum = 0, alongSum = 0, squareSum = 0, productSum = 0;  // over its pixels
  long ink = 0;
  int lastAcross = 0;

  void add(const Run& run) {
    const double length = run.along1 - run.along0, middle = (run.along0 + run.along1) / 2.0;
    acrossSum += length * run.across;
    alongSum += length * middle;
    squareSum += length * (middle * middle + length * length / 12);
    productSum += length * middle * run.across;
    ink += run.along1 - run.along0;
  }
  void add(const Line& other) {
    along0 = std::min(along0, other.along0);
    along1 = std::max(along1, other.along1);
    acrossSum += other.acrossSum;
    alongSum += other.alongSum;
    squareSum += other.squareSum;
    productSum += other.productSum;
    ink += other.ink;
  }
  double across() const { return acrossSum / static_cast<double>(ink); }
  double slope() const {
    const double n = static_cast<double>(ink), spread = squareSum - alongSum * alongSum / n;
    const double slope = spread > 0 ? (productSum - acrossSum * alongSum / n) / spread : 0;
    return std::abs(slope) * (along1 - along0) < kLeaning ? 0 : slope;
  }
  /// Where it stands at a place along its direction.
  double at(double along) const { return across() + slope() * (along - alongSum / static_cast<double>(ink)); }
  double middle() const { return (along0 + along1) / 2.0; }
};

/// Between the facing ends of two lines, or amid what they share.
double meetingPlace(const Line& a, const Line& b) {
  return (std::max(a.along0, b.along0) + std::min(a.along1, b.along1)) / 2.0;
}

/// The page in grey. Keeps no copy of a page that is grey already; lives no longer than the image.
class GreyPlane {
 public:
  explicit GreyPlane(const RasterImage& image)
      : width(image.width), height(image.height), values_(image.pixels.data()) {
    if (image.channels == 1) return;
    own_.resize(static_cast<std::size_t>(width) * height);
    for (std::size_t i = 0; i < own_.size(); ++i) {
      const std::uint8_t* rgb = image.pixels.data() + 3 * i;
      own_[i] = static_cast<std::uint8_t>((rgb[0] * 77 + rgb[1] * 151 + rgb[2] * 28) >> 8);
    }
    values_ = own_.data();
  }
  GreyPlane(const GreyPlane&) = delete;
  GreyPlane& operator=(const GreyPlane&) = delete;

  const std::uint8_t* row(int y) const { return values_ + static_cast<std::ptrdiff_t>(y) * width; }
  const int width, height;

 private:
  const std::uint8_t* values_;
  std::vector<std::uint8_t> own_;
};

using Marks = std::vector<std::uint8_t>;  // 1 where a row's pixel is part of a ridge

/// Darker than both neighbours. Written without branches on bytes, so that the compiler takes many pixels at a time.
void markRidge(const std::uint8_t* here, const std::uint8_t* before, const std::uint8_t* after, std::uint8_t* marks,
               int count) {
  for (int i = 0; i < count; ++i) {
    const std::uint8_t paper = std::min(before[i], after[i]);
    marks[i] = static_cast<std::uint8_t>(paper - std::min(paper, here[i])) > kMinContrast ? 1 : 0;
  }
}

std::vector<Run> runsAcrossPage(const GreyPlane& plane, int reach, int minRun) {
  std::vector<Run> runs;
  Marks dark(static_cast<std::size_t>(plane.width) + 1, 0);  // and one that ends every run
  const auto end = dark.end() - 1;
  for (int y = reach; y + reach < plane.height; ++y) {
    markRidge(plane.row(y), plane.row(y - reach), plane.row(y + reach), dark.data(), plane.width);
    for (auto at = std::find(dark.begin(), end, 1); at != end; at = std::find(at, end, 1)) {
      const auto begin = at;
      while (at != end && (*at || *(at + 1))) ++at;
      if (at - begin >= minRun)
        runs.push_back({static_cast<int>(begin - dark.begin()), static_cast<int>(at - dark.begin()), y});
    }
  }
  return runs;
}

/// Runs down the page, all columns of a row at a time.
class DownwardRuns {
 public:
  DownwardRuns(int width, int minRun) : minRun_(minRun), lengths_(static_cast<std::size_t>(width), 0) {}

  /// The marks of row `y`, a single torn one already bridged.
  void add(const Marks& marks, int y) {
    int ends = 0;
    for (std::size_t x = 0; x < lengths_.size(); ++x) {
      ends |= (marks[x] ^ 1) & static_cast<int>(lengths_[x] >= minRun_);
      ended_[x] = lengths_[x];
      lengths_[x] = marks[x] ? lengths_[x] + 1 : 0;
    }
    if (ends == 0) return;
    for (std::size_t x = 0; x < lengths_.size(); ++x)
      if (!marks[x] && ended_[x] >= minRun_) runs_.push_back({y - ended_[x], y, static_cast<int>(x)});
  }

  /// By rising column, as lines are joined.
  std::vector<Run> take() {
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) {
      return a.across != b.across ? a.across < b.across : a.along0 < b.along0;
    });
    return std::move(runs_);
  }

 private:
  int minRun_;
  std::vector<int> lengths_, ended_ = lengths_;
  std::vector<Run> runs_;
};

std::vector<Run> runsDownPage(const GreyPlane& plane, int reach, int minRun) {
  const auto width = static_cast<std::size_t>(plane.width);
  DownwardRuns runs(plane.width, minRun);
  Marks above(width, 0), here(width, 0), below(width, 0), bridged(width, 0);
  const auto mark = [&](int y, Marks& marks) {
    const std::uint8_t* row = plane.row(y);
    markRidge(row + reach, row, row + 2 * reach, marks.data() + reach, plane.width - 2 * reach);
  };
  mark(0, here);
  for (int y = 0; y <= plane.height; ++y) {
    if (y + 1 < plane.height)
      mark(y + 1, below);
    else
      std::fill(below.begin(), below.end(), 0);
    for (std::size_t x = 0; x < width; ++x) bridged[x] = here[x] | (above[x] & below[x]);
    runs.add(bridged, y);
    std::swap(above, here);
    std::swap(here, below);
  }
  return runs.take();
}

/// Joins runs of neighbouring rows, and pieces in one line with a gap between them.
std::vector<Line> joinRuns(const std::vector<Run>& runs, int gap, int drift) {
  std::vector<Line> lines;
  for (const Run& run : runs) {
    Line* home = nullptr;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
      if (run.across - line->lastAcross > drift) continue;
      if (run.along0 <= line->along1 + gap && line->along0 <= run.along1 + gap) {
        home = &*line;
        break;
      }
    }
    if (home == nullptr) {
      lines.emplace_back();
      home = &lines.back();
      home->along0 = run.along0;
      home->along1 = run.along1;
    }
    home->along0 = std::min(home->along0, run.along0);
    home->along1 = std::max(home->along1, run.along1);
    home->add(run);
    home->lastAcross = std::max(home->lastAcross, run.across);
  }
  return lines;
}

/// Pieces that became lines of their own although they continue each other.
void mergeCollinear(std::vector<Line>& lines, int gap, double drift) {
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.along0 < b.along0; });
  for (bool merged = true; merged;) {
    merged = false;
    for (std::size_t i = 0; i < lines.size(); ++i)
      for (std::size_t k = i + 1; k < lines.size();) {
        Line &a = lines[i], &b = lines[k];
        const bool touching = b.along0 <= a.along1 + gap && a.along0 <= b.along1 + gap;
        const double place = meetingPlace(a, b);
        if (!touching || std::abs(a.at(place) - b.at(place)) > drift) {
          ++k;
          continue;
        }
        a.add(b);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
        merged = true;
      }
  }
}

struct Sizes {
  int reach, tear, gap, least, minRun;

  Sizes(int pageWidth, double minLength) {
    const auto pixels = [&](double share, int atLeast) {
      return std::max(atLeast, static_cast<int>(std::lround(share * pageWidth)));
    };
    reach = pixels(kReach, 2);
    tear = pixels(kTear, 2);
    gap = pixels(kGap, 3);
    least = pixels(minLength, 8);
    minRun = std::max(6, static_cast<int>(least * kPiece));
  }
};

std::vector<Line> linesFrom(const std::vector<Run>& runs, const Sizes& sizes) {
  std::vector<Line> lines = joinRuns(runs, sizes.tear, 2);
  std::erase_if(lines, [&](const Line& line) { return line.along1 - line.along0 < kLongPiece * sizes.least; });
  mergeCollinear(lines, sizes.gap, sizes.reach);
  std::erase_if(lines, [&](const Line& line) {
    const int length = line.along1 - line.along0;
    return length < sizes.least || static_cast<double>(line.ink) < kMinInk * length;
  });
  return lines;
}

/// The walls of a row of one line's height are hardly longer than letters; they count where they go on with a line that
/// was found, from one ruling to the next.
void addWallsOfLowRows(const std::vector<Line>& pieces, const std::vector<Line>& level, const Sizes& sizes,
                       std::vector<Line>& upright) {
  const std::size_t found = upright.size();
  const auto meetsRuling = [&](const Line& piece, int end) {
    return std::any_of(level.begin(), level.end(), [&](const Line& line) {
      return std::abs(line.at(piece.across()) - end) <= 2 * sizes.reach &&
             line.along0 - sizes.reach <= piece.across() && piece.across() <= line.along1 + sizes.reach;
    });
  };
  for (const Line& piece : pieces) {
    bool goesOn = false, known = false;
    for (std::size_t i = 0; i < found; ++i) {
      if (std::abs(upright[i].at(piece.middle()) - piece.across()) > sizes.reach) continue;
      goesOn = true;
      known = known || (upright[i].along0 <= piece.along0 && piece.along1 <= upright[i].along1);
    }
    if (goesOn && !known && meetsRuling(piece, piece.along0) && meetsRuling(piece, piece.along1))
      upright.push_back(piece);
  }
}

}  // namespace

std::vector<Ruling> findRulings(const RasterImage& image, double minLength) {
  std::vector<Ruling> rulings;
  if (image.empty() || image.width < 16 || image.height < 16) return rulings;
  const float width = static_cast<float>(image.width), height = static_cast<float>(image.height);
  const GreyPlane plane(image);
  const Sizes sizes(image.width, minLength);
  const std::vector<Line> level = linesFrom(runsAcrossPage(plane, sizes.reach, sizes.minRun), sizes);
  const std::vector<Run> downward = runsDownPage(plane, sizes.reach, sizes.minRun);
  std::vector<Line> upright = linesFrom(downward, sizes);
  addWallsOfLowRows(joinRuns(downward, sizes.tear, 2), level, sizes, upright);
  const auto share = [](double pixels, float size) { return static_cast<float>(pixels + 0.5) / size; };
  for (const Line& line : level)
    rulings.push_back({static_cast<float>(line.along0) / width, share(line.at(line.along0), height),
                       static_cast<float>(line.along1) / width, share(line.at(line.along1), height)});
  for (const Line& line : upright)
    rulings.push_back({share(line.at(line.along0), width), static_cast<float>(line.along0) / height,
                       share(line.at(line.along1), width), static_cast<float>(line.along1) / height});
  return rulings;
}

}  // namespace doichieu
