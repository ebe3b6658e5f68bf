#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace doichieu::make_scans {

/// Seeded random numbers, the same on every platform: the engine is fixed by the C++ standard, and the distributions
/// are our own because those of the standard library differ between implementations.
class Rng {
 public:
  explicit Rng(std::uint64_t seed) : engine_(seed) {}

  /// An independent stream for one purpose ("skew", "phone/3"), so that drawing more in one place changes nothing
  /// elsewhere.
  Rng(std::uint64_t seed, std::string_view purpose);

  std::uint64_t bits() { return engine_(); }

  /// In [0, 1).
  double unit() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }

  /// In [low, high).
  double between(double low, double high) { return low + (high - low) * unit(); }

  /// In [0, count); count must be positive.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(unit() * static_cast<double>(count)); }

  bool chance(double probability) { return unit() < probability; }

  /// Mean 0, deviation 1, bounded by 6: the sum of twelve uniform numbers, which needs no logarithm and is therefore
  /// bit-identical everywhere.
  double normal();

 private:
  std::mt19937_64 engine_;
};

}  // namespace doichieu::make_scans
