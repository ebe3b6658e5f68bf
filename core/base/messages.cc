#include "base/messages.h"

#include <fstream>

#include "doichieu/base/error.h"

namespace doichieu {

Messages Messages::load(const std::filesystem::path& configFolder, const std::string& language) {
  return loadFile(configFolder / "messages" / (language + ".tsv"), language);
}

Messages Messages::loadFile(const std::filesystem::path& file, const std::string& language) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw ConfigError(file.string() + ": cannot be read; is --config right?");
  Messages messages;
  messages.language_ = language;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#' || line == "key\ttext") continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) throw ConfigError(file.string(), number, "expected key<TAB>text");
    if (!messages.texts_.emplace(line.substr(0, tab), line.substr(tab + 1)).second)
      throw ConfigError(file.string(), number, "key \"" + line.substr(0, tab) + "\" stands here twice");
  }
  return messages;
}

std::string Messages::text(std::string_view key, const std::vector<std::string>& args) const {
  const auto found = texts_.find(key);
  std::string out = found == texts_.end() ? std::string(key) : found->second;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string mark = "{" + std::to_string(i) + "}";
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + args[i].size()))
      out.replace(at, mark.size(), args[i]);
  }
  return out;
}

std::string Messages::text(const Diagnostic& diagnostic) const {
  std::string out = text(diagnostic.code, diagnostic.args);
  if (diagnostic.page > 0) out = text("page", {std::to_string(diagnostic.page)}) + ": " + out;
  if (!diagnostic.detail.empty()) out += " (" + diagnostic.detail + ")";
  return out;
}

}  // namespace doichieu
