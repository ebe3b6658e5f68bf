#include "outline/plain_rules.h"

#include <fstream>
#include <sstream>

#include "base/letters.h"
#include "base/utf8.h"
#include "doichieu/base/error.h"

namespace doichieu {

std::string withoutMarks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    const Letter& letter = letterOf(c);
    appendCodePoint(out, !letter.isLetter ? c : letter.isUpper ? upperOf(letter.plain) : letter.plain);
  }
  return out;
}

RuleSet loadPlainRules(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ConfigError(file.string() + ": cannot be read; is --config right?");
  std::ostringstream content;
  content << in.rdbuf();
  return RuleSet::parse(withoutMarks(content.str()), file.string());
}

}  // namespace doichieu
