#include "doichieu/layout/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/keystone.h"

namespace doichieu {
namespace {

constexpr float kTouch = 0.008F;     // of the page: rulings nearer than this meet
constexpr float kSame = 0.006F;      // positions nearer than this are one line drawn twice
constexpr float kOpenEdge = 0.025F;  // horizontal lines that run this far past the last vertical one open a column
constexpr float kWall = 0.6F;        // share of a cell's side that must be drawn to count as its wall

class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[find(b)] = find(a); }

 private:
  std::vector<std::size_t> parent_;
};

bool meet(const Ruling& a, const Ruling& b) {
  const auto overlap = [](float a0, float a1, float b0, float b1) {
    return std::min(a0, a1) - kTouch <= std::max(b0, b1) && std::min(b0, b1) - kTouch <= std::max(a0, a1);
  };
  return overlap(a.x0, a.x1, b.x0, b.x1) && overlap(a.y0, a.y1, b.y0, b.y1);
}

/// Sorted positions with those that mean the same line replaced by their mean.
std::vector<float> distinct(std::vector<float> positions) {
  std::sort(positions.begin(), positions.end());
  std::vector<float> result;
  for (std::size_t i = 0; i < positions.size();) {
    float sum = 0;
    std::size_t end = i;
    while (end < positions.size() && positions[end] - positions[i] <= kSame) sum += positions[end++];
    result.push_back(sum / static_cast<float>(end - i));
    i = end;
  }
  return result;
}

/// Adds the outer edges of a table that is open at its sides.
void closeSides(std::vector<float>& at, float low, float high) {
  if (at.front() - low > kOpenEdge) at.insert(at.begin(), low);
  if (high - at.back() > kOpenEdge) at.push_back(high);
}

struct Mesh {
  std::vector<float> xs, ys;
  std::vector<const Ruling*> horizontal, vertical;

  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int columns() const { return static_cast<int>(xs.size()) - 1; }

  bool wallRightOf(int row, int column) const {
    float drawn = 0;
    for (const Ruling* v : vertical)
      if (std::abs(v->x0 - xs[column + 1]) <= kSame)
        drawn += std::max(0.0F, std::min(v->y1, ys[row + 1]) - std::max(v->y0, ys[row]));
    return drawn >= kWall * (ys[row + 1] - ys[row]);
  }
  bool wallBelow(int row, int column) const {
    float drawn = 0;
    for (const Ruling* h : horizontal)
      if (std::abs(h->y0 - ys[row + 1]) <= kSame)
        drawn += std::max(0.0F, std::min(h->x1, xs[column + 1]) - std::max(h->x0, xs[column]));
    return drawn >= kWall * (xs[column + 1] - xs[column]);
  }
};

Groups mergedPlaces(const Mesh& mesh) {
  const int rows = mesh.rows(), columns = mesh.columns();
  Groups places(static_cast<std::size_t>(rows) * columns);
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      const std::size_t place = static_cast<std::size_t>(r) * columns + c;
      if (c + 1 < columns && !mesh.wallRightOf(r, c)) places.unite(place, place + 1);
      if (r + 1 < rows && !mesh.wallBelow(r, c)) places.unite(place, place + columns);
    }
  return places;
}

GridCell cellAt(const Mesh& mesh, int row, int column, int rowSpan, int columnSpan) {
  return {row,
          column,
          rowSpan,
          columnSpan,
          {mesh.xs[column], mesh.ys[row], mesh.xs[column + columnSpan], mesh.ys[row + rowSpan]}};
}

/// The rectangle that begins at (row, column) and lies in one merged group: as wide as its first row, then as deep as
/// that width lasts. A group that is no rectangle (a torn wall) so falls into several cells.
GridCell growCell(const Mesh& mesh, Groups& places, const std::vector<char>& taken, int row, int column) {
  const auto place = [&](int r, int c) { return static_cast<std::size_t>(r) * mesh.columns() + c; };
  const std::size_t group = places.find(place(row, column));
  const auto free = [&](int r, int c) { return !taken[place(r, c)] && places.find(place(r, c)) == group; };
  int columnSpan = 1, rowSpan = 1;
  while (column + columnSpan < mesh.columns() && free(row, column + columnSpan) &&
         !mesh.wallRightOf(row, column + columnSpan - 1))
    ++columnSpan;
  const auto rowFits = [&](int r) {
    for (int c = column; c < column + columnSpan; ++c)
      if (!free(r, c) || mesh.wallBelow(r - 1, c)) return false;
    return true;
  };
  while (row + rowSpan < mesh.rows() && rowFits(row + rowSpan)) ++rowSpan;
  return cellAt(mesh, row, column, rowSpan, columnSpan);
}

RuledGrid gridOf(const Mesh& mesh) {
  RuledGrid grid;
  grid.rows = mesh.rows();
  grid.columns = mesh.columns();
  grid.box = {mesh.xs.front(), mesh.ys.front(), mesh.xs.back(), mesh.ys.back()};
  Groups places = mergedPlaces(mesh);
  std::vector<char> taken(static_cast<std::size_t>(grid.rows) * grid.columns, 0);
  for (int r = 0; r < grid.rows; ++r)
    for (int c = 0; c < grid.columns; ++c) {
      if (taken[static_cast<std::size_t>(r) * grid.columns + c]) continue;
      const GridCell cell = growCell(mesh, places, taken, r, c);
      for (int y = r; y < r + cell.rowSpan; ++y)
        for (int x = c; x < c + cell.columnSpan; ++x) taken[static_cast<std::size_t>(y) * grid.columns + x] = 1;
      grid.cells.push_back(cell);
    }
  return grid;
}

/// Of straight rulings.
Mesh meshOf(const std::vector<Ruling>& group) {
  Mesh mesh;
  float left = 1, right = 0, top = 1, bottom = 0;
  for (const Ruling& ruling : group) {
    (ruling.horizontal() ? mesh.horizontal : mesh.vertical).push_back(&ruling);
    if (ruling.horizontal()) {
      mesh.ys.push_back(ruling.y0);
      left = std::min(left, ruling.x0);
      right = std::max(right, ruling.x1);
    } else {
      mesh.xs.push_back(ruling.x0);
      top = std::min(top, ruling.y0);
      bottom = std::max(bottom, ruling.y1);
    }
  }
  mesh.xs = distinct(mesh.xs);
  mesh.ys = distinct(mesh.ys);
  if (mesh.xs.empty() || mesh.ys.empty()) return mesh;
  closeSides(mesh.xs, left, right);
  closeSides(mesh.ys, top, bottom);
  return mesh;
}

}  // namespace

std::vector<RuledGrid> findGrids(const std::vector<Ruling>& rulings) {
  Groups groups(rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i)
    for (std::size_t k = i + 1; k < rulings.size(); ++k)
      if (meet(rulings[i], rulings[k])) groups.unite(i, k);
  std::vector<std::vector<const Ruling*>> members(rulings.size());
  for (std::size_t i = 0; i < rulings.size(); ++i) members[groups.find(i)].push_back(&rulings[i]);

  std::vector<RuledGrid> grids;
  for (const auto& group : members) {
    if (group.size() < 4) continue;
    const layout::Keystone keystone(group);
    std::vector<Ruling> straight;
    for (const Ruling* ruling : group) straight.push_back(keystone.straight(*ruling));
    const Mesh mesh = meshOf(straight);
    if (mesh.xs.size() < 2 || mesh.ys.size() < 2) continue;
    RuledGrid grid = gridOf(mesh);
    if (grid.cells.size() < 2) continue;
    for (GridCell& cell : grid.cells) cell.box = keystone.onPage(cell.box);
    grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const RuledGrid& a, const RuledGrid& b) { return a.box.y0 < b.box.y0; });
  return grids;
}

}  // namespace doichieu
