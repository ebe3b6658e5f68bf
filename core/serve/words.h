// The words, dates and numbers of the pages in one language: config/web/LANG.tsv for what only pages say, and
// config/messages for what the command line says, too.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "doichieu/model/record.h"

namespace doichieu::serve {

/// Immutable after load, thread-safe.
class Words {
 public:
  /// Throws ConfigError with file:line.
  static Words load(const std::filesystem::path& configFolder, const std::string& language);

  const std::string& language() const { return messages_.language(); }
  /// The command line's catalogue, for diagnostics and comparisons.
  const Messages& messages() const { return messages_; }

  std::string operator()(std::string_view key, const std::vector<std::string>& args = {}) const;
  bool has(std::string_view key) const { return pages_.has(key) || messages_.has(key); }
  /// What a value of the record model is called: term("level", "commune") is the text of "level.commune"; the value
  /// itself where it has none.
  std::string term(std::string_view group, const std::string& value) const;
  /// The name of a vertical line (ngành dọc).
  std::string line(const std::string& id) const;
  const std::map<std::string, std::string>& lines() const { return lines_; }

  /// "12.345" or "12,345".
  std::string number(std::int64_t value) const;
  /// Two decimals at the most, with the language's marks.
  std::string number(double value) const;
  std::string percent(double share) const;
  /// An ISO date of any precision as people write it: "17/5/2026", "tháng 5/2026", "2026". Other text stays.
  std::string date(const std::string& iso) const;
  /// A UTC time stamp of the store as local date and time.
  std::string moment(const std::string& utc) const;
  /// "2024" or "2021–2025"; "" for none.
  std::string period(const std::string& start, const std::string& end) const;
  /// "≥ 30 %"
  std::string measure(const Measure& measure) const;
  /// A rhythm by RFC 5545 in words: "hằng quý".
  std::string rhythm(const std::string& rrule) const;

 private:
  Words(Messages pages, Messages messages) : pages_(std::move(pages)), messages_(std::move(messages)) {}

  Messages pages_, messages_;
  std::map<std::string, std::string> lines_;
};

}  // namespace doichieu::serve
