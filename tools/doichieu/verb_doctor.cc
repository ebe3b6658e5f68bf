// doichieu doctor: what is missing on this machine, and how to get it.
#include <filesystem>
#include <iostream>

#include "doichieu/base/error.h"
#include "doichieu/spi/recognizer.h"
#include "store/store.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

constexpr std::uintmax_t kLittleSpace = std::uintmax_t{1} << 30;  // bytes

class Examination {
 public:
  explicit Examination(Context& context) : context_(context) {
    table_.keys = {"check", "status", "detail"};
    for (const std::string& key : table_.keys) table_.columns.push_back(context.text("column." + key));
  }

  /// Runs one check; what it throws is its finding.
  template <typename Check>
  void check(const std::string& key, Check run) {
    try {
      row(key, true, run());
    } catch (const std::exception& e) {
      row(key, false, e.what());
    }
  }

  int finish() {
    print(table_, context_.arguments().value("format", "table"), std::cout);
    return healthy_ ? kAllDone : kConfig;
  }

 private:
  void row(const std::string& key, bool good, const std::string& detail) {
    healthy_ = healthy_ && good;
    table_.rows.push_back({context_.text("doctor." + key), context_.text(good ? "doctor.good" : "doctor.bad"), detail});
  }

  Context& context_;
  Table table_;
  bool healthy_ = true;
};

std::string pluginsLoaded(const Engine& engine) {
  std::string missing;
  for (const PluginStatus& status : engine.plugins())
    if (!status.loaded) missing += "\n" + status.library + ": " + status.problem;
  if (!missing.empty()) throw ConfigError(missing.substr(1));
  return std::to_string(engine.plugins().size());
}

std::string recognizerOpens(const Engine& engine) {
  if (engine.recognizer() == nullptr) throw ConfigError("no recognizer is loaded; see: doichieu plugins");
  const std::string what = engine.recognizer()->descriptor().description;
  const std::string how = engine.recognizer()->open()->description();
  return how.empty() ? what : what + "; " + how;
}

std::string spaceLeft(const std::filesystem::path& store) {
  const auto folder = std::filesystem::absolute(store).parent_path();
  const auto free = std::filesystem::space(folder).available;
  if (free < kLittleSpace)
    throw StoreError(folder.string() + ": less than 1 GiB is free; make room or choose another --store");
  return folder.string() + ": " + std::to_string(free >> 30) + " GiB";
}

std::string storeSound(const std::string& path) {
  if (!std::filesystem::exists(path)) return path + ": -";
  Store store(path);
  const std::vector<std::string> problems = store.integrityProblems();
  if (!problems.empty()) throw StoreError(path + ": " + problems.front());
  return path + ": " + std::to_string(store.plans().count());
}

int run(Context& context) {
  Examination examination(context);
  examination.check("config", [&] { return context.engine().host().configFolder().string(); });
  examination.check("plugins", [&] { return pluginsLoaded(context.engine()); });
  examination.check("recognizer", [&] { return recognizerOpens(context.engine()); });
  examination.check("space", [&] { return spaceLeft(context.storePath()); });
  examination.check("store", [&] { return storeSound(context.storePath()); });
  return examination.finish();
}

}  // namespace

Verb doctorVerb() {
  return {"doctor", "", {storeOption(), formatOption()}, run};
}

}  // namespace doichieu::cli
