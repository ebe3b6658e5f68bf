#include "serve/html.h"

#include <gtest/gtest.h>

namespace doichieu::serve {
namespace {

TEST(Html, EscapesTextWhereverItStands) {
  EXPECT_EQ(Html("<b> & \"x\" 'y'").markup(), "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
  EXPECT_EQ(element("p", {{"title", "a\"b<c"}}, {"<script>"}).markup(),
            "<p title=\"a&quot;b&lt;c\">&lt;script&gt;</p>");
}

TEST(Html, NestsWithoutEscapingTwice) {
  const Html inner = element("b", {}, {"1 < 2"});
  EXPECT_EQ(element("p", {}, {inner, " & so on"}).markup(), "<p><b>1 &lt; 2</b> &amp; so on</p>");
}

TEST(Html, VoidElementsHaveNoEnd) {
  EXPECT_EQ(element("br").markup(), "<br>");
  EXPECT_EQ(element("input", {{"name", "x"}, {"required", true}, {"disabled", false}}).markup(),
            "<input name=\"x\" required>");
  EXPECT_EQ(element("td", {{"colspan", 3}}).markup(), "<td colspan=\"3\"></td>");
}

TEST(Html, AddressesStayWithinTheSite) {
  const auto link = [](const char* to) { return element("a", {{"href", to}}).markup(); };
  EXPECT_EQ(link("/plans?x=1&y=2"), "<a href=\"/plans?x=1&amp;y=2\"></a>");
  EXPECT_EQ(link("#t1"), "<a href=\"#t1\"></a>");
  for (const char* bad : {"javascript:alert(1)", "//evil.example/", "/\\evil.example", "/\t/evil.example",
                          "http://evil.example", " /x", "data:text/html,x"})
    EXPECT_EQ(link(bad), "<a href=\"#\"></a>") << bad;
}

TEST(Html, DropsControlCharactersOfTornText) {
  EXPECT_EQ(Html(std::string_view("a\x01\x1f\0b\nc", 7)).markup(), "ab\nc");
}

TEST(Html, EachKeepsTheOrder) {
  const std::vector<int> numbers = {3, 1, 2};
  EXPECT_EQ(each(numbers, [](int n) { return element("i", {}, {std::to_string(n)}); }).markup(),
            "<i>3</i><i>1</i><i>2</i>");
}

}  // namespace
}  // namespace doichieu::serve
