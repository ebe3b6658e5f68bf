// An annex row that repeats a target of the body is one target with it.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "draft.h"
#include "table_rows.h"

namespace doichieu::targets {

/// Immutable, thread-safe.
class AnnexJoin {
 public:
  explicit AnnexJoin(const std::filesystem::path& configFolder);
  /// Gives each row to the body target that it repeats: its place, its agencies (in row order). Rows that split one
  /// body target all go to it; one row with figures of two horizons goes to both. Returns the rows without a
  /// counterpart.
  std::vector<RowTarget> join(std::vector<RowTarget> rows, std::vector<Draft>& body) const;

 private:
  using Words = std::vector<std::string>;  // sorted
  Words wordsOf(std::string_view text) const;
  int counterpartOf(const Words& rowWords, const std::vector<RowMeasure>& measures, const std::vector<Draft>& body,
                    const std::vector<Words>& words, bool& differs) const;

  std::set<std::string> idle_;
};

}  // namespace doichieu::targets
