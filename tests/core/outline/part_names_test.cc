#include "outline/part_names.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(PartNames, BeginWithTheirFirstLettersInAnyCase) {
  for (const char* text : {"Phần I", "CHƯƠNG II", "mục 3", "Tiểu mục 1"}) EXPECT_TRUE(mayNamePart(text)) << text;
  for (const char* text : {"Căn cứ", "P", ""}) EXPECT_FALSE(mayNamePart(text)) << text;
  EXPECT_TRUE(mayNameArticle("ĐIỀU 1."));
  EXPECT_FALSE(mayNameArticle("điều 1 Luật Trẻ em"));
}

TEST(PartNames, StandAtTheirLevels) {
  EXPECT_LT(rankOfPart("Phần thứ nhất"), rankOfPart("Chương II"));
  EXPECT_LT(rankOfPart("CHƯƠNG II"), rankOfPart("Mục 3"));
  EXPECT_LT(rankOfPart("Mục 3"), rankOfPart("Tiểu mục 1"));
  EXPECT_LT(rankOfPart("Tiểu mục 1"), rankOfPart("Điều 12"));
  EXPECT_TRUE(isArticle("ĐIỀU 12"));
  EXPECT_FALSE(isArticle("Mục 3"));
}

TEST(PartNames, LabelAnnexes) {
  EXPECT_EQ(annexLabel("PHỤ LỤC 01 Danh mục nhiệm vụ"), "PHỤ LỤC 01");
  EXPECT_EQ(annexLabel("Biểu số 2: Chỉ tiêu"), "Biểu số 2");
  EXPECT_EQ(annexLabel("Phụ lục IIa"), "Phụ lục");
  EXPECT_EQ(annexLabel("DANH MỤC NHIỆM VỤ"), "Phụ lục");
}

}  // namespace
}  // namespace doichieu
