// What the words of a heading announce.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "doichieu/model/plan.h"
#include "doichieu/rules/rule_set.h"

namespace doichieu {

struct HeadingMeaning {
  Topic topic = Topic::none;
  bool time = false;  // the heading is a point, span or rhythm in time: "Đến năm 2030"
  bool weak = false;  // counts only where no ancestor has a topic
};

/// config/outline/headings.rules and annex_titles.rules; immutable after load, thread-safe.
class HeadingTopics {
 public:
  /// Throws ConfigError with file:line.
  static HeadingTopics load(const std::filesystem::path& configFolder);

  HeadingMeaning of(std::string_view heading) const;
  /// What an annex lists: annexTargets, annexTasks or annexOther.
  Topic ofAnnex(std::string_view title) const;

 private:
  HeadingTopics(RuleSet headings, RuleSet plainHeadings, RuleSet annexes)
      : headings_(std::move(headings)), plainHeadings_(std::move(plainHeadings)), annexes_(std::move(annexes)) {}

  RuleSet headings_;
  RuleSet plainHeadings_;  // where the heading as read matches nothing
  RuleSet annexes_;
};

}  // namespace doichieu
