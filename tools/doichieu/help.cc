#include "help.h"

#include "table.h"

namespace doichieu::cli {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kTextColumn = 30;

void entry(std::ostream& out, const std::string& left, const std::string& right) {
  out << std::string(kIndent, ' ') << left;
  const std::size_t used = kIndent + displayWidth(left);
  if (used + 2 > kTextColumn) {
    out << '\n' << std::string(kTextColumn, ' ');
  } else {
    out << std::string(kTextColumn - used, ' ');
  }
  out << right << '\n';
}

void options(const std::vector<Option>& list, const Messages& messages, const std::string& verb, std::ostream& out) {
  for (const Option& option : list) {
    const std::string own = "option." + verb + "." + option.name;
    entry(out, "--" + option.name + (option.takesValue ? " " + option.placeholder : ""),
          messages.text(messages.has(own) ? own : "option." + option.name));
  }
}

}  // namespace

void printProgramHelp(const Messages& messages, std::ostream& out) {
  out << messages.text("help.program") << "\n\n" << messages.text("help.usage") << " doichieu VERB [...]\n\n";
  for (const Verb& verb : allVerbs())
    if (!verb.hidden) entry(out, verb.name + " " + verb.synopsis, messages.text("verb." + verb.name));
  out << '\n' << messages.text("help.more") << '\n';
}

void printVerbHelp(const Verb& verb, const Messages& messages, std::ostream& out) {
  out << messages.text("help.usage") << " doichieu " << verb.name << (verb.synopsis.empty() ? "" : " ") << verb.synopsis
      << " [--option ...]\n\n"
      << messages.text("verb." + verb.name) << "\n\n";
  options(verb.options, messages, verb.name, out);
  options(commonOptions(), messages, verb.name, out);
  if (!messages.has("verb." + verb.name + ".example.1")) return;
  out << '\n' << messages.text("help.examples") << '\n';
  for (int i = 1; messages.has("verb." + verb.name + ".example." + std::to_string(i)); ++i)
    out << std::string(kIndent, ' ') << messages.text("verb." + verb.name + ".example." + std::to_string(i)) << '\n';
}

}  // namespace doichieu::cli
