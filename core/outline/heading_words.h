// Words by which a line that may be a heading is told from a statement.
#pragma once

#include <filesystem>
#include <string_view>

#include "doichieu/rules/rule_set.h"

namespace doichieu {

/// config/outline/heading_words.rules; immutable after load, thread-safe. Words come without their marker.
class HeadingWords {
 public:
  /// Throws ConfigError with file:line.
  static HeadingWords load(const std::filesystem::path& configFolder);

  /// "... chủ trì, phối hợp với các ngành thực hiện:" is the beginning of a statement, not a heading.
  bool leadIn(std::string_view words) const { return say("leads_in", words); }
  /// "Mục tiêu 1: Giảm tỷ lệ trẻ em bị tai nạn, thương tích.": names a group of statements though it ends as one of
  /// them; with a share or an amount it is one.
  bool numberTopic(std::string_view words) const { return say("numbers_topic", words); }
  /// "Các phòng" (: Y tế, Giáo dục và Đào tạo): a plural, behind which names stand.
  bool listNames(std::string_view words) const { return say("lists_names", words); }

  /// "Kiểm tra liên ngành (Chủ trì" (: Công an xã): a task, and the label of who does it.
  bool endsWithLabel(std::string_view words) const { return say("ends_with_label", words); }

 private:
  explicit HeadingWords(RuleSet rules) : rules_(std::move(rules)) {}
  bool say(std::string_view what, std::string_view words) const;

  RuleSet rules_;
};

}  // namespace doichieu
