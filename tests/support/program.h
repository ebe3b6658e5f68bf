// The built program and its companions, run as a user runs them.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace doichieu::testing_support {

struct Outcome {
  int exitCode = -1;  // 128 + signal where it was killed
  std::string out, err;
};

/// Runs build/doichieu with the source tree's config/ and waits for its end. English unless the words say otherwise.
Outcome doichieu(const std::vector<std::string>& words, const std::string& input = "");
/// Starts it with its output in files; the caller waits for it.
pid_t startDoichieu(const std::vector<std::string>& words, const std::filesystem::path& out,
                    const std::filesystem::path& err);
std::string bytesOf(const std::filesystem::path& file);
Outcome runProgram(const std::filesystem::path& program, const std::vector<std::string>& words);
/// Starts build/doichieu, kills it and its process group after the given time, waits for its end.
void killDoichieuAfter(const std::vector<std::string>& words, int milliseconds, int signal);

/// A fresh folder for one test, removed by the destructor.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  /// Writes a file into the folder and gives its path.
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

/// Scans, typed texts and true texts of the named corpus plans (all where empty), made by build/make_scans.
void makeScans(const std::filesystem::path& folder, const std::vector<std::string>& options,
               const std::vector<std::string>& plans);

}  // namespace doichieu::testing_support
