#include "rng.h"

namespace doichieu::make_scans {
namespace {

/// FNV-1a (offset basis and prime of the 64-bit variant), started from the seed.
std::uint64_t mix(std::uint64_t seed, std::string_view purpose) {
  std::uint64_t hash = 0xcbf29ce484222325ULL ^ seed;
  for (const char c : purpose) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

}  // namespace

Rng::Rng(std::uint64_t seed, std::string_view purpose) : engine_(mix(seed, purpose)) {}

double Rng::normal() {
  double sum = -6.0;
  for (int i = 0; i < 12; ++i) sum += unit();
  return sum;
}

}  // namespace doichieu::make_scans
