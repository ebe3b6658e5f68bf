#include "command_line.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "plan/split.h"
#include "scan/variant.h"

namespace doichieu::make_scans {
namespace {

std::uint64_t parseNumber(const std::string& option, const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw UsageError(option + " needs a whole number, not \"" + text + "\"");
  return number;
}

std::vector<std::string> parseVariants(const std::string& text) {
  std::vector<std::string> names;
  for (const std::string& name : splitTrimmed(text, ",")) {
    if (name == "all") {
      names = {"clean"};
      for (const Variant& variant : variants()) names.emplace_back(variant.name);
      return names;
    }
    if (name != "clean" && !findVariant(name)) throw UsageError("unknown variant \"" + name + "\"; --help lists them");
    names.push_back(name);
  }
  return names;
}

}  // namespace

CommandLine parseCommandLine(const std::vector<std::string>& arguments) {
  CommandLine command;
  command.order.threads = std::max(1u, std::thread::hardware_concurrency());
  bool variantsGiven = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const auto value = [&]() -> const std::string& {
      if (i + 1 == arguments.size()) throw UsageError(word + " needs a value");
      return arguments[++i];
    };
    if (word == "--help" || word == "-h") {
      command.help = true;
      return command;
    }
    if (word == "--seed")
      command.order.seed = parseNumber(word, value());
    else if (word == "--jobs")
      command.order.threads = std::max<std::uint64_t>(1, parseNumber(word, value()));
    else if (word == "--variants")
      command.order.variants = parseVariants(value()), variantsGiven = true;
    else if (word == "--only")
      command.only = value();
    else if (word == "--out")
      command.out = value();
    else if (word == "--text")
      command.order.printedText = true;
    else if (word == "--typed")
      command.order.typedText = true;
    else if (word.rfind("--", 0) == 0)
      throw UsageError("unknown option " + word);
    else
      command.inputs.emplace_back(word);
  }
  if (command.out.empty()) throw UsageError("--out DIR is missing");
  if (command.inputs.empty()) throw UsageError("no .plan file or folder is named");
  const bool onlyText = command.order.printedText || command.order.typedText;
  if (!variantsGiven && !onlyText) command.order.variants = {"clean"};
  return command;
}

std::vector<std::filesystem::path> planFiles(const CommandLine& command) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& input : command.inputs) {
    if (!std::filesystem::exists(input)) throw UsageError(input.string() + ": no such file or folder");
    if (!std::filesystem::is_directory(input)) {
      files.push_back(input);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(input))
      if (entry.path().extension() == ".plan") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (command.only)
    files.erase(
        std::remove_if(files.begin(), files.end(), [&](const auto& file) { return file.stem() != *command.only; }),
        files.end());
  if (files.empty())
    throw UsageError(command.only ? "no plan is named " + *command.only : "the folders hold no .plan file");
  return files;
}

std::string helpText() {
  std::string text =
      "make_scans: sets corpus plans (.plan) on paper and scans them\n"
      "\n"
      "usage: make_scans [options] --out DIR FILE.plan...|DIR...\n"
      "\n"
      "  --variants LIST   what to make, by commas; \"all\" for everything (default: clean)\n"
      "  --text            also NAME.txt: the text as printed, a line a line, pages apart by form feeds\n"
      "  --typed           also NAME.typed.txt: the text as it arrives when pasted from a PDF\n"
      "  --seed N          another choice of styles, shapes and damages (default: 1); the same seed gives the same "
      "bytes\n"
      "  --only NAME       only the plan NAME.plan\n"
      "  --jobs N          threads (default: all cores)\n"
      "\n"
      "variants:\n"
      "  clean      PDF with a text layer\n";
  for (const Variant& variant : variants()) {
    std::string name(variant.name);
    name.resize(11, ' ');
    text += "  " + name + std::string(variant.description) + '\n';
  }
  text +=
      "\n"
      "examples:\n"
      "  make_scans --out build/scans corpus/sources/plan\n"
      "  make_scans --variants clean,office200 --text --out build/scans corpus/sources/plan\n"
      "  make_scans --variants all --seed 7 --only drugs-van-ha-2024 --out build/scans corpus/sources/plan\n";
  return text;
}

}  // namespace doichieu::make_scans
