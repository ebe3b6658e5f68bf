#include "pipeline/content_check.h"

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"

namespace doichieu {
namespace {

// Fur and foliage are read as a few letters, and doubtfully.
constexpr std::size_t kLeastLetters = 5;
constexpr float kLegible = 0.6F;

std::size_t lettersOf(const PageLine& line) {
  if (line.words.empty()) return letterCount(line.text);
  std::size_t letters = 0;
  for (const Word& word : line.words)
    if (word.confidence >= kLegible) letters += letterCount(word.text);
  return letters;
}

std::size_t lettersOf(const PageTable& table) {
  std::size_t letters = 0;
  for (const PageCell& cell : table.cells)
    for (const PageLine& line : cell.lines) letters += lettersOf(line);
  return letters;
}

std::size_t lettersOf(const Page& page) {
  std::size_t letters = 0;
  for (const PageItem& item : page.items) letters += std::visit([](const auto& part) { return lettersOf(part); }, item);
  return letters;
}

}  // namespace

void requireText(const std::vector<Page>& pages) {
  std::size_t letters = 0;
  for (const Page& page : pages) letters += lettersOf(page);
  if (letters >= kLeastLetters) return;
  for (const Page& page : pages)
    for (const Diagnostic& diagnostic : page.diagnostics)
      if (diagnostic.severity == Severity::error) throw DocumentError(diagnostic);
  throw DocumentError({"document.no_text", Severity::error, Stage::text, 0, {}, {}});
}

void noteWhatIsNoPlan(PlanRecords& records) {
  const Header& header = records.header;
  const bool headed = header.issuer || header.symbol || header.docType;
  const bool found = !records.targets.empty() || !records.duties.empty() || !records.legalReferences.empty();
  if (headed || found || !records.outline.empty()) return;
  records.diagnostics.push_back({"document.no_plan", Severity::warning, Stage::extract, 0, {}, {}});
}

}  // namespace doichieu
