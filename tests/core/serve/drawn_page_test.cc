#include "serve/pages/drawn_page.h"

#include <gmock/gmock.h>

namespace doichieu::serve {
namespace {

using ::testing::HasSubstr;

TEST(DrawnPage, PutsWordsAtTheirPlacesInPoints) {
  Page page;
  page.widthPt = 600;
  page.heightPt = 800;
  PageLine line;
  Word word;
  word.text = "Kế";
  word.box = {0.5f, 0.25f, 0.6f, 0.275f};
  line.words = {word};
  page.items = {line};
  page.rulings = {{0.1f, 0.5f, 0.9f, 0.5f}};
  const std::string svg = drawnPage(page, "gone");
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 600.0 800.0\""));
  EXPECT_THAT(svg, HasSubstr("<text x=\"300.0\""));
  EXPECT_THAT(svg, HasSubstr("textLength=\"60.0\""));
  EXPECT_THAT(svg, HasSubstr(">Kế</text>"));
  EXPECT_THAT(svg, HasSubstr("<line x1=\"60.0\" y1=\"400.0\" x2=\"540.0\""));
  EXPECT_THAT(svg, HasSubstr(">gone</text>"));
}

}  // namespace
}  // namespace doichieu::serve
