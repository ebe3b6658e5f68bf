// How many cells of annex tables come out of a scan exactly as they stand on paper.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace doichieu::evaluate_ocr {

struct CellCount {
  int exact = 0, total = 0;

  double percent() const { return total > 0 ? 100.0 * exact / total : 0; }
  CellCount& operator+=(const CellCount& other);
};

struct MissedCell {
  std::string document;     // "drugs-linh-giang-2024.office200"
  int row = 0, column = 0;  // from 1; rows through all tables of the document
  std::string truth, read;
};

/// A table as it is printed or as it was read: the text of every place, that of a merged cell in each row which it
/// reaches; columns that a wide cell covers are blank but for its first.
struct CellRow {
  std::vector<std::string> places;
  std::vector<bool> begins;  // the cell of that place begins in this row
};

/// One printed cell counts once: it is exact where its words are, punctuation included, in every row that it reaches.
/// Rows are paired so that most cells are. What was missed is added to `missed` without the document's name.
CellCount countCells(const std::vector<CellRow>& printed, const std::vector<CellRow>& read,
                     std::vector<MissedCell>& missed);

struct CellFigures {
  std::map<std::string, CellCount> byVariant;
  std::vector<MissedCell> missed;
};

/// Reads every NAME.VARIANT.pdf of `scans` whose plan `plans`/NAME.plan has tables. Throws UsageError where there is
/// none.
CellFigures readTables(const std::filesystem::path& plans, const std::filesystem::path& scans,
                       const std::vector<std::string>& variants);

}  // namespace doichieu::evaluate_ocr
