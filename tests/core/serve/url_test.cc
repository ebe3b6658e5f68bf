#include "serve/url.h"

#include <gtest/gtest.h>

namespace doichieu::serve {
namespace {

TEST(Url, ParsesWhatFormsSend) {
  const Parameters parameters =
      Parameters::parse("text=ph%C3%B2ng+ch%E1%BB%91ng&year=2024&empty=&text=last&=nameless&flag");
  EXPECT_EQ(parameters.value("text"), "last");
  EXPECT_EQ(parameters.number("year", 0, 1, 9999), 2024);
  EXPECT_TRUE(parameters.has("flag"));
  EXPECT_EQ(parameters.value("absent"), "");
  EXPECT_EQ(Parameters::parse("text=ph%C3%B2ng+ch%E1%BB%91ng").value("text"), "phòng chống");
}

TEST(Url, ComposesLettersTypedInTwoParts) {
  EXPECT_EQ(Parameters::parse("q=e%CC%81").value("q"), "é");
}

TEST(Url, DropsBrokenEscapes) {
  for (const char* broken : {"q=%", "q=%4", "q=%zz", "q=%00", "q=a%00b"})
    EXPECT_FALSE(Parameters::parse(broken).has("q")) << broken;
}

TEST(Url, KnowsAddressesOfOtherSites) {
  for (const char* own : {"/", "/plans", "/plans?text=x%2F%2Fy#t1"}) EXPECT_TRUE(isWithinSite(own)) << own;
  for (const char* other : {"", "plans", "//evil.example", "/\\evil.example", "/\t/evil.example", "/\r\n/evil.example",
                            "/a b", "/\x7f/evil.example", "http://evil.example"})
    EXPECT_FALSE(isWithinSite(other)) << other;
}

TEST(Url, NumbersOutsideTheirBoundsAreTheFallback) {
  const Parameters parameters = Parameters::parse("a=-1&b=12x&c=99999999999999&d=5");
  EXPECT_EQ(parameters.number("a", 7, 0, 10), 7);
  EXPECT_EQ(parameters.number("b", 7, 0, 10), 7);
  EXPECT_EQ(parameters.number("c", 7, 0, 10), 7);
  EXPECT_EQ(parameters.number("d", 7, 0, 10), 5);
}

TEST(Url, WritesWhatItReads) {
  Parameters parameters;
  parameters.set("text", "mại & dâm=1");
  parameters.set("empty", "");
  EXPECT_EQ(address("/plans", parameters), "/plans?text=m%E1%BA%A1i%20%26%20d%C3%A2m%3D1");
  EXPECT_EQ(Parameters::parse(parameters.encoded()).value("text"), "mại & dâm=1");
  EXPECT_EQ(address("/plans", {}), "/plans");
}

}  // namespace
}  // namespace doichieu::serve
