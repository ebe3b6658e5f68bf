// doichieu: the program. Each verb is a file of its own; here they are found, run, and their errors told.
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>

#include "doichieu/base/error.h"
#include "help.h"
#include "verb.h"

namespace {

using namespace doichieu;
using namespace doichieu::cli;

constexpr const char* kVersion = DOICHIEU_VERSION;

Arguments languageArguments(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "--lang") return Arguments::parse({"--lang", words[i + 1]}, {{"lang", true, "vi|en"}});
  return Arguments::parse({}, {});
}

void say(const std::string& line) {
  std::cerr << "doichieu: " << line << std::endl;
}

/// In the user's language where the catalogue can be read; an error without a code only has its English words.
void sayDiagnostic(const Diagnostic& diagnostic, const Error& error, const char* program,
                   const std::vector<std::string>& words) {
  if (diagnostic.code.empty()) return say(error.what());
  try {
    const Arguments arguments = languageArguments(words);
    say(Messages::load(configFolderOf(program, arguments), languageOf(arguments)).text(diagnostic));
  } catch (const Error&) {
    say(error.what());
  }
}

/// Names the verb's help where the error names no better place to look.
std::string withHelp(const std::string& what, const std::vector<std::string>& words) {
  if (what.find("see: doichieu") != std::string::npos) return what;
  return what + "; see: doichieu " + (words.empty() ? "" : words.front() + " ") + "--help";
}

// Tells the exception in flight in one line and gives the exit code.
int tell(const char* program, const std::vector<std::string>& words) {
  try {
    throw;
  } catch (const UsageError& e) {
    say(withHelp(e.what(), words));
    return kUsage;
  } catch (const ConfigError& e) {
    say(e.what());
    return kConfig;
  } catch (const StoreError& e) {
    sayDiagnostic(e.diagnostic(), e, program, words);
    return kStore;
  } catch (const DocumentError& e) {
    sayDiagnostic(e.diagnostic(), e, program, words);
    return kSomeFailed;
  } catch (const Cancelled&) {
    return kSomeFailed;
  } catch (const std::exception& e) {
    say(std::string("internal error: ") + e.what());
    return kSomeFailed;
  }
}

int runVerb(const char* program, const std::vector<std::string>& words) {
  const auto verb =
      std::find_if(allVerbs().begin(), allVerbs().end(), [&](const Verb& v) { return v.name == words.front(); });
  if (verb == allVerbs().end()) throw UsageError("unknown verb \"" + words.front() + "\"");
  std::vector<Option> options = verb->options;
  options.insert(options.end(), commonOptions().begin(), commonOptions().end());
  Context context(program, Arguments::parse({words.begin() + 1, words.end()}, options));
  if (context.arguments().has("help")) {
    printVerbHelp(*verb, context.messages(), std::cout);
    return kAllDone;
  }
  return verb->run(context);
}

int run(const char* program, const std::vector<std::string>& words) {
  if (!words.empty() && words.front() == "--version") {
    std::cout << "doichieu " << kVersion << '\n';
    return kAllDone;
  }
  if (words.size() == 2 && words.front() == "help") return runVerb(program, {words.back(), "--help"});
  if (words.empty() || words.front().starts_with('-') || words.front() == "help") {
    std::vector<Option> options = commonOptions();
    const Context context(
        program, Arguments::parse({words.begin() + (!words.empty() && words.front() == "help"), words.end()}, options));
    printProgramHelp(context.messages(), words.empty() ? std::cerr : std::cout);
    return words.empty() ? kUsage : kAllDone;
  }
  return runVerb(program, words);
}

/// "doichieu plans | head": nobody wants the rest, and nothing is wrong.
bool readerLeft() {
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error to be told, not a death
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    const int code = run(argv[0], words);
    if (!std::cout.flush() && !readerLeft())
      throw DocumentError({"output.not_written", Severity::error, Stage::store, 0, {}, ""});
    return code;
  } catch (...) {
    return tell(argv[0], words);
  }
}
