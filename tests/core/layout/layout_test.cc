#include "layout/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/layout/fake_page.h"
#include "layout/plain_text.h"

namespace doichieu {
namespace {

using test::cellText;
using test::FakePage;
using test::findLine;
using test::findTable;
using test::linesOf;
using ::testing::ElementsAre;

const char* const kBody = "Thực hiện kế hoạch của thành phố về chuyển đổi số trên địa bàn phường trong năm tới";

FakePage letterhead() {
  FakePage page;
  page.centered(150, 60, "UỶ BAN NHÂN DÂN").centered(410, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  page.centered(150, 76, "XÃ TÂN LẬP").centered(410, 78, "Độc lập - Tự do - Hạnh phúc");
  page.centered(150, 104, "Số: 12/KH-UBND").centered(410, 104, "Tân Lập, ngày 05 tháng 02 năm 2025");
  page.centered(300, 140, "KẾ HOẠCH").centered(300, 158, "Chuyển đổi số năm 2025");
  page.line(113, 190, kBody, 5).line(85, 206, kBody, 5.3F).line(85, 222, kBody, 5.3F).line(85, 238, "như sau:");
  return page;
}

const std::vector<std::string> kLetterheadOrder = {"UỶ BAN NHÂN DÂN",
                                                   "XÃ TÂN LẬP",
                                                   "Số: 12/KH-UBND",
                                                   "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                                   "Độc lập - Tự do - Hạnh phúc",
                                                   "Tân Lập, ngày 05 tháng 02 năm 2025",
                                                   "KẾ HOẠCH",
                                                   "Chuyển đổi số năm 2025",
                                                   kBody,
                                                   kBody,
                                                   kBody,
                                                   "như sau:"};

TEST(Layout, ReadsTheLeftColumnOfALetterheadBeforeTheRight) {
  Page page = letterhead().page();
  layoutPage(page);
  EXPECT_EQ(linesOf(page), kLetterheadOrder);
  EXPECT_EQ(findLine(page, "XÃ TÂN LẬP")->column, Column::left);
  EXPECT_EQ(findLine(page, "Độc lập - Tự do - Hạnh phúc")->column, Column::right);
  EXPECT_EQ(findLine(page, "KẾ HOẠCH")->column, Column::whole);
}

TEST(Layout, ReadsACrookedPageLikeAStraightOne) {
  for (const float slope : {0.03F, -0.03F}) {
    Page page = letterhead().crooked(slope);
    layoutPage(page);
    EXPECT_EQ(linesOf(page), kLetterheadOrder) << slope;
  }
}

TEST(Layout, KeepsBoxesWhereTheWordsStand) {
  Page page = letterhead().crooked(0.03F);
  const Box word = page.words.front().box;
  layoutPage(page);
  const PageLine* line = findLine(page, "UỶ BAN NHÂN DÂN");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->words.front().box, word);
  EXPECT_LE(line->box.x0, word.x0);
  EXPECT_GE(line->box.y1, word.y1);
}

TEST(Layout, MarksCentredLinesAndEmptyLines) {
  Page page = letterhead().page();
  layoutPage(page);
  EXPECT_TRUE(findLine(page, "KẾ HOẠCH")->centered);
  EXPECT_TRUE(findLine(page, "KẾ HOẠCH")->blankBefore);
  EXPECT_FALSE(findLine(page, "như sau:")->centered);
  EXPECT_FALSE(findLine(page, "như sau:")->blankBefore);
}

TEST(Layout, KeepsTheSignatureBlockApartFromTheRecipients) {
  FakePage source;
  for (float y = 100; y < 180; y += 16) source.line(85, y, kBody, 5.3F);
  source.line(85, 180, "và triển khai thực hiện./.");
  source.line(85, 210, "Nơi nhận:").centered(430, 210, "TM. UỶ BAN NHÂN DÂN");
  source.line(85, 224, "- UBND huyện;").centered(430, 226, "CHỦ TỊCH");
  source.line(85, 238, "- Các thôn;").line(85, 252, "- Lưu: VT.");
  source.centered(430, 310, "Nguyễn Văn An");
  Page page = source.page();
  layoutPage(page);
  const std::vector<std::string> lines = linesOf(page);
  const std::vector<std::string> block(lines.begin() + 6, lines.end());
  EXPECT_THAT(block, ElementsAre("Nơi nhận:", "- UBND huyện;", "- Các thôn;", "- Lưu: VT.", "TM. UỶ BAN NHÂN DÂN",
                                 "CHỦ TỊCH", "Nguyễn Văn An"));
  EXPECT_EQ(findLine(page, "Nguyễn Văn An")->column, Column::right);
  EXPECT_EQ(findLine(page, "và triển khai thực hiện./.")->column, Column::whole);
}

TEST(Layout, DropsRunningPageNumbersOnly) {
  for (const char* number : {"2", "- 2 -", "2/15"}) {
    FakePage source;
    source.centered(300, 40, number);
    for (float y = 80; y < 300; y += 16) source.line(85, y, kBody, 5.3F);
    source.line(85, 400, "15");
    Page page = source.page();
    layoutPage(page);
    EXPECT_EQ(findLine(page, number), nullptr) << number;
    EXPECT_NE(findLine(page, "15"), nullptr) << "a number inside the page is text";
  }
}

FakePage ruledPage() {
  FakePage source;
  source.centered(300, 100, "Phụ lục");
  source.across(85, 535, 130).across(85, 535, 160).across(125, 535, 200).across(85, 535, 240);
  for (const float x : {85.F, 125.F, 385.F, 535.F}) source.down(x, 130, 240);
  source.line(90, 138, "STT").line(200, 138, "Nội dung").line(400, 138, "Đơn vị");
  source.line(100, 190, "1")
      .line(130, 164, "Tập huấn kỹ năng số")
      .line(130, 180, "cho người dân")
      .line(390, 170, "Công an xã");
  source.line(130, 210, "Cấp chữ ký số").line(390, 210, "Văn phòng");
  source.line(85, 260, "Tổng số: 02 nhiệm vụ");
  return source;
}

TEST(Layout, ReadsARuledTableCellByCell) {
  Page page = ruledPage().page();
  layoutPage(page);
  const PageTable* table = findTable(page);
  ASSERT_NE(table, nullptr);
  EXPECT_TRUE(table->ruled);
  EXPECT_EQ(table->rows, 3);
  EXPECT_EQ(table->columns, 3);
  EXPECT_EQ(cellText(*table, 0, 1), "Nội dung");
  EXPECT_EQ(cellText(*table, 1, 1), "Tập huấn kỹ năng số cho người dân");
  EXPECT_EQ(cellText(*table, 1, 0), "1");
  EXPECT_EQ(cellText(*table, 2, 0), "(none)") << "covered by the merged cell above";
  EXPECT_EQ(cellText(*table, 2, 2), "Văn phòng");
  EXPECT_THAT(linesOf(page), ElementsAre("Phụ lục", "Tổng số: 02 nhiệm vụ"));
}

TEST(Layout, WritesThePlainReadingInOrder) {
  Page page = ruledPage().page();
  layoutPage(page);
  EXPECT_EQ(
      plainText(page),
      "Phụ lục\nSTT\nNội dung\nĐơn vị\n1\nTập huấn kỹ năng số\ncho người dân\nCông an xã\nCấp chữ ký số\nVăn phòng\n"
      "Tổng số: 02 nhiệm vụ\n");
  EXPECT_EQ(plainText(Page{}), "");
}

TEST(Layout, LeavesFinishedPagesAlone) {
  Page page;
  page.items.emplace_back(PageLine{"một đoạn", {}, {}, Column::whole, true});
  Word stray;
  stray.text = "khác";
  stray.box = {0.1F, 0.1F, 0.2F, 0.2F};
  page.words.push_back(stray);
  layoutPage(page);
  EXPECT_THAT(linesOf(page), ElementsAre("một đoạn"));
}

TEST(Layout, TellsBoldAndItalicByMostLetters) {
  Page page = letterhead().page();
  for (Word& word : page.words)
    if (word.text == "KẾ" || word.text == "HOẠCH") word.bold = true;
  for (Word& word : page.words) word.italic = word.text == "Tân" || word.text == "Lập,";
  layoutPage(page);
  EXPECT_TRUE(findLine(page, "KẾ HOẠCH")->bold);
  EXPECT_FALSE(findLine(page, "Tân Lập, ngày 05 tháng 02 năm 2025")->italic);
}

}  // namespace
}  // namespace doichieu
