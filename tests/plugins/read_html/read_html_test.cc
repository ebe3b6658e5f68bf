#include "read_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/document_file.h"
#include "support/encoded.h"

namespace doichieu {
namespace {

using testing::DocumentFile;
using ::testing::ElementsAre;
using testing::refusal;

std::vector<Page> pagesOf(const std::string& html) {
  const DocumentFile file(html);
  const auto document = ReadHtml().open(file.path());
  std::vector<Page> pages;
  for (int number = 1; number <= document->pageCount(); ++number) pages.push_back(document->page(number));
  return pages;
}

std::vector<std::string> textsOf(const Page& page) {
  std::vector<std::string> texts;
  for (const PageItem& item : page.items) {
    if (const auto* line = std::get_if<PageLine>(&item)) {
      texts.push_back(line->text);
      continue;
    }
    for (const PageCell& cell : std::get<PageTable>(item).cells) {
      std::string text = "[" + std::to_string(cell.row) + "," + std::to_string(cell.column);
      if (cell.rowSpan > 1) text += " rows " + std::to_string(cell.rowSpan);
      if (cell.columnSpan > 1) text += " columns " + std::to_string(cell.columnSpan);
      text += "]";
      for (const PageLine& line : cell.lines) text += (&line == &cell.lines.front() ? " " : " | ") + line.text;
      texts.push_back(text);
    }
  }
  return texts;
}

std::vector<std::string> textsOf(const std::string& html) {
  return textsOf(pagesOf(html).front());
}

PageLine lineAt(const std::string& html, std::size_t index) {
  return std::get<PageLine>(pagesOf(html).front().items.at(index));
}

TEST(ReadHtml, GivesParagraphsAndHeadings) {
  const std::string html =
      "<!DOCTYPE html><html><head><title>bỏ</title><style>p{}</style></head><body><h2>I. MỤC TIÊU</h2>\n<p>Phòng, "
      "chống\n   tệ "
      "nạn&nbsp;xã hội &amp; <b>ma túy</b>.</p><script>var x = '<p>bỏ</p>';</script><div>Trong <span>đó</span>:<p>a) "
      "Một</p>Hai"
      "</div><p style='display:none'>bỏ</p></body></html>";
  EXPECT_THAT(textsOf(html),
              ElementsAre("I. MỤC TIÊU", "Phòng, chống tệ nạn xã hội & ma túy.", "Trong đó:", "a) Một", "Hai"));
  EXPECT_TRUE(lineAt(html, 0).bold);
  EXPECT_TRUE(lineAt(html, 0).complete);
  EXPECT_FALSE(lineAt(html, 1).bold);
}

TEST(ReadHtml, ReadsWeightSlantAndAlignment) {
  const std::string html =
      "<html><body><p align=center><b>KẾ HOẠCH</b></p><div style='text-align: center; font-style:italic'>Kèm theo</div>"
      "<p style='font-weight:700'>đậm</p><p "
      "style='text-transform:uppercase'>hoa</p><center>giữa</center></body></html>";
  EXPECT_TRUE(lineAt(html, 0).centered);
  EXPECT_TRUE(lineAt(html, 0).bold);
  EXPECT_TRUE(lineAt(html, 1).centered);
  EXPECT_TRUE(lineAt(html, 1).italic);
  EXPECT_TRUE(lineAt(html, 2).bold);
  EXPECT_EQ(lineAt(html, 3).text, "HOA");
  EXPECT_TRUE(lineAt(html, 4).centered);
}

TEST(ReadHtml, BreaksPartPrintedLines) {
  const std::string html = "<html><body><p>ỦY BAN NHÂN DÂN<br>XÃ HỒNG LĨNH</p><pre>một\n  hai</pre></body></html>";
  EXPECT_THAT(textsOf(html), ElementsAre("ỦY BAN NHÂN DÂN", "XÃ HỒNG LĨNH", "một", "hai"));
  EXPECT_FALSE(lineAt(html, 0).complete);
}

TEST(ReadHtml, ListsShowTheirMarkers) {
  EXPECT_THAT(textsOf("<html><body><ol type=I start=2><li>hai<ul><li>chấm</li></ul></li><li "
                      "value=5>năm</li><li><p>sáu</p><p>tiếp</p>"
                      "</ol><ol style='list-style-type:lower-alpha'><li>a</li><li>b</ol><ul "
                      "style='list-style:none'><li>- tự đánh dấu</li></ul></body></html>"),
              ElementsAre("II. hai", "• chấm", "V. năm", "VI. sáu", "tiếp", "a. a", "b. b", "- tự đánh dấu"));
}

TEST(ReadHtml, TablesKeepMergedCells) {
  const std::string html =
      "<html><body><table border=1><caption>Phụ lục</caption><thead><tr><th rowspan=2>STT<th colspan=2>Thời "
      "gian</tr><tr><td>Quý "
      "I<td>Quý II</tr></thead><tbody><tr><td>1<td "
      "rowspan=9>x<td><p>a</p><p>b</p></tr><tr><td>2<td>c<table><tr><td>d<td>e"
      "</table></tr></table></body></html>";
  const auto pages = pagesOf(html);
  EXPECT_THAT(textsOf(pages[0]),
              ElementsAre("Phụ lục", "[0,0 rows 2] STT", "[0,1 columns 2] Thời gian", "[1,1] Quý I", "[1,2] Quý II",
                          "[2,0] 1", "[2,1 rows 2] x", "[2,2] a | b", "[3,0] 2", "[3,2] c | d | e"));
  const auto& table = std::get<PageTable>(pages[0].items[1]);
  EXPECT_EQ(table.rows, 4);
  EXPECT_EQ(table.columns, 3);
}

TEST(ReadHtml, LetterheadsWithoutBordersAreColumns) {
  const std::string html =
      "<html><body><table border=0><tr><td>UBND TỈNH</td><td>CỘNG HÒA XÃ HỘI</td></tr></table><p>KẾ "
      "HOẠCH</p></body></html>";
  EXPECT_THAT(textsOf(html), ElementsAre("UBND TỈNH", "CỘNG HÒA XÃ HỘI", "KẾ HOẠCH"));
  EXPECT_EQ(lineAt(html, 0).column, Column::left);
  EXPECT_EQ(lineAt(html, 1).column, Column::right);
  EXPECT_EQ(lineAt(html, 2).column, Column::whole);
}

TEST(ReadHtml, PagesBreakWhereStylesSay) {
  const auto pages = pagesOf("<html><body><p>một</p><br style='page-break-before:always'><p>hai</p></body></html>");
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_THAT(textsOf(pages[1]), ElementsAre("hai"));
  EXPECT_EQ(pages[1].number, 2);
}

TEST(ReadHtml, DecodesByWhatThePageIsAndNotOnlyByWhatItSays) {
  const std::string plan = "<p>Kế hoạch phòng, chống tệ nạn xã hội trên địa bàn tỉnh</p></body></html>";
  const std::vector<std::string> expected = {"Kế hoạch phòng, chống tệ nạn xã hội trên địa bàn tỉnh"};
  const std::string lying = "<html><head><meta charset=\"iso-8859-1\"></head><body>";
  EXPECT_EQ(textsOf(lying + plan), expected);
  EXPECT_EQ(textsOf("\xEF\xBB\xBF" + lying + plan), expected);
  EXPECT_EQ(textsOf(testing::utf16(lying + plan, Encoding::utf16le, true)), expected);
  EXPECT_EQ(textsOf(testing::encoded(lying + plan, Encoding::tcvn3)), expected);
  EXPECT_EQ(textsOf(testing::encoded(lying + plan, Encoding::vni)), expected);
  const std::string honest =
      "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1258'></head><body>";
  EXPECT_EQ(textsOf(testing::encoded(honest + "<p>đã</p></body></html>", Encoding::windows1258)),
            std::vector<std::string>{"đã"});
}

TEST(ReadHtml, DecodesLegacyLettersWrittenAsEntities) {
  EXPECT_THAT(
      textsOf("<html><body><p>K&Otilde; ho&sup1;ch ph&szlig;ng, ch&egrave;ng t&Ouml; n&sup1;n x&middot; h&eacute;i "
              "tr&ordf;n &reg;&THORN;a b&micro;n</p></body></html>"),
      ElementsAre("Kế hoạch phòng, chống tệ nạn xã hội trên địa bàn"));
}

TEST(ReadHtml, ClaimsPagesOnly) {
  const ReadHtml reader;
  EXPECT_GT(reader.claims("<!DOCTYPE html><html>", 100), 0.5);
  EXPECT_GT(reader.claims("\xEF\xBB\xBF \r\n<!-- saved --><HTML><body>", 100), 0.5);
  EXPECT_GT(reader.claims(testing::utf16("<html><body>", Encoding::utf16be, true), 100), 0.5);
  EXPECT_EQ(reader.claims("Kế hoạch <html>", 100), 0);
  EXPECT_EQ(reader.claims("<?xml version=\"1.0\"?><rss></rss>", 100), 0);
  EXPECT_EQ(reader.claims("", 0), 0);
}

TEST(HostileHtml, IsReadOrRefused) {
  EXPECT_EQ(refusal(ReadHtml(), ""), "file.empty");
  EXPECT_EQ(refusal(ReadHtml(), "<html><body></body></html>"), "html.empty");
  EXPECT_EQ(refusal(ReadHtml(), "<html>" + std::string(100, '\0')), "text.binary");
  const std::string whole =
      "<html><body><table border=1><tr><td colspan=99999999 rowspan=99999999>Kế hoạch</td></tr></table><ol "
      "start=99999999999><li>a"
      "</ol></body></html>";
  for (std::size_t length = 1; length <= whole.size(); ++length) {
    const std::string code = refusal(ReadHtml(), whole.substr(0, length));
    EXPECT_TRUE(code.empty() || code == "html.empty" || code == "text.binary") << length << ": " << code;
  }
}

TEST(HostileHtml, EndlessNestingEnds) {
  std::string html = "<html><body><p>ngoài</p>";
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  EXPECT_EQ(refusal(ReadHtml(), html + "trong"), "");
  std::string tables = "<html><body><p>ngoài</p>";
  for (int i = 0; i < 20'000; ++i) tables += "<table><tr><td>";
  EXPECT_EQ(refusal(ReadHtml(), tables), "");
}

}  // namespace
}  // namespace doichieu
