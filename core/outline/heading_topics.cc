#include "outline/heading_topics.h"

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "outline/plain_rules.h"

namespace doichieu {
namespace {

RuleSet loadTopics(const std::filesystem::path& file) {
  RuleSet rules = RuleSet::load(file);
  for (const Rule& rule : rules.rules()) {
    const std::string_view topic = rule.attribute("topic");
    if (!topic.empty() && !topicFromString(topic))
      throw ConfigError(rules.file(), rule.line,
                        "rule [" + rule.id + "]: unknown topic \"" + std::string(topic) +
                            "\"; they are named in core/include/doichieu/model/plan.h");
  }
  return rules;
}

}  // namespace

HeadingTopics HeadingTopics::load(const std::filesystem::path& configFolder) {
  const std::filesystem::path folder = configFolder / "outline";
  return HeadingTopics(loadTopics(folder / "headings.rules"), loadPlainRules(folder / "headings.rules"),
                       loadTopics(folder / "annex_titles.rules"));
}

HeadingMeaning HeadingTopics::of(std::string_view heading) const {
  auto match = headings_.bestAtStart(foldForCompare(heading));
  if (match == nullptr) match = plainHeadings_.bestAtStart(foldForSearch(heading));
  if (match == nullptr) return {};
  return {.topic = topicFromString(match->rule->attribute("topic")).value_or(Topic::none),
          .time = match->rule->attribute("time") == "yes",
          .weak = match->rule->attribute("weak") == "yes"};
}

Topic HeadingTopics::ofAnnex(std::string_view title) const {
  const auto match = annexes_.bestAtStart(foldForCompare(title));
  return match == nullptr ? Topic::annexOther
                          : topicFromString(match->rule->attribute("topic")).value_or(Topic::annexOther);
}

}  // namespace doichieu
