#include "word_counts.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "token.h"

namespace doichieu::make_word_pairs {
namespace {

constexpr int kNamed = 3;  // times that a plan would have to show what a gazetteer's name shows once

std::ifstream opened(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw ConfigError(file.string() + " cannot be read; run it from the repository's top folder");
  return in;
}

/// Directives and the marks of headings, bullets and cells part words like punctuation.
void countLine(const std::string& line, Counts& counts) {
  if (line.empty() || line.front() == '#') return;
  std::istringstream words(line);
  std::string previous;
  for (std::string word; words >> word;) {
    const ocr::Token token = ocr::tokenOf(word);
    const std::string core = foldForCompare(token.core);
    const bool directive = word.front() == '@' && previous.empty();
    if (!previous.empty() && !core.empty() && token.before.empty()) ++counts[{previous, core}];
    previous = token.after.empty() && !directive ? core : "";
  }
}

}  // namespace

std::set<std::string> namesIn(const std::filesystem::path& file) {
  std::ifstream in = opened(file);
  std::set<std::string> names;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') names.insert(line);
  return names;
}

Counts countPlans(const std::filesystem::path& folder, const std::set<std::string>& apart) {
  Counts counts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".plan" || apart.contains(entry.path().stem().string())) continue;
    std::ifstream in = opened(entry.path());
    for (std::string line; std::getline(in, line);) countLine(line, counts);
  }
  return counts;
}

void addNames(const std::filesystem::path& gazetteer, Counts& counts) {
  std::ifstream in = opened(gazetteer);
  Counts named;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::replace(line.begin(), line.end(), '|', '\t');
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) countLine(field, named);
  }
  for (const auto& [pair, count] : named)
    if (isVietnameseSyllable(pair.first) && isVietnameseSyllable(pair.second))
      counts[pair] = std::max(counts[pair], kNamed);
}

std::string tableOf(const Counts& counts, const ocr::Confusions& confusions) {
  std::string table =
      "# Written by the build target word_pairs (tools/make_word_pairs).\n"
      "# Syllables that stand side by side in our own plans and in names, where one of them can be misread as another "
      "one.\n"
      "left\tright\tcount\n";
  for (const auto& [pair, count] : counts)
    if (!confusions.variants(pair.first).empty() || !confusions.variants(pair.second).empty())
      table += pair.first + "\t" + pair.second + "\t" + std::to_string(count) + "\n";
  return table;
}

}  // namespace doichieu::make_word_pairs
