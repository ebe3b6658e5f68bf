#include "doichieu/layout/grid.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

Ruling across(float x0, float x1, float y) {
  return {x0, y, x1, y};
}
Ruling down(float x, float y0, float y1) {
  return {x, y0, x, y1};
}

/// Three columns, three rows, all walls drawn.
std::vector<Ruling> fullGrid() {
  return {across(0.1F, 0.9F, 0.2F), across(0.1F, 0.9F, 0.3F), across(0.1F, 0.9F, 0.4F), across(0.1F, 0.9F, 0.5F),
          down(0.1F, 0.2F, 0.5F),   down(0.2F, 0.2F, 0.5F),   down(0.6F, 0.2F, 0.5F),   down(0.9F, 0.2F, 0.5F)};
}

TEST(Grid, GivesACellForEveryPlace) {
  const auto grids = findGrids(fullGrid());
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows, 3);
  EXPECT_EQ(grids[0].columns, 3);
  ASSERT_EQ(grids[0].cells.size(), 9U);
  EXPECT_FLOAT_EQ(grids[0].cells[4].box.x0, 0.2F);
  EXPECT_FLOAT_EQ(grids[0].cells[4].box.y1, 0.4F);
}

TEST(Grid, MergesCellsWhoseWallIsMissing) {
  auto rulings = fullGrid();
  rulings[1] = across(0.2F, 0.9F, 0.3F);  // the first column of rows 0 and 1 is one cell
  rulings[6] = down(0.6F, 0.2F, 0.4F);    // the last row's columns 1 and 2 are one cell
  const auto grids = findGrids(rulings);
  ASSERT_EQ(grids.size(), 1U);
  ASSERT_EQ(grids[0].cells.size(), 7U);
  EXPECT_EQ(grids[0].cells[0].rowSpan, 2);
  const GridCell& last = grids[0].cells.back();
  EXPECT_EQ(last.row, 2);
  EXPECT_EQ(last.column, 1);
  EXPECT_EQ(last.columnSpan, 2);
}

TEST(Grid, ClosesATableThatIsOpenAtItsSides) {
  const auto grids = findGrids({across(0.1F, 0.9F, 0.2F), across(0.1F, 0.9F, 0.3F), across(0.1F, 0.9F, 0.4F),
                                down(0.3F, 0.2F, 0.4F), down(0.6F, 0.2F, 0.4F)});
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].columns, 3);
  EXPECT_EQ(grids[0].rows, 2);
}

TEST(Grid, TakesNeitherFramesNorUnderlinesForTables) {
  EXPECT_TRUE(
      findGrids({across(0.1F, 0.9F, 0.2F), across(0.1F, 0.9F, 0.8F), down(0.1F, 0.2F, 0.8F), down(0.9F, 0.2F, 0.8F)})
          .empty());
  EXPECT_TRUE(findGrids({across(0.2F, 0.3F, 0.1F), across(0.6F, 0.8F, 0.1F)}).empty());
  EXPECT_TRUE(findGrids({}).empty());
}

TEST(Grid, KeepsTablesApart) {
  auto rulings = fullGrid();
  for (const Ruling& r : fullGrid()) rulings.push_back({r.x0, r.y0 + 0.4F, r.x1, r.y1 + 0.4F});
  const auto grids = findGrids(rulings);
  ASSERT_EQ(grids.size(), 2U);
  EXPECT_LT(grids[0].box.y1, grids[1].box.y0);
}

/// Upright rulings of a photograph taken from below: they run together towards the top, those at the left lean most.
/// Rows that go all across break them.
TEST(Grid, ATableThatLeansHasNoMoreColumnsThanWereDrawn) {
  const auto leaning = [](float x, float y) { return x + (0.06F - 0.08F * x) * (y - 0.5F); };
  std::vector<Ruling> rulings;
  for (const float y : {0.2F, 0.3F, 0.35F, 0.5F, 0.55F, 0.7F, 0.8F})
    rulings.push_back(across(leaning(0.1F, y), leaning(0.9F, y), y));
  for (const float x : {0.1F, 0.9F}) rulings.push_back({leaning(x, 0.2F), 0.2F, leaning(x, 0.8F), 0.8F});
  for (const float x : {0.3F, 0.6F})
    for (const auto& [from, to] : {std::pair{0.2F, 0.3F}, {0.35F, 0.5F}, {0.55F, 0.8F}})
      rulings.push_back({leaning(x, from), from, leaning(x, to), to});
  const auto grids = findGrids(rulings);
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].columns, 3);
  EXPECT_EQ(grids[0].rows, 6);
  ASSERT_EQ(grids[0].cells.size(), 14U) << "four rows of three cells, two all across";
  const Box& last = grids[0].cells.back().box;
  EXPECT_NEAR(last.x0, leaning(0.6F, 0.75F), 0.001F);
  EXPECT_NEAR(last.x1, leaning(0.9F, 0.75F), 0.001F);
}

}  // namespace
}  // namespace doichieu
