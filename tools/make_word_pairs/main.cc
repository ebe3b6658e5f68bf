// make_word_pairs CONFUSIONS PLANS_DIR SET_APART GAZETTEER... > config/ocr/word_pairs.tsv: counts which syllables stand
// side by side in the corpus's plans and in the names of gazetteers, as far as one of the two has a twin that the
// recognizer may take it for. Plans set apart stay out.
#include <cstdio>
#include <exception>

#include "word_counts.h"

int main(int argc, char** argv) {
  using namespace doichieu::make_word_pairs;
  if (argc < 4) {
    std::fprintf(stderr, "usage: make_word_pairs CONFUSIONS PLANS_DIR SET_APART GAZETTEER...\n");
    return 2;
  }
  try {
    Counts counts = countPlans(argv[2], namesIn(argv[3]));
    for (int gazetteer = 4; gazetteer < argc; ++gazetteer) addNames(argv[gazetteer], counts);
    std::fputs(tableOf(counts, doichieu::ocr::Confusions::load(argv[1])).c_str(), stdout);
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "make_word_pairs: %s\n", e.what());
    return 1;
  }
}
