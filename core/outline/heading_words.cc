#include "outline/heading_words.h"

namespace doichieu {

HeadingWords HeadingWords::load(const std::filesystem::path& configFolder) {
  return HeadingWords(RuleSet::load(configFolder / "outline" / "heading_words.rules"));
}

bool HeadingWords::say(std::string_view what, std::string_view words) const {
  return !rules_.allMatches(words, {"says", what}).empty();
}

}  // namespace doichieu
