// The probabilities of config/deadlines/confidences.tsv, and what is wrong in such a file.
#include "confidences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "doichieu/base/error.h"
#include "support/program.h"

namespace doichieu::deadlines {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const std::string kKinds = "what\tprobability\nstated\t0.95\ninferred\t0.9\nrhythm\t0.9\nrelative\t0.8\n";

struct Config : testing_support::Folder {
  explicit Config(const std::string& table) {
    std::filesystem::create_directories(path() / "deadlines");
    write("deadlines/confidences.tsv", table);
  }
  Confidences load() const {
    static const RuleSet rules = RuleSet::parse(
        "attribute form = month\n[in.month]\npattern = trong tháng\nform = month\nyes = trong tháng\n", "a.rules");
    return Confidences::load(path(), rules, rules);
  }
};

FoundTime timeOf(const std::string& rule, bool inferred) {
  FoundTime time;
  time.rule = rule;
  time.times.kind = "period";
  time.times.inferredYear = inferred;
  return time;
}

TEST(Confidences, AreTheLowerOfKindAndRule) {
  const Confidences confidences = Config(kKinds + "in.month\t0.92\n").load();
  EXPECT_DOUBLE_EQ(confidences.of(timeOf("in.month", false)), 0.92);
  EXPECT_DOUBLE_EQ(confidences.of(timeOf("in.month", true)), 0.9);
  EXPECT_DOUBLE_EQ(confidences.of(timeOf("before.day", false)), 0.95);
}

TEST(Confidences, FaultsNameTheirLine) {
  EXPECT_THAT([] { Config(kKinds + "in.month\tmuch\n").load(); },
              ThrowsMessage<ConfigError>(HasSubstr("confidences.tsv:6")));
  EXPECT_THAT([] { Config(kKinds + "in.mouth\t0.9\n").load(); }, ThrowsMessage<ConfigError>(HasSubstr("in.mouth")));
  EXPECT_THAT([] { Config("what\tprobability\nstated\t0.95\n").load(); },
              ThrowsMessage<ConfigError>(HasSubstr("inferred")));
}

}  // namespace
}  // namespace doichieu::deadlines
