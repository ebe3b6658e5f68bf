#include "scan_set.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "character_errors.h"
#include "doichieu/base/error.h"
#include "read_pdf.h"

namespace doichieu::evaluate_ocr {
namespace {

constexpr double kDrawnDpi = 200;  // of pages that are no single image

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void addPages(const std::filesystem::path& file, const std::string& variant, int pagesEach,
              std::vector<ScannedPage>& pages) {
  const std::string name = file.stem().stem().string();
  const std::vector<std::string> truth = pagesOf(contentOf(file.parent_path() / (name + ".txt")));
  const auto document = ReadPdf().open(file);
  const int count = std::min({pagesEach, document->pageCount(), static_cast<int>(truth.size())});
  for (int number = 1; number <= count; ++number)
    pages.push_back({variant, document->image(number, kDrawnDpi), truth[static_cast<std::size_t>(number - 1)]});
}

}  // namespace

std::vector<ScannedPage> scannedPages(const std::filesystem::path& folder, const std::vector<std::string>& variants,
                                      int pagesEach) {
  if (!std::filesystem::is_directory(folder)) throw UsageError(folder.string() + " is no folder");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<ScannedPage> pages;
  for (const auto& file : files) {
    const std::string ending = file.stem().extension().string();
    const std::string variant = ending.empty() ? "" : ending.substr(1);
    const bool wanted = variants.empty() || std::find(variants.begin(), variants.end(), variant) != variants.end();
    const bool told = std::filesystem::exists(folder / (file.stem().stem().string() + ".txt"));
    if (wanted && told && variant != "clean") addPages(file, variant, pagesEach, pages);
  }
  if (pages.empty()) throw UsageError(folder.string() + " holds no NAME.VARIANT.pdf with a NAME.txt");
  return pages;
}

}  // namespace doichieu::evaluate_ocr
