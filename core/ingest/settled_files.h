// Files that appear or change under watched folders, given once nobody writes to them any more.
#pragma once

#include <filesystem>
#include <map>
#include <vector>

namespace doichieu {

/// A file is settled when its size and time of change are those of the poll before: scanners and network shares write
/// a file slowly, and a torn scan would fail. Not safe for use by several threads.
class SettledFiles {
 public:
  /// Files and folders to watch; `own` files are passed over.
  SettledFiles(std::vector<std::filesystem::path> paths, std::vector<std::filesystem::path> own);

  /// Those that settled since the last poll, each once for each change. Poll at least a second apart: less than the
  /// clock of some file systems.
  std::vector<std::filesystem::path> poll();

 private:
  struct State {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    bool given = false;
    bool sameAs(const State& other) const { return size == other.size && changed == other.changed; }
  };

  std::vector<std::filesystem::path> paths_, own_;
  std::map<std::filesystem::path, State> known_;
};

}  // namespace doichieu
