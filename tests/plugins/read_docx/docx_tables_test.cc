#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_docx.h"

namespace doichieu {
namespace {

using testing::docx;
using ::testing::ElementsAre;
using testing::MadeDocx;
using testing::pagesOf;
using testing::paragraph;
using testing::textsOf;

const std::string kRules =
    "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>";

std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
std::string row(const std::vector<std::string>& cells, const std::string& properties = "") {
  std::string xml = "<w:tr><w:trPr>" + properties + "</w:trPr>";
  for (const std::string& each : cells) xml += each;
  return xml + "</w:tr>";
}
std::string text(const std::string& words, const std::string& properties = "") {
  return cell(paragraph(words), properties);
}
std::string table(const std::vector<std::string>& rows, const std::string& properties = kRules) {
  std::string xml = "<w:tbl>" + properties;
  for (const std::string& each : rows) xml += each;
  return xml + "</w:tbl>";
}

std::vector<Page> read(const std::string& body, const std::string& styles = "") {
  return pagesOf(docx(MadeDocx{.body = body, .styles = styles, .numbering = "", .footnotes = ""}));
}

TEST(DocxTables, GiveRowsAndCells) {
  const auto pages =
      read(table({row({text("STT"), text("Nhiệm vụ"), text("Chủ trì")}),
                  row({text("1"), cell(paragraph("Tuyên truyền") + paragraph("Kiểm tra")), text("Công an")})}));
  ASSERT_EQ(pages[0].items.size(), 1U);
  const auto& made = std::get<PageTable>(pages[0].items[0]);
  EXPECT_EQ(made.rows, 2);
  EXPECT_EQ(made.columns, 3);
  EXPECT_TRUE(made.ruled);
  EXPECT_THAT(textsOf(pages), ElementsAre("[0,0] STT", "[0,1] Nhiệm vụ", "[0,2] Chủ trì", "[1,0] 1",
                                          "[1,1] Tuyên truyền | Kiểm tra", "[1,2] Công an"));
}

TEST(DocxTables, MergedCellsHaveOneCell) {
  const std::string down = "<w:vMerge w:val=\"restart\"/>", on = "<w:vMerge/>";
  const auto pages = read(table(
      {row({text("STT", down), text("Thời gian", "<w:gridSpan w:val=\"2\"/>"), text("Ghi chú")}),
       row({text("", on), text("Quý I"), text("Quý II"), text("")}),
       row({text("1"), text("x", down), text("y"), text("z")}), row({text("2"), text("", on), text("y"), text("z")})}));
  EXPECT_EQ(std::get<PageTable>(pages[0].items[0]).columns, 4);
  EXPECT_THAT(textsOf(pages), ElementsAre("[0,0 rows 2] STT", "[0,1 columns 2] Thời gian", "[0,3] Ghi chú",
                                          "[1,1] Quý I", "[1,2] Quý II", "[1,3]", "[2,0] 1", "[2,1 rows 2] x",
                                          "[2,2] y", "[2,3] z", "[3,0] 2", "[3,2] y", "[3,3] z"));
}

TEST(DocxTables, RowsMayBeginFurtherRight) {
  EXPECT_THAT(
      textsOf(read(table({row({text("a"), text("b"), text("c")}), row({text("d")}, "<w:gridBefore w:val=\"2\"/>")}))),
      ElementsAre("[0,0] a", "[0,1] b", "[0,2] c", "[1,2] d"));
}

TEST(DocxTables, DeletedRowsAreLeftOutAndInsertedOnesKept) {
  EXPECT_THAT(
      textsOf(read(table({row({text("1"), text("a"), text("b")}), row({text("2"), text("cũ"), text("cũ")}, "<w:del/>"),
                          row({text("3"), text("mới"), text("mới")}, "<w:ins/>")}))),
      ElementsAre("[0,0] 1", "[0,1] a", "[0,2] b", "[1,0] 3", "[1,1] mới", "[1,2] mới"));
}

TEST(DocxTables, NestedTablesAreReadInTheirCell) {
  const std::string inner = table({row({text("trong 1"), text("trong 2"), text("trong 3")})});
  EXPECT_THAT(textsOf(read(table({row({text("a"), cell(paragraph("trước") + inner + paragraph("sau")), text("c")})}))),
              ElementsAre("[0,0] a", "[0,1] trước | trong 1 | trong 2 | trong 3 | sau", "[0,2] c"));
}

TEST(DocxTables, LetterheadsWithoutRulesAreColumns) {
  const auto pages = read(table({row({cell(paragraph("UBND XÃ") + paragraph("HỒNG LĨNH")), text("CỘNG HÒA XÃ HỘI")}),
                                 row({text("Số: 5/KH-UBND"), text("Hồng Lĩnh, ngày 05")})},
                                "<w:tblPr/>") +
                          paragraph("KẾ HOẠCH"));
  EXPECT_THAT(textsOf(pages), ElementsAre("UBND XÃ", "HỒNG LĨNH", "CỘNG HÒA XÃ HỘI", "Số: 5/KH-UBND",
                                          "Hồng Lĩnh, ngày 05", "KẾ HOẠCH"));
  const auto columnAt = [&](std::size_t i) { return std::get<PageLine>(pages[0].items[i]).column; };
  EXPECT_EQ(columnAt(1), Column::left);
  EXPECT_EQ(columnAt(2), Column::right);
  EXPECT_EQ(columnAt(5), Column::whole);
}

TEST(DocxTables, RulesMayComeFromStylesAndBeClearedByCells) {
  const std::string styles =
      "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr><w:tblBorders><w:insideH "
      "w:val=\"single\"/></w:tblBorders></w:tblPr>"
      "</w:style><w:style w:type=\"table\" w:styleId=\"Mine\"><w:basedOn w:val=\"Grid\"/></w:style>";
  const std::string styled = "<w:tblPr><w:tblStyle w:val=\"Mine\"/></w:tblPr>";
  const std::string clear = "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/></w:tcBorders>";
  EXPECT_THAT(textsOf(read(table({row({text("a"), text("b")})}, styled), styles)), ElementsAre("[0,0] a", "[0,1] b"));
  EXPECT_THAT(textsOf(read(table({row({text("a", clear), text("b", clear)})}, styled), styles)), ElementsAre("a", "b"));
}

TEST(DocxTables, AFrameAroundAParagraphIsNoTable) {
  EXPECT_THAT(textsOf(read(table({row({text("Chú ý")})}))), ElementsAre("Chú ý"));
}

TEST(DocxTables, PagesGoOnBehindALongTable) {
  const std::string broken = cell("<w:p><w:r><w:lastRenderedPageBreak/><w:t>2</w:t></w:r></w:p>");
  const auto pages =
      read(table({row({text("1"), text("a"), text("b")}), row({broken, text("c"), text("d")})}) + paragraph("cuối"));
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_THAT(textsOf({pages[1]}), ElementsAre("cuối"));
}

}  // namespace
}  // namespace doichieu
