// make_word_pairs CONFUSIONS PLANS_DIR SET_APART GAZETTEER... > config/ocr/word_pairs.tsv: counts which syllables stand
// side by side in the corpus's plans and in the names of gazetteers, as far as one of the two has a twin that the
// recognizer may take it for. Plans set apart stay out.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "confusions.h"
#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "token.h"

namespace {

using doichieu::ocr::Confusions;
using Counts = std::map<std::pair<std::string, std::string>, int>;

constexpr int kNamed = 3;  // times that a plan would have to show what a gazetteer's name shows once

std::ifstream opened(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw doichieu::ConfigError(file + " cannot be read");
  return in;
}

std::set<std::string> namesIn(const std::string& file) {
  std::ifstream in = opened(file);
  std::set<std::string> names;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#') names.insert(line);
  return names;
}

/// The words of a line of a .plan file: directives and marks of headings, bullets and cells part them like punctuation.
void countLine(const std::string& line, Counts& counts) {
  if (line.empty() || line.front() == '#') return;
  std::istringstream words(line);
  std::string previous;
  for (std::string word; words >> word;) {
    const doichieu::ocr::Token token = doichieu::ocr::tokenOf(word);
    const std::string core = doichieu::foldForCompare(token.core);
    const bool directive = word.front() == '@' && previous.empty();
    if (!previous.empty() && !core.empty() && token.before.empty()) ++counts[{previous, core}];
    previous = token.after.empty() && !directive ? core : "";
  }
}

Counts countPlans(const std::string& folder, const std::set<std::string>& apart) {
  Counts counts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".plan" || apart.count(entry.path().stem().string()) != 0) continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) countLine(line, counts);
  }
  return counts;
}

/// Fields hold identifiers and English notes too: only syllables of Vietnamese count.
void addNames(const std::string& gazetteer, Counts& counts) {
  std::ifstream in = opened(gazetteer);
  Counts named;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::replace(line.begin(), line.end(), '|', '\t');
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) countLine(field, named);
  }
  for (const auto& [pair, count] : named)
    if (doichieu::isVietnameseSyllable(pair.first) && doichieu::isVietnameseSyllable(pair.second))
      counts[pair] = std::max(counts[pair], kNamed);
}

void print(const Counts& counts, const Confusions& confusions) {
  std::printf(
      "# Written by the build target word_pairs (tools/make_word_pairs).\n"
      "# Syllables that stand side by side in our own plans and in names, where one of them can be misread as another "
      "one.\n"
      "left\tright\tcount\n");
  for (const auto& [pair, count] : counts)
    if (!confusions.variants(pair.first).empty() || !confusions.variants(pair.second).empty())
      std::printf("%s\t%s\t%d\n", pair.first.c_str(), pair.second.c_str(), count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: make_word_pairs CONFUSIONS PLANS_DIR SET_APART GAZETTEER...\n");
    return 2;
  }
  try {
    const std::vector<std::string> gazetteers(argv + 4, argv + argc);
    Counts counts = countPlans(argv[2], namesIn(argv[3]));
    for (const std::string& gazetteer : gazetteers) addNames(gazetteer, counts);
    print(counts, Confusions::load(argv[1]));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "make_word_pairs: %s\n", e.what());
    return 1;
  }
}
