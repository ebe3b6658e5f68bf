// The command line of a verb.
#include "arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"

namespace doichieu::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

Arguments parse(const std::vector<std::string>& words) {
  return Arguments::parse(words, {{"agency", true, "NAME"},
                                  {"format", true, "table|json|csv"},
                                  {"limit", true, "N"},
                                  {"quiet", false, ""},
                                  {"help", false, ""}});
}

TEST(Arguments, AreOptionsAndWordsInAnyOrder) {
  const Arguments arguments = parse({"duties", "--agency", "Công an xã", "--quiet", "more", "--limit=3"});
  EXPECT_THAT(arguments.words(), ElementsAre("duties", "more"));
  EXPECT_EQ(arguments.value("agency"), "Công an xã");
  EXPECT_TRUE(arguments.has("quiet"));
  EXPECT_EQ(arguments.number("limit", 10), 3);
  EXPECT_EQ(arguments.value("format", "table"), "table");
  EXPECT_EQ(arguments.optional("format"), std::nullopt);
}

TEST(Arguments, AreWordsBehindTwoDashes) {
  EXPECT_THAT(parse({"--quiet", "--", "--agency", "-h"}).words(), ElementsAre("--agency", "-h"));
}

TEST(Arguments, AskForHelpInTheShortWayToo) {
  EXPECT_TRUE(parse({"-h"}).has("help"));
}

TEST(Arguments, TellWhatIsWrong) {
  EXPECT_THAT([] { parse({"--agencies", "x"}); }, ThrowsMessage<UsageError>("unknown option --agencies"));
  EXPECT_THAT([] { parse({"-q"}); }, ThrowsMessage<UsageError>("unknown option -q"));
  EXPECT_THAT([] { parse({"--agency"}); }, ThrowsMessage<UsageError>(HasSubstr("needs a value: --agency NAME")));
  EXPECT_THAT([] { parse({"--quiet=1"}); }, ThrowsMessage<UsageError>("--quiet takes no value"));
  EXPECT_THAT([] { parse({"--format", "xml"}); }, ThrowsMessage<UsageError>(HasSubstr("table|json|csv")));
  for (const char* number : {"", "many", "-1", "3x", "99999999999"})
    EXPECT_THROW((void)parse({"--limit", number}).number("limit", 10), UsageError) << number;
}

}  // namespace
}  // namespace doichieu::cli
