#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_docx.h"
#include "read_docx.h"

namespace doichieu {
namespace {

using testing::docx;
using ::testing::ElementsAre;
using testing::MadeDocx;
using testing::pagesOf;
using testing::paragraph;
using testing::textsOf;

MadeDocx withBody(const std::string& body) {
  return {.body = body, .styles = "", .numbering = "", .footnotes = ""};
}

PageLine firstLine(const MadeDocx& made) {
  return std::get<PageLine>(pagesOf(docx(made)).front().items.front());
}

TEST(DocxText, JoinsRunsAndKeepsBlanks) {
  EXPECT_THAT(
      textsOf(withBody("<w:p><w:r><w:t>Kế </w:t></w:r><w:r><w:t>ho</w:t></w:r><w:r><w:t>ạch</w:t><w:tab/><w:t>số "
                       "&amp; ngày</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>5</w:t>"
                       "<w:noBreakHyphen/><w:t>6</w:t></w:r></w:p>")),
      ElementsAre("Kế hoạch số & ngày 5-6"));
}

TEST(DocxText, LinesAreWholeParagraphs) {
  const PageLine line = firstLine(withBody(paragraph("Phòng, chống tệ nạn", "<w:jc w:val=\"center\"/>", "<w:b/>")));
  EXPECT_TRUE(line.complete);
  EXPECT_TRUE(line.centered);
  EXPECT_TRUE(line.bold);
  EXPECT_FALSE(line.italic);
}

TEST(DocxText, ManualLineBreaksPartPrintedLines) {
  const auto pages = pagesOf(docx(withBody("<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Năm 2025</w:t></w:r></w:p>")));
  EXPECT_THAT(textsOf(pages), ElementsAre("KẾ HOẠCH", "Năm 2025"));
  EXPECT_FALSE(std::get<PageLine>(pages[0].items[0]).complete);
}

TEST(DocxText, EmptyParagraphsAreSpace) {
  const auto pages = pagesOf(docx(withBody(paragraph("một") + paragraph("") + paragraph("hai"))));
  ASSERT_EQ(pages[0].items.size(), 2U);
  EXPECT_FALSE(std::get<PageLine>(pages[0].items[0]).blankBefore);
  EXPECT_TRUE(std::get<PageLine>(pages[0].items[1]).blankBefore);
}

TEST(DocxText, StylesGiveWeightAlignmentAndCapitals) {
  MadeDocx made = withBody(paragraph("mục tiêu", "<w:pStyle w:val=\"Child\"/>"));
  made.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:jc "
      "w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Base\"/><w:rPr><w:caps/><w:i "
      "w:val=\"0\"/></w:rPr></w:style>";
  const PageLine line = firstLine(made);
  EXPECT_EQ(line.text, "MỤC TIÊU");
  EXPECT_TRUE(line.bold);
  EXPECT_FALSE(line.italic);
  EXPECT_TRUE(line.centered);
}

TEST(DocxText, TrackedChangesReadAsAccepted) {
  EXPECT_THAT(
      textsOf(withBody("<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r>"
                       "<w:t>90</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r><w:moveFrom><w:r><w:t> cũ</w:t></w:r>"
                       "</w:moveFrom><w:moveTo><w:r><w:t> mới</w:t></w:r></w:moveTo></w:p>")),
      ElementsAre("Đạt 90% mới"));
}

TEST(DocxText, ADeletedParagraphMarkJoinsParagraphs) {
  EXPECT_THAT(
      textsOf(withBody("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Giao Công an xã </w:t></w:r></w:p>" +
                       paragraph("chủ trì thực hiện"))),
      ElementsAre("Giao Công an xã chủ trì thực hiện"));
}

TEST(DocxText, HiddenTextAndFieldCodesAreLeftOut) {
  EXPECT_THAT(
      textsOf(withBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:fldChar "
                       "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar "
                       "w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar "
                       "w:fldCharType=\"end\"/></w:r><w:hyperlink><w:r><w:t> xã.vn</w:t></w:r></w:hyperlink></w:p>")),
      ElementsAre("7 xã.vn"));
}

TEST(DocxText, TextBoxesFollowTheirParagraphOnce) {
  const std::string box = "<w:txbxContent>" + paragraph("DỰ THẢO") + "</w:txbxContent>";
  EXPECT_THAT(
      textsOf(withBody("<w:p><w:r><w:t>Số: 5</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><a><b>" + box +
                       "</b></a></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                       "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")),
      ElementsAre("Số: 5", "DỰ THẢO"));
}

TEST(DocxText, FootnotesStandAtTheEndOfTheirPage) {
  MadeDocx made = withBody("<w:p><w:r><w:t>Tỷ lệ</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" +
                           paragraph("Tiếp theo") + paragraph("Trang sau", "<w:pageBreakBefore/>"));
  made.footnotes = "<w:footnote w:id=\"0\" w:type=\"separator\">" + paragraph("---") +
                   "</w:footnote><w:footnote w:id=\"2\">" + paragraph("Theo số liệu năm 2024.") + "</w:footnote>";
  const auto pages = pagesOf(docx(made));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_THAT(textsOf({pages[0]}), ElementsAre("Tỷ lệ", "Tiếp theo", "¹ Theo số liệu năm 2024."));
  EXPECT_THAT(textsOf({pages[1]}), ElementsAre("Trang sau"));
  EXPECT_EQ(pages[1].number, 2);
}

TEST(DocxText, PagesEndAtManualAndNotedBreaks) {
  const auto pages = pagesOf(
      docx(withBody("<w:p><w:r><w:t>một</w:t><w:br "
                    "w:type=\"page\"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>"
                    "<w:p><w:r><w:t>ba </w:t><w:lastRenderedPageBreak/><w:t>bốn</w:t></w:r></w:p>" +
                    paragraph("năm"))));
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_THAT(textsOf({pages[0]}), ElementsAre("một"));
  EXPECT_THAT(textsOf({pages[1]}), ElementsAre("hai", "ba bốn"));
  EXPECT_THAT(textsOf({pages[2]}), ElementsAre("năm"));
}

TEST(DocxText, LegacyFontsAreDecoded) {
  EXPECT_THAT(
      textsOf(withBody(
          "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r></w:p><w:p><w:r><w:rPr>"
          "<w:rFonts w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>Phoøng, cho</w:t></w:r><w:r><w:rPr><w:rFonts "
          "w:hAnsi=\"VNI-Times\"/></w:rPr><w:t>áng teä naïn</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rFonts "
          "w:ascii=\".VnTime\"/></w:rPr><w:t>Đã là Unicode: kế hoạch</w:t></w:r></w:p>")),
      ElementsAre("KẾ HOẠCH", "Phòng, chống tệ nạn", "Đã là Unicode: kế hoạch"));
}

TEST(DocxText, SymbolsAreRead) {
  EXPECT_THAT(textsOf(withBody("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t> 95%</w:t></w:r></w:p>")),
              ElementsAre("≥ 95%"));
}

TEST(DocxText, OtherPrefixesAreRead) {
  const std::string xml =
      "<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:body><x:p><x:pPr><x:jc "
      "x:val=\"center\"/></x:pPr><x:r><x:t>Kế hoạch</x:t></x:r></x:p></x:body></x:document>";
  const auto pages = pagesOf(testing::zipped({{"word/document.xml", xml}}));
  EXPECT_THAT(textsOf(pages), ElementsAre("Kế hoạch"));
  EXPECT_TRUE(std::get<PageLine>(pages[0].items[0]).centered);
}

}  // namespace
}  // namespace doichieu
