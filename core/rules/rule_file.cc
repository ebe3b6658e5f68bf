#include "rules/rule_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

class Parser {
 public:
  explicit Parser(const std::string& fileName) : file_(fileName) {}

  void line(std::string_view raw) {
    ++number_;
    const std::string_view text = trimmed(raw);
    if (text.empty() || text.front() == '#') return;
    if (text.front() == '[') {
      openRule(text);
    } else if (text.substr(0, 4) == "let ") {
      const auto [key, value] = pair(text.substr(4));
      fragments_[key] = filled(value);
    } else if (rules_.empty() && text.substr(0, 10) == "attribute ") {
      declare(text.substr(10));
    } else {
      const auto [key, value] = pair(text);
      if (rules_.empty()) fail("\"" + key + "\" stands before the first [rule]");
      entry(rules_.back(), key, value);
    }
  }

  std::vector<Rule> finish() {
    closeRule();
    return std::move(rules_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    const std::string where = rules_.empty() ? "" : "rule [" + rules_.back().id + "]: ";
    throw ConfigError(file_, number_, where + what);
  }

  std::pair<std::string, std::string> pair(std::string_view text) const {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) fail("expected key = value");
    return {std::string(trimmed(text.substr(0, equals))), std::string(trimmed(text.substr(equals + 1)))};
  }

  void openRule(std::string_view text) {
    closeRule();
    if (text.back() != ']' || text.size() < 3) fail("expected [rule-id]");
    Rule rule;
    rule.id = std::string(text.substr(1, text.size() - 2));
    rule.line = number_;
    if (!ids_.insert(rule.id).second) fail("rule id \"" + rule.id + "\" stands here twice");
    rules_.push_back(std::move(rule));
  }

  void closeRule() const {
    if (!rules_.empty() && rules_.back().patterns.empty())
      throw ConfigError(file_, rules_.back().line, "rule [" + rules_.back().id + "] has no pattern");
  }

  void entry(Rule& rule, const std::string& key, const std::string& value) const {
    if (key == "pattern") {
      rule.patterns.push_back(filled(value));
    } else if (key == "priority") {
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), rule.priority);
      if (error != std::errc() || end != value.data() + value.size()) fail("priority is no whole number: " + value);
    } else if (key == "yes") {
      rule.yes.push_back(example(value));
    } else if (key == "no") {
      rule.no.push_back(example(value));
    } else {
      if (key != "source") checkAttribute(key, value);
      rule.attributes[key] = value;
    }
  }

  // "NAME = this | that", or "NAME" where it may hold any text; a second line for a name adds values.
  void declare(std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    std::vector<std::string>& values = attributes_[std::string(trimmed(text.substr(0, equals)))];
    for (std::size_t begin = equals + 1; begin < text.size();) {
      const std::size_t bar = std::min(text.find('|', begin), text.size());
      values.emplace_back(trimmed(text.substr(begin, bar - begin)));
      begin = bar + 1;
    }
  }

  // A misspelt key or value would only make the rule mean something else.
  void checkAttribute(const std::string& key, const std::string& value) const {
    const auto known = attributes_.find(key);
    if (known == attributes_.end())
      fail("unknown key \"" + key + "\"; what the program reads is declared above the rules: attribute " + key);
    const std::vector<std::string>& values = known->second;
    if (values.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
    std::string list;
    for (const std::string& one : values) list += (list.empty() ? "" : ", ") + one;
    fail(key + " = " + value + ": it has to be one of " + list);
  }

  // Blanks at the ends of a line are trimmed; an example that needs one shows it as "␣".
  static std::string example(std::string value) {
    constexpr std::string_view kBlank = "␣";
    for (std::size_t at = value.find(kBlank); at != std::string::npos; at = value.find(kBlank))
      value.replace(at, kBlank.size(), " ");
    return value;
  }

  std::string filled(std::string value) const {
    for (std::size_t open = value.find("{{"); open != std::string::npos; open = value.find("{{", open)) {
      const std::size_t close = value.find("}}", open);
      if (close == std::string::npos) fail("{{ without }}");
      const std::string name = value.substr(open + 2, close - open - 2);
      const auto found = fragments_.find(name);
      if (found == fragments_.end()) fail("no fragment \"" + name + "\"; write \"let " + name + " = ...\" above");
      const std::string fragment = "(?:" + found->second + ")";
      value.replace(open, close + 2 - open, fragment);
      open += fragment.size();
    }
    return value;
  }

  const std::string& file_;
  int number_ = 0;
  std::map<std::string, std::string> fragments_;
  std::map<std::string, std::vector<std::string>> attributes_;  // their values; none: any text
  std::set<std::string> ids_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> parseRuleFile(std::string_view content, const std::string& fileName) {
  Parser parser(fileName);
  while (!content.empty()) {
    const std::size_t end = content.find('\n');
    parser.line(content.substr(0, end));
    content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
  }
  return parser.finish();
}

}  // namespace doichieu
