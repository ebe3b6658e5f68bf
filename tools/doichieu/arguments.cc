#include "arguments.h"

#include <algorithm>
#include <charconv>

#include "doichieu/base/error.h"

namespace doichieu::cli {
namespace {

const Option& known(const std::vector<Option>& options, const std::string& name) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
  if (found == options.end()) throw UsageError("unknown option --" + name);
  return *found;
}

void checkChoice(const Option& option, const std::string& value) {
  if (option.placeholder.find('|') == std::string::npos) return;
  const std::string choices = "|" + option.placeholder + "|";
  if (choices.find("|" + value + "|") == std::string::npos)
    throw UsageError("--" + option.name + " is one of " + option.placeholder + ", not \"" + value + "\"");
}

}  // namespace

Arguments Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& options) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i] == "-h" ? "--help" : words[i];
    if (word == "--") {
      arguments.words_.insert(arguments.words_.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    if (word.starts_with('-') && !word.starts_with("--") && word != "-") throw UsageError("unknown option " + word);
    if (!word.starts_with("--")) {
      arguments.words_.push_back(word);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
    const Option& option = known(options, name);
    std::string value;
    if (option.takesValue) {
      if (equals != std::string::npos) {
        value = word.substr(equals + 1);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      } else {
        throw UsageError("--" + name + " needs a value: --" + name + " " + option.placeholder);
      }
      checkChoice(option, value);
    } else if (equals != std::string::npos) {
      throw UsageError("--" + name + " takes no value");
    }
    arguments.values_[name] = value;
  }
  return arguments;
}

std::string Arguments::value(const std::string& name, const std::string& fallback) const {
  const auto found = values_.find(name);
  return found == values_.end() ? fallback : found->second;
}

std::optional<std::string> Arguments::optional(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

int Arguments::number(const std::string& name, int fallback, int least) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return fallback;
  int number = 0;
  const char* end = found->second.data() + found->second.size();
  const auto [rest, error] = std::from_chars(found->second.data(), end, number);
  if (error != std::errc() || rest != end || number < least)
    throw UsageError("--" + name + " is a whole number from " + std::to_string(least) + ", not \"" + found->second +
                     "\"");
  return number;
}

}  // namespace doichieu::cli
