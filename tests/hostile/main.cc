// damage PLAN FOLDER COUNT [SEED]: damaged files of every format (damaged_set.h); COUNT 0 gives the sound ones.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "damaged_set.h"

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: damage PLAN FOLDER COUNT [SEED]\n");
    return 2;
  }
  try {
    const int count = std::atoi(argv[3]);
    if (count > 0)
      doichieu::hostile::writeDamagedSet(argv[1], argv[2], count, argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
    else
      doichieu::hostile::writeSeeds(argv[1], argv[2]);
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "damage: %s\n", e.what());
    return 1;
  }
}
