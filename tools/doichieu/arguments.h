// The command line of one verb, checked against what the verb knows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace doichieu::cli {

struct Option {
  std::string name;  // without "--"
  bool takesValue = false;
  std::string placeholder;  // "FILE", "vi|en": shown by --help; a list parted by "|" is checked
};

class Arguments {
 public:
  /// Parses "--name value", "--name=value", "--flag", "-h" for "--help" and plain words; after "--" everything is a
  /// plain word. Throws UsageError naming the option that is unknown, lacks its value or has a value that is not
  /// allowed.
  static Arguments parse(const std::vector<std::string>& words, const std::vector<Option>& options);

  bool has(const std::string& name) const { return values_.count(name) > 0; }
  /// The last value given; `fallback` where the option is absent.
  std::string value(const std::string& name, const std::string& fallback = "") const;
  std::optional<std::string> optional(const std::string& name) const;
  /// A whole number; throws UsageError where the value is none or below `least`.
  int number(const std::string& name, int fallback, int least = 0) const;
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::map<std::string, std::string> values_;
  std::vector<std::string> words_;
};

}  // namespace doichieu::cli
