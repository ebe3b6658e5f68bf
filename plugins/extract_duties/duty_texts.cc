#include "duty_texts.h"

#include <algorithm>

#include "doichieu/text/fold.h"

namespace doichieu::duties {

std::string dutyText(std::string_view body) {
  std::string text(trimmed(body));
  const std::size_t slash = text.find_last_of('/');
  if (slash != std::string::npos && text.find_first_not_of("/. ", slash) == std::string::npos) {
    const std::size_t last = text.find_last_not_of("/. ");
    if (last != std::string::npos) text = text.substr(0, last + 1) + ".";
  }
  return text;
}

std::string_view bareName(std::string_view name) {
  name = trimmed(name);
  while (!name.empty() && std::string_view(".,;:").find(name.back()) != std::string_view::npos)
    name = trimmed(name.substr(0, name.size() - 1));
  return name;
}

bool isBlank(std::string_view text) {
  return letterCount(text) == 0 && text.find_first_of("0123456789") == std::string_view::npos;
}

void addOnce(std::vector<std::string>& names, const std::string& name) {
  const std::string folded = foldForCompare(name);
  if (std::none_of(names.begin(), names.end(), [&](const std::string& n) { return foldForCompare(n) == folded; }))
    names.push_back(name);
}

void addOnce(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const std::string& name : more) addOnce(names, name);
}

}  // namespace doichieu::duties
