#include "context.h"

#include <cstdlib>
#include <iostream>

#include "doichieu/base/error.h"

namespace doichieu::cli {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::filesystem::path firstThatExists(std::initializer_list<std::filesystem::path> candidates) {
  for (const auto& candidate : candidates)
    if (!candidate.empty() && std::filesystem::exists(candidate)) return std::filesystem::weakly_canonical(candidate);
  return {};
}

std::filesystem::path runningProgram(const std::filesystem::path& given) {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::absolute(given) : self;
}

std::filesystem::path pluginFolderOf(const std::filesystem::path& program, const Arguments& arguments) {
  if (arguments.has("plugins")) return arguments.value("plugins");
  return firstThatExists(
      {environment("DOICHIEU_PLUGINS"), program.parent_path() / "plugins", program.parent_path() / "../lib/doichieu"});
}

}  // namespace

std::string languageOf(const Arguments& arguments) {
  if (arguments.has("lang")) return arguments.value("lang");
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string locale = environment(name); !locale.empty()) return locale.rfind("vi", 0) == 0 ? "vi" : "en";
  return "en";
}

std::filesystem::path configFolderOf(const std::filesystem::path& program, const Arguments& arguments) {
  if (arguments.has("config")) return arguments.value("config");
  const std::filesystem::path self = runningProgram(program);
  const std::filesystem::path found =
      firstThatExists({environment("DOICHIEU_CONFIG"), self.parent_path() / "../share/doichieu/config",
                       self.parent_path() / "config", self.parent_path() / "../../config"});
  if (found.empty()) throw ConfigError("the config folder is not found beside the program; name it with --config DIR");
  return found;
}

Context::Context(std::filesystem::path program, Arguments arguments)
    : program_(runningProgram(program)),
      arguments_(std::move(arguments)),
      configFolder_(configFolderOf(program_, arguments_)),
      pluginFolder_(pluginFolderOf(program_, arguments_)),
      messages_(Messages::load(configFolder_, languageOf(arguments_))) {}

std::string Context::storePath() const {
  const std::string fromEnvironment = environment("DOICHIEU_STORE");
  return arguments_.value("store", fromEnvironment.empty() ? "doichieu.db" : fromEnvironment);
}

const Engine& Context::engine() {
  if (engine_ == nullptr) {
    EngineOptions options;
    options.configFolder = configFolder_;
    options.pluginFolder = pluginFolder_;
    options.forceOcr = arguments_.has("ocr");
    engine_ = std::make_unique<Engine>(std::move(options));
  }
  return *engine_;
}

const Engine& Context::completeEngine() {
  if (const std::string missing = missingExtractors(); !missing.empty())
    throw ConfigError(text("plugins.nothing_done", {missing}));
  return engine();
}

std::vector<std::string> Context::workerCommand() const {
  std::vector<std::string> command{program_.string(), "worker-process", "--config", configFolder_.string()};
  if (!pluginFolder_.empty()) command.insert(command.end(), {"--plugins", pluginFolder_.string()});
  if (arguments_.has("ocr")) command.emplace_back("--ocr");
  return command;
}

std::string Context::missingExtractors() {
  std::string list;
  for (const PluginStatus& status : engine().plugins())
    if (!status.loaded && status.descriptor.role == PluginRole::extractor && !status.descriptor.id.empty())
      list += (list.empty() ? "" : "; ") + status.library + ": " + status.problem;
  return list.empty() ? list : text("plugins.extractors_missing", {list});
}

std::string Context::told(const std::string& file, const Diagnostic& diagnostic) const {
  const std::string text = messages_.text(diagnostic);
  return text.find(file) == std::string::npos ? file + ": " + text : text;
}

void Context::complain(const std::string& line) const {
  std::cerr << "doichieu: " << line << std::endl;
}

}  // namespace doichieu::cli
