#include "table_cells.h"

#include <algorithm>

#include "character_errors.h"
#include "doichieu/base/error.h"
#include "doichieu/engine.h"
#include "plan/parser.h"

extern "C" doichieu::Plugin* doichieu_create_read_pdf();
extern "C" doichieu::Plugin* doichieu_create_recognize_tesseract();

namespace doichieu::evaluate_ocr {
namespace {

namespace printing = doichieu::make_scans;

bool same(const CellRow& printed, const CellRow& read, std::size_t column) {
  const std::string& truth = printed.places[column];
  return column < read.places.size() ? lettersOf(truth) == lettersOf(read.places[column]) : truth.empty();
}

/// How much two rows have in common: cells that are alike, and of the others the like words at their beginning.
double likeness(const CellRow& printed, const CellRow& read) {
  double sum = 0;
  for (std::size_t c = 0; c < std::min(printed.places.size(), read.places.size()); ++c) {
    const auto truth = lettersOf(printed.places[c]), found = lettersOf(read.places[c]);
    if (truth.empty() || found.empty()) continue;
    const auto [end, other] = std::mismatch(truth.begin(), truth.end(), found.begin(), found.end());
    sum += static_cast<double>(end - truth.begin()) / static_cast<double>(std::max(truth.size(), found.size()));
  }
  return sum;
}

/// For each printed row the read row that it is paired with, or none.
std::vector<const CellRow*> paired(const std::vector<CellRow>& printed, const std::vector<CellRow>& read) {
  const std::size_t rows = printed.size(), others = read.size();
  std::vector<std::vector<double>> best(rows + 1, std::vector<double>(others + 1, 0));
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t k = others; k-- > 0;)
      best[i][k] = std::max({best[i + 1][k], best[i][k + 1], best[i + 1][k + 1] + likeness(printed[i], read[k])});
  std::vector<const CellRow*> pairs(rows, nullptr);
  for (std::size_t i = 0, k = 0; i < rows && k < others;) {
    if (best[i][k] == best[i + 1][k]) {
      ++i;
    } else if (best[i][k] == best[i][k + 1]) {
      ++k;
    } else {
      pairs[i++] = &read[k++];
    }
  }
  return pairs;
}

std::vector<CellRow> rowsOf(const printing::Plan& plan) {
  std::vector<CellRow> rows;
  for (const printing::Block& block : plan.blocks) {
    const auto* table = std::get_if<printing::Table>(&block);
    if (table == nullptr) continue;
    for (const printing::Row& source : table->rows) {
      CellRow row{std::vector<std::string>(table->widths.size()), std::vector<bool>(table->widths.size(), false)};
      for (const printing::Cell& cell : source.cells) {
        row.begins[cell.column] = !cell.joinsAbove;
        row.places[cell.column] = cell.joinsAbove ? rows.back().places[cell.column] : cell.text;
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<CellRow> rowsOf(const Plan& plan) {
  std::vector<CellRow> rows;
  for (const Table& table : plan.tables)
    for (const TableRow& source : table.rows) {
      CellRow row;
      for (std::size_t c = 0; c < source.cells.size(); ++c) {
        row.places.emplace_back(plan.at(source.cells[c]));
        row.begins.push_back(!source.inherited[c]);
      }
      rows.push_back(std::move(row));
    }
  return rows;
}

Plan read(const Engine& engine, const std::filesystem::path& file) {
  const auto document = engine.open(file);
  std::unique_ptr<RecognizerSession> session;
  std::vector<Page> pages;
  for (int number = 1; number <= document->pageCount(); ++number)
    pages.push_back(engine.readPage(*document, number, session));
  return engine.buildPlan(pages);
}

}  // namespace

CellCount& CellCount::operator+=(const CellCount& other) {
  exact += other.exact;
  total += other.total;
  return *this;
}

CellCount countCells(const std::vector<CellRow>& printed, const std::vector<CellRow>& read,
                     std::vector<MissedCell>& missed) {
  CellCount count;
  const std::vector<const CellRow*> pairs = paired(printed, read);
  for (std::size_t r = 0; r < printed.size(); ++r)
    for (std::size_t c = 0; c < printed[r].places.size(); ++c) {
      if (!printed[r].begins[c]) continue;
      ++count.total;
      std::size_t end = r + 1;
      while (end < printed.size() && c < printed[end].begins.size() && !printed[end].begins[c] &&
             !printed[end].places[c].empty())
        ++end;
      const auto wrong =
          std::find_if(pairs.begin() + static_cast<std::ptrdiff_t>(r), pairs.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const CellRow* row) { return row == nullptr || !same(printed[r], *row, c); });
      if (wrong == pairs.begin() + static_cast<std::ptrdiff_t>(end)) {
        ++count.exact;
        continue;
      }
      const bool there = *wrong != nullptr && c < (*wrong)->places.size();
      missed.push_back({"", static_cast<int>(r) + 1, static_cast<int>(c) + 1, printed[r].places[c],
                        there ? (*wrong)->places[c] : "(no such cell)"});
    }
  return count;
}

CellFigures readTables(const std::filesystem::path& plans, const std::filesystem::path& scans,
                       const std::vector<std::string>& variants) {
  EngineOptions options;
  options.configFolder = DOICHIEU_SOURCE_DIR "/config";
  options.linkedPlugins = {doichieu_create_read_pdf, doichieu_create_recognize_tesseract};
  const Engine engine(options);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(scans))
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  CellFigures figures;
  for (const std::filesystem::path& file : files) {
    const std::string variant = file.stem().extension().string();
    const std::filesystem::path plan = plans / (file.stem().stem().string() + ".plan");
    const bool wanted = variants.empty() || std::find(variants.begin(), variants.end(),
                                                      variant.substr(variant.empty() ? 0 : 1)) != variants.end();
    if (variant.empty() || !wanted || !std::filesystem::exists(plan)) continue;
    const std::vector<CellRow> printed = rowsOf(printing::readPlan(plan));
    if (printed.empty()) continue;
    std::vector<MissedCell> missed;
    figures.byVariant[variant.substr(1)] += countCells(printed, rowsOf(read(engine, file)), missed);
    for (MissedCell& cell : missed) cell.document = file.stem().string();
    figures.missed.insert(figures.missed.end(), missed.begin(), missed.end());
  }
  if (figures.byVariant.empty())
    throw UsageError(scans.string() + " holds no NAME.VARIANT.pdf of a plan of " + plans.string() + " with tables");
  return figures;
}

}  // namespace doichieu::evaluate_ocr
