#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_docx.h"
#include "number_format.h"

namespace doichieu {
namespace {

using ::testing::ElementsAre;
using testing::MadeDocx;
using testing::paragraph;
using testing::textsOf;

std::string level(int number, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
         "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}

std::string abstract(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}

std::string list(int id, int abstractId, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstractId) +
         "\"/>" + overrides + "</w:num>";
}

std::string item(const std::string& text, int list, int level) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                             std::to_string(list) + "\"/></w:numPr>");
}

const std::string kPlanLevels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                                level(2, "lowerLetter", "%3)") + level(3, "bullet", "-");

std::vector<std::string> numbered(const std::string& body, const std::string& numbering,
                                  const std::string& styles = "") {
  return textsOf(MadeDocx{.body = body, .styles = styles, .numbering = numbering, .footnotes = ""});
}

TEST(DocxNumbering, ShowsWhatWordShows) {
  EXPECT_THAT(
      numbered(item("MỤC TIÊU", 1, 0) + item("Chung", 1, 1) + item("Cụ thể", 1, 1) + item("Năm 2025", 1, 2) +
                   item("Năm 2026", 1, 2) + item("Đạt 90%", 1, 3) + item("NHIỆM VỤ", 1, 0) + item("Chỉ đạo", 1, 1),
               abstract(0, kPlanLevels) + list(1, 0)),
      ElementsAre("I. MỤC TIÊU", "1. Chung", "2. Cụ thể", "a) Năm 2025", "b) Năm 2026", "- Đạt 90%", "II. NHIỆM VỤ",
                  "1. Chỉ đạo"));
}

TEST(DocxNumbering, LabelsOfSeveralLevels) {
  const std::string levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>") +
                             level(2, "decimal", "%2.%3", "<w:suff w:val=\"nothing\"/>");
  EXPECT_THAT(
      numbered(item("a", 1, 0) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 2), abstract(0, levels) + list(1, 0)),
      ElementsAre("I. a", "1.1. b", "1.1c", "1.2d"));
}

TEST(DocxNumbering, ASkippedLevelCountsAsBegun) {
  const std::string levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.");
  EXPECT_THAT(numbered(item("a", 1, 1) + item("b", 1, 1), abstract(0, levels) + list(1, 0)),
              ElementsAre("1.1. a", "1.2. b"));
}

TEST(DocxNumbering, ListsOfOneDefinitionGoOnUnlessTheyStartAnew) {
  const std::string levels = level(0, "decimal", "%1.");
  const std::string anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
  EXPECT_THAT(numbered(item("a", 1, 0) + item("b", 2, 0) + item("c", 3, 0) + item("d", 3, 0) + item("e", 1, 0),
                       abstract(0, levels) + list(1, 0) + list(2, 0) + list(3, 0, anew)),
              ElementsAre("1. a", "2. b", "1. c", "2. d", "3. e"));
}

TEST(DocxNumbering, LevelsRestartAsTheySay) {
  const std::string levels = level(0, "upperLetter", "%1.") + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>");
  EXPECT_THAT(
      numbered(item("x", 1, 0) + item("y", 1, 1) + item("z", 1, 0) + item("t", 1, 1), abstract(0, levels) + list(1, 0)),
      ElementsAre("A. x", "1. y", "B. z", "2. t"));
}

TEST(DocxNumbering, StylesCarryLists) {
  const std::string levels = level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"Heading1\"/>") +
                             level(1, "decimal", "%2.", "<w:pStyle w:val=\"Heading2\"/>");
  const std::string number = "<w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr>";
  const std::string styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\">" + number +
                             "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading2\">" + number + "</w:style>";
  EXPECT_THAT(
      numbered(paragraph("MỤC TIÊU", "<w:pStyle w:val=\"Heading1\"/>") +
                   paragraph("Chung", "<w:pStyle w:val=\"Heading2\"/>") +
                   paragraph("Không số", "<w:pStyle w:val=\"Heading2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
               abstract(0, levels) + list(5, 0), styles),
      ElementsAre("I. MỤC TIÊU", "1. Chung", "Không số"));
}

TEST(DocxNumbering, ListStylesLinkToTheirDefinition) {
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Plan\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      "</w:pPr></w:style>";
  EXPECT_THAT(numbered(item("a", 2, 0),
                       abstract(0, level(0, "decimal", "Điều %1.") + "<w:styleLink w:val=\"Plan\"/>") +
                           abstract(1, "<w:numStyleLink w:val=\"Plan\"/>") + list(1, 0) + list(2, 1),
                       styles),
              ElementsAre("Điều 1. a"));
}

TEST(DocxNumbering, MarksOfSymbolFontsBecomeBullets) {
  EXPECT_THAT(numbered(item("a", 1, 0) + item("b", 1, 1),
                       abstract(0, level(0, "bullet", "\uF0B7") + level(1, "bullet", "\uF02D")) + list(1, 0)),
              ElementsAre("• a", "- b"));
}

TEST(DocxNumbering, UnknownListsShowNothing) {
  EXPECT_THAT(numbered(item("a", 9, 0) + item("b", 1, 8), abstract(0, kPlanLevels) + list(1, 0)),
              ElementsAre("a", "b"));
}

TEST(NumberFormat, CoversTheFormatsOfPlans) {
  EXPECT_EQ(formatNumber(4, "upperRoman"), "IV");
  EXPECT_EQ(formatNumber(1999, "lowerRoman"), "mcmxcix");
  EXPECT_EQ(formatNumber(26, "lowerLetter"), "z");
  EXPECT_EQ(formatNumber(28, "lowerLetter"), "bb");
  EXPECT_EQ(formatNumber(7, "decimalZero"), "07");
  EXPECT_EQ(formatNumber(12, "decimalZero"), "12");
  EXPECT_EQ(formatNumber(3, "vietnameseCounting"), "3");
  EXPECT_EQ(formatNumber(0, "upperRoman"), "0");
  EXPECT_EQ(superscript(12), "¹²");
}

}  // namespace
}  // namespace doichieu
