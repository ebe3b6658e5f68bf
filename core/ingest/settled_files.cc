#include "ingest/settled_files.h"

#include <utility>

#include "ingest/inputs.h"

namespace doichieu {

namespace fs = std::filesystem;

SettledFiles::SettledFiles(std::vector<fs::path> paths, std::vector<fs::path> own)
    : paths_(std::move(paths)), own_(std::move(own)) {}

std::vector<fs::path> SettledFiles::poll() {
  std::vector<fs::path> settled;
  std::map<fs::path, State> now;
  for (const Input& input : findInputs(paths_, own_)) {
    if (input.problem) continue;
    State state;
    std::error_code gone;  // between the walk and here: the next poll will not see it
    state.size = fs::file_size(input.path, gone);
    if (!gone) state.changed = fs::last_write_time(input.path, gone);
    if (gone) continue;
    if (const auto before = known_.find(input.path); before != known_.end() && before->second.sameAs(state)) {
      if (!before->second.given) settled.push_back(input.path);
      state.given = true;
    }
    now.emplace(input.path, state);
  }
  known_ = std::move(now);
  return settled;
}

}  // namespace doichieu
