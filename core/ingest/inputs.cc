#include "ingest/inputs.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace doichieu {
namespace {

namespace fs = std::filesystem;

class Walk {
 public:
  explicit Walk(const std::vector<fs::path>& own) {
    std::error_code missing;  // a store that is not there yet has no canonical path, and cannot be walked into either
    for (const fs::path& path : own) own_.insert(fs::weakly_canonical(path, missing));
  }

  /// `above`: the canonical folders that led here.
  void visit(const fs::path& path, const std::vector<fs::path>& above) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return add(absolute(path), Severity::error, "file.unreadable", error.message());
    const fs::file_status status = fs::status(real, error);
    if (error) return add(real, Severity::error, "file.unreadable", error.message());
    if (fs::is_directory(status)) return visitFolder(path, real, above);
    if (!seen_.insert(real).second) return;
    if (!fs::is_regular_file(status)) return add(real, Severity::info, "ingest.not_a_file");
    if (own_.count(real) != 0) return add(real, Severity::info, "ingest.own_store");
    inputs_.push_back({real, std::nullopt});
  }

  std::vector<Input> take() { return std::move(inputs_); }

 private:
  void visitFolder(const fs::path& path, const fs::path& real, std::vector<fs::path> above) {
    if (std::find(above.begin(), above.end(), real) != above.end())
      return add(absolute(path), Severity::error, "ingest.folder_loop", "", real.string());
    if (!seen_.insert(real).second) return;
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(real, error), end; !error && entry != end; entry.increment(error))
      entries.push_back(entry->path());
    if (error) add(real, Severity::error, "ingest.folder_unreadable", error.message());
    std::sort(entries.begin(), entries.end());
    above.push_back(real);
    for (const fs::path& entry : entries) {
      const std::string name = entry.filename().string();
      if (name.rfind('.', 0) == 0 || name.rfind("~$", 0) == 0)
        add(entry, Severity::info, "ingest.hidden");
      else
        visit(entry, above);
    }
  }

  void add(const fs::path& path, Severity severity, const char* code, const std::string& detail = "",
           const std::string& other = "") {
    Diagnostic problem{code, severity, Stage::read, 0, {path.string()}, detail};
    if (!other.empty()) problem.args.push_back(other);
    inputs_.push_back({path, std::move(problem)});
  }

  static fs::path absolute(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    return error ? path : whole.lexically_normal();
  }

  std::set<fs::path> own_, seen_;
  std::vector<Input> inputs_;
};

}  // namespace

std::vector<Input> findInputs(const std::vector<fs::path>& paths, const std::vector<fs::path>& own) {
  Walk walk(own);
  for (const fs::path& path : paths) walk.visit(path, {});
  return walk.take();
}

}  // namespace doichieu
