#include "outline/heading_topics.h"

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"

namespace doichieu {

HeadingTopics HeadingTopics::load(const std::filesystem::path& configFolder) {
  RuleSet rules = RuleSet::load(configFolder / "outline" / "headings.rules");
  for (const Rule& rule : rules.rules()) {
    const std::string_view topic = rule.attribute("topic");
    if (!topic.empty() && !topicFromString(topic)) throw ConfigError(rules.file(), rule.line, "unknown topic " + std::string(topic));
  }
  return HeadingTopics(std::move(rules));
}

HeadingMeaning HeadingTopics::of(std::string_view heading) const {
  const auto match = rules_.bestAtStart(foldForCompare(heading));
  if (match == nullptr) return {};
  return {.topic = topicFromString(match->rule->attribute("topic")).value_or(Topic::none),
          .time = match->rule->attribute("time") == "yes",
          .weak = match->rule->attribute("weak") == "yes"};
}

}  // namespace doichieu
