// doichieu evaluate GOLD_DIR DIR: figures of extracted records, or of documents that are read now, against gold.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>

#include "doichieu/base/error.h"
#include "evaluate/calibration.h"
#include "evaluate/misses.h"
#include "evaluate/scores.h"
#include "plan_choice.h"
#include "table.h"
#include "verb.h"

namespace doichieu::cli {
namespace {

struct Document {
  std::string name;
  PlanRecords gold, found;
};

// NAME.json, or the first document called NAME.* that is no JSON.
std::filesystem::path counterpart(const std::filesystem::path& folder, const std::string& name) {
  if (std::filesystem::exists(folder / (name + ".json"))) return folder / (name + ".json");
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().filename().string().rfind(name + ".", 0) == 0)
      found.push_back(entry.path());
  return found.empty() ? std::filesystem::path() : *std::min_element(found.begin(), found.end());
}

std::vector<Document> documentsOf(Context& context, const std::filesystem::path& goldFolder,
                                  const std::filesystem::path& folder) {
  for (const auto& path : {goldFolder, folder})
    if (!std::filesystem::is_directory(path)) throw UsageError(path.string() + " is no folder");
  std::vector<std::filesystem::path> golds;
  for (const auto& entry : std::filesystem::directory_iterator(goldFolder))
    if (entry.path().extension() == ".json") golds.push_back(entry.path());
  std::sort(golds.begin(), golds.end());
  std::vector<Document> documents;
  for (const auto& gold : golds) {
    const std::filesystem::path found = counterpart(folder, gold.stem().string());
    if (found.empty()) continue;
    documents.push_back({gold.stem().string(), recordsOf(context, gold.string()), recordsOf(context, found.string())});
  }
  if (documents.empty())
    throw UsageError("no NAME.json of " + goldFolder.string() + " has a counterpart in " + folder.string());
  return documents;
}

std::string shown(const std::optional<double>& figure) {
  if (!figure) return "-";
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%.1f", *figure);
  return buffer;
}

constexpr std::size_t kSideBySide = 6;  // documents

void printFigures(const std::vector<Document>& documents, const std::string& format) {
  std::vector<evaluate::Scores> all;
  for (const Document& document : documents) all.push_back(evaluate::score(document.gold, document.found));
  const evaluate::Scores means = evaluate::average(all);
  Table table;
  table.keys = {"document"};
  for (const auto& [name, value] : means) table.keys.push_back(name);
  table.columns = table.keys;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::vector<std::string> row{documents[i].name};
    for (const auto& [name, value] : means) row.push_back(shown(evaluate::figure(all[i], name)));
    table.rows.push_back(std::move(row));
  }
  std::vector<std::string> last{"MACRO"};
  for (const auto& [name, value] : means) last.push_back(shown(value));
  table.rows.push_back(std::move(last));
  // A few documents are easier to read side by side: a row a figure.
  if (format != "table" || documents.size() > kSideBySide) return print(table, format, std::cout);
  Table turned{{""}, {"figure"}, {}};
  for (const auto& row : table.rows) turned.columns.push_back(row.front());
  turned.keys.resize(turned.columns.size());
  for (std::size_t column = 1; column < table.columns.size(); ++column) {
    std::vector<std::string> line{table.columns[column]};
    for (const auto& row : table.rows) line.push_back(row[column]);
    turned.rows.push_back(std::move(line));
  }
  print(turned, format, std::cout);
}

void printMisses(const std::vector<Document>& documents) {
  for (const Document& document : documents)
    for (const evaluate::Miss& miss : evaluate::misses(document.gold, document.found))
      std::cout << document.name << ' ' << (miss.spurious ? '+' : '-') << ' ' << miss.kind << ' ' << miss.text
                << (miss.rule.empty() ? "" : " [" + miss.rule + "]") << '\n';
}

std::vector<evaluate::Verdict> verdictsOf(const std::vector<Document>& documents) {
  std::vector<evaluate::Verdict> all;
  for (const Document& document : documents) {
    const std::vector<evaluate::Verdict> some = evaluate::verdicts(document.gold, document.found);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

void printByRule(const std::vector<Document>& documents, const std::string& format) {
  std::map<std::string, evaluate::Share> rules;
  for (const evaluate::Verdict& verdict : verdictsOf(documents)) {
    evaluate::Share& share = rules[verdict.rule];
    ++share.all;
    if (verdict.right) ++share.right;
  }
  Table table{{"rule", "right", "wrong"}, {"rule", "right", "wrong"}, {}};
  for (const auto& [rule, share] : rules)
    table.rows.push_back({rule, std::to_string(share.right), std::to_string(share.all - share.right)});
  print(table, format, std::cout);
}

void printCalibration(const std::vector<Document>& documents, const std::string& format) {
  Table table{{"kind"}, {"kind"}, {}};
  for (const double from : evaluate::kBands) table.keys.push_back("from " + shown(from));
  table.columns = table.keys;
  for (const evaluate::CalibrationRow& row : evaluate::calibration(verdictsOf(documents))) {
    std::vector<std::string> cells{row.kind};
    for (const evaluate::Share& share : row.bands)
      cells.push_back(share.all == 0 ? "-"
                                     : shown(100.0 * share.right / share.all) + " % of " + std::to_string(share.all));
    table.rows.push_back(std::move(cells));
  }
  print(table, format, std::cout);
}

int run(Context& context) {
  const Arguments& arguments = context.arguments();
  if (arguments.words().size() != 2) throw UsageError("evaluate takes GOLD_DIR and DIR");
  const std::vector<Document> documents = documentsOf(context, arguments.words()[0], arguments.words()[1]);
  const std::string format = arguments.value("format", "table");
  if (arguments.has("calibration")) {
    printCalibration(documents, format);
  } else if (arguments.has("by-rule")) {
    printByRule(documents, format);
  } else if (arguments.has("misses")) {
    printMisses(documents);
  } else {
    printFigures(documents, format);
  }
  return kAllDone;
}

}  // namespace

Verb evaluateVerb() {
  return {"evaluate",
          "GOLD_DIR DIR",
          {{"misses", false, ""}, {"by-rule", false, ""}, {"calibration", false, ""}, formatOption()},
          run};
}

}  // namespace doichieu::cli
