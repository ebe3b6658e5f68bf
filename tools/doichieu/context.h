// What the verbs share: the language, the folders, and the engine, made when the first verb asks for it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "arguments.h"
#include "base/messages.h"
#include "doichieu/engine.h"

namespace doichieu::cli {

/// Exit codes of the program.
enum ExitCode { kAllDone = 0, kSomeFailed = 1, kUsage = 2, kConfig = 3, kStore = 4 };

class Context {
 public:
  /// `program` is argv[0], by which config/ and plugins/ are found beside the program. Throws ConfigError.
  Context(std::filesystem::path program, Arguments arguments);

  const Arguments& arguments() const { return arguments_; }
  const Messages& messages() const { return messages_; }
  std::string text(const std::string& key, const std::vector<std::string>& args = {}) const {
    return messages_.text(key, args);
  }

  const std::filesystem::path& program() const { return program_; }
  const std::filesystem::path& configFolder() const { return configFolder_; }
  const std::filesystem::path& pluginFolder() const { return pluginFolder_; }
  std::string storePath() const;
  const Engine& engine();
  /// The engine for what is kept or compared. Throws ConfigError where an extractor is not loaded: stored records would
  /// be replaced by fewer, and targets told missing that a plan has.
  const Engine& completeEngine();
  /// Which extractors are not loaded, why, and what to do; "" where all are.
  std::string missingExtractors();
  /// The program as a worker process with this run's config, plugins and --ocr.
  std::vector<std::string> workerCommand() const;

  /// One line about a document: its name, page, what happened and the remedy.
  std::string told(const std::string& file, const Diagnostic& diagnostic) const;
  /// Prints one line "doichieu: ..." on standard error.
  void complain(const std::string& line) const;

 private:
  std::filesystem::path program_;
  Arguments arguments_;
  std::filesystem::path configFolder_;
  std::filesystem::path pluginFolder_;
  Messages messages_;
  std::unique_ptr<Engine> engine_;
};

/// "vi" or "en" by --lang, else by the locale of the environment.
std::string languageOf(const Arguments& arguments);
/// config/ by --config, $DOICHIEU_CONFIG, or the place beside the program.
std::filesystem::path configFolderOf(const std::filesystem::path& program, const Arguments& arguments);

}  // namespace doichieu::cli
