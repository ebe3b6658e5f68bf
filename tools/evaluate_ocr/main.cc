// evaluate_ocr [--pages N] [--variant NAME]... [--step NAME]... SCANS_DIR: what each step of the reading is worth on
// pages whose text is known: a table in Markdown of the character error rate without it, and of its cost.
// evaluate_ocr --cells PLANS_DIR [--misses] [--variant NAME]... SCANS_DIR: how many cells of annex tables come out
// exact.
#include <allheaders.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "doichieu/base/error.h"
#include "readings.h"
#include "table_cells.h"

namespace doichieu::evaluate_ocr {
namespace {

struct Order {
  std::filesystem::path folder;
  std::vector<std::string> variants, steps;
  int pagesEach = 2;
  std::filesystem::path plans;  // where cells are asked for
  bool misses = false;
};

Order orderOf(const std::vector<std::string>& words) {
  Order order;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool option = words[i].rfind("--", 0) == 0;
    if (words[i] == "--misses") {
      order.misses = true;
      continue;
    }
    if (!option) {
      order.folder = words[i];
      continue;
    }
    if (i + 1 == words.size()) throw UsageError(words[i] + " takes a value");
    const std::string& value = words[++i];
    if (words[i - 1] == "--pages")
      order.pagesEach = std::atoi(value.c_str());
    else if (words[i - 1] == "--variant")
      order.variants.push_back(value);
    else if (words[i - 1] == "--step")
      order.steps.push_back(value);
    else if (words[i - 1] == "--cells")
      order.plans = value;
    else
      throw UsageError("unknown option " + words[i - 1]);
  }
  if (order.folder.empty() || order.pagesEach < 1)
    throw UsageError(
        "usage: evaluate_ocr [--pages N] [--variant NAME]... [--step NAME]... SCANS_DIR\n"
        "       evaluate_ocr --cells PLANS_DIR [--misses] [--variant NAME]... SCANS_DIR");
  if (order.steps.empty()) order.steps = steps();
  return order;
}

void printRow(const std::string& name, const Effects& effects) {
  std::printf("| %s |", name.c_str());
  for (const auto& [variant, effect] : effects) std::printf(" %.2f |", effect.errors.percent());
  for (const auto& [variant, effect] : effects) std::printf(" %.2f |", effect.cpuSeconds / effect.pages);
  std::printf("\n");
  std::fflush(stdout);
}

void printTable(const Order& order, const std::vector<ScannedPage>& pages) {
  const Effects all = readWithout("", pages);
  std::printf("Character errors in %%, then CPU seconds a page:\n\n| |");
  for (const auto& [variant, effect] : all) std::printf(" %s (%d pages) |", variant.c_str(), effect.pages);
  for (const auto& [variant, effect] : all) std::printf(" %s s |", variant.c_str());
  std::printf("\n|---|");
  for (std::size_t i = 0; i < 2 * all.size(); ++i) std::printf("---|");
  std::printf("\n");
  printRow("all steps", all);
  printRow("Tesseract as it comes", readWithStockTesseract(pages));
  for (const std::string& step : order.steps)
    if (step != "none") printRow("without " + step, readWithout(step, pages));

  std::printf("\nSaid of pages:");
  for (const auto& [variant, effect] : all)
    for (const auto& [code, count] : effect.notes) std::printf(" %s %s %d;", variant.c_str(), code.c_str(), count);
  std::printf("\nMilliseconds a page:");
  for (const auto& [step, seconds] : stepSeconds(pages)) std::printf(" %s %.0f;", step.c_str(), 1000 * seconds);
  std::printf("\nEngine alone, s/page: %.3f\n", engineSeconds(pages));
}

void printCells(const Order& order) {
  const CellFigures figures = readTables(order.plans, order.folder, order.variants);
  std::printf("| | cells | exact, %% |\n|---|---|---|\n");
  for (const auto& [variant, count] : figures.byVariant)
    std::printf("| %s | %d | %.1f |\n", variant.c_str(), count.total, count.percent());
  if (!order.misses) return;
  for (const MissedCell& cell : figures.missed)
    std::printf("%s row %d column %d: \"%s\" was read \"%s\"\n", cell.document.c_str(), cell.row, cell.column,
                cell.truth.c_str(), cell.read.c_str());
}

}  // namespace
}  // namespace doichieu::evaluate_ocr

int main(int argc, char** argv) {
  using namespace doichieu::evaluate_ocr;
  setMsgSeverity(L_SEVERITY_NONE);
  try {
    const Order order = orderOf({argv + 1, argv + argc});
    if (order.plans.empty())
      printTable(order, scannedPages(order.folder, order.variants, order.pagesEach));
    else
      printCells(order);
    return 0;
  } catch (const doichieu::UsageError& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 2;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "evaluate_ocr: %s\n", e.what());
    return 1;
  }
}
