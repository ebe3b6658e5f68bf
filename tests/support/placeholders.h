// The places in a catalogue's text that are filled in: "{0}", "{1}".
#pragma once

#include <regex>
#include <set>
#include <string>

namespace doichieu::testing_support {

inline std::set<std::string> placeholders(const std::string& text) {
  static const std::regex mark(R"(\{\d\})");
  return {std::sregex_token_iterator(text.begin(), text.end(), mark), std::sregex_token_iterator()};
}

}  // namespace doichieu::testing_support
