#include "doichieu/text/markup.h"

#include <gtest/gtest.h>

namespace doichieu {
namespace {

TEST(Markup, CharactersOfTheLanguageAreEscaped) {
  EXPECT_EQ(escapedForMarkup("<b a=\"1\" c='2'>&</b>"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;&lt;/b&gt;");
  EXPECT_EQ(escapedForMarkup("Kế hoạch số 42\n\tnăm 2024"), "Kế hoạch số 42\n\tnăm 2024");
}

TEST(Markup, ControlCharactersAreDropped) {
  EXPECT_EQ(escapedForMarkup(std::string_view("a\0b\x01\x1b\fc", 7)), "abc");
}

}  // namespace
}  // namespace doichieu
