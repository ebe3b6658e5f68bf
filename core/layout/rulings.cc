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
constexpr double kMinInk = 0.75;    // share of a joined line that is really dark

struct Run {
  int along0 = 0, along1 = 0;  // half-open, along the line's direction
  int across = 0;
};

struct Line {
  int along0 = 0, along1 = 0;
  double acrossSum = 0;
  long ink = 0;
  int lastAcross = 0;
  double across() const { return acrossSum / static_cast<double>(ink); }
};

/// The page as one grey plane, or its transpose, so that one scan finds lines of either direction.
struct GreyPlane {
  int along = 0, across = 0;
  std::vector<std::uint8_t> values;  // across rows of `along` pixels
  const std::uint8_t* row(int at) const { return values.data() + static_cast<std::size_t>(at) * along; }
};

std::uint8_t greyAt(const RasterImage& image, std::size_t pixel) {
  if (image.channels == 1) return image.pixels[pixel];
  const std::uint8_t* rgb = image.pixels.data() + pixel * 3;
  return static_cast<std::uint8_t>((rgb[0] * 77 + rgb[1] * 151 + rgb[2] * 28) >> 8);
}

GreyPlane greyPlane(const RasterImage& image, bool transposed) {
  GreyPlane plane;
  plane.along = transposed ? image.height : image.width;
  plane.across = transposed ? image.width : image.height;
  plane.values.resize(static_cast<std::size_t>(image.width) * image.height);
  constexpr int kTile = 32;  // keeps both sides of the transposition in the cache
  for (int top = 0; top < image.height; top += kTile)
    for (int left = 0; left < image.width; left += kTile)
      for (int y = top; y < std::min(top + kTile, image.height); ++y)
        for (int x = left; x < std::min(left + kTile, image.width); ++x) {
          const std::size_t from = static_cast<std::size_t>(y) * image.width + x;
          const std::size_t to = transposed ? static_cast<std::size_t>(x) * image.height + y : from;
          plane.values[to] = greyAt(image, from);
        }
  return plane;
}

std::vector<Run> ridgeRuns(const GreyPlane& plane, int reach, int minRun) {
  std::vector<Run> runs;
  std::vector<std::uint8_t> dark(static_cast<std::size_t>(plane.along));
  for (int at = reach; at + reach < plane.across; ++at) {
    const std::uint8_t *here = plane.row(at), *before = plane.row(at - reach), *after = plane.row(at + reach);
    for (int i = 0; i < plane.along; ++i)
      dark[i] = here[i] + kMinContrast < std::min(before[i], after[i]) ? 1 : 0;
    for (int i = 0; i < plane.along;) {
      if (!dark[i]) {
        ++i;
        continue;
      }
      int end = i;
      while (end < plane.along && (dark[end] || (end + 1 < plane.along && dark[end + 1]))) ++end;
      if (end - i >= minRun) runs.push_back({i, end, at});
      i = end;
    }
  }
  return runs;
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
    home->acrossSum += static_cast<double>(run.across) * (run.along1 - run.along0);
    home->ink += run.along1 - run.along0;
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
        if (!touching || std::abs(a.across() - b.across()) > drift) {
          ++k;
          continue;
        }
        a.along1 = std::max(a.along1, b.along1);
        a.along0 = std::min(a.along0, b.along0);
        a.acrossSum += b.acrossSum;
        a.ink += b.ink;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
        merged = true;
      }
  }
}

std::vector<Line> findLines(const GreyPlane& plane, int pageWidth, double minLength) {
  const int reach = std::max(2, static_cast<int>(std::lround(kReach * pageWidth)));
  const int tear = std::max(2, static_cast<int>(std::lround(kTear * pageWidth)));
  const int gap = std::max(3, static_cast<int>(std::lround(kGap * pageWidth)));
  const int least = std::max(8, static_cast<int>(std::lround(minLength * pageWidth)));
  std::vector<Line> lines = joinRuns(ridgeRuns(plane, reach, std::max(6, static_cast<int>(least * kPiece))), tear, 2);
  std::erase_if(lines, [&](const Line& line) { return line.along1 - line.along0 < kLongPiece * least; });
  mergeCollinear(lines, gap, reach);
  std::erase_if(lines, [&](const Line& line) {
    const int length = line.along1 - line.along0;
    return length < least || static_cast<double>(line.ink) < kMinInk * length;
  });
  return lines;
}

}  // namespace

std::vector<Ruling> findRulings(const RasterImage& image, double minLength) {
  std::vector<Ruling> rulings;
  if (image.empty() || image.width < 16 || image.height < 16) return rulings;
  const float width = static_cast<float>(image.width), height = static_cast<float>(image.height);
  for (const Line& line : findLines(greyPlane(image, false), image.width, minLength)) {
    const float y = static_cast<float>(line.across() + 0.5) / height;
    rulings.push_back({static_cast<float>(line.along0) / width, y, static_cast<float>(line.along1) / width, y});
  }
  for (const Line& line : findLines(greyPlane(image, true), image.width, minLength)) {
    const float x = static_cast<float>(line.across() + 0.5) / width;
    rulings.push_back({x, static_cast<float>(line.along0) / height, x, static_cast<float>(line.along1) / height});
  }
  return rulings;
}

}  // namespace doichieu
