// make_word_pairs CONFUSIONS PLANS_DIR SET_APART > config/ocr/word_pairs.tsv: counts which syllables stand side by side
// in the corpus's plans, as far as one of the two has a twin that the recognizer may take it for. Plans set apart stay
// out.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "confusions.h"
#include "doichieu/base/error.h"
#include "doichieu/text/fold.h"
#include "token.h"

namespace {

using doichieu::ocr::Confusions;
using Counts = std::map<std::pair<std::string, std::string>, int>;

std::set<std::string> namesIn(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw doichieu::ConfigError(file + " cannot be read");
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

void print(const Counts& counts, const Confusions& confusions) {
  std::printf(
      "# Written by: make_word_pairs config/ocr/confusions.tsv corpus/sources/plan corpus/set_apart.txt\n"
      "# Syllables that stand side by side in our own plans, where one of them can be misread as another one.\n"
      "left\tright\tcount\n");
  for (const auto& [pair, count] : counts)
    if (!confusions.variants(pair.first).empty() || !confusions.variants(pair.second).empty())
      std::printf("%s\t%s\t%d\n", pair.first.c_str(), pair.second.c_str(), count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: make_word_pairs CONFUSIONS PLANS_DIR SET_APART\n");
    return 2;
  }
  try {
    print(countPlans(argv[2], namesIn(argv[3])), Confusions::load(argv[1]));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "make_word_pairs: %s\n", e.what());
    return 1;
  }
}
