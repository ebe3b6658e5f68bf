#include "damaged_set.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "damage.h"
#include "seeds.h"

namespace doichieu::hostile {
namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << bytes).flush()) throw std::runtime_error(path.string() + " cannot be written");
}

}  // namespace

void writeSeeds(const std::filesystem::path& plan, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const Seed& seed : seedsOf(plan)) write(folder / (seed.name + seed.ending), seed.file(seed.bytes));
}

void writeDamagedSet(const std::filesystem::path& plan, const std::filesystem::path& folder, int count,
                     std::uint64_t seed) {
  const std::vector<Seed> seeds = seedsOf(plan);
  std::filesystem::create_directories(folder);
  for (int i = 0; i < count; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const Seed& sound = seeds[index % seeds.size()];
    const Damage damage = kDamages[index / seeds.size() % std::size(kDamages)];
    const std::string& other = seeds[(index * 5 + 3) % seeds.size()].bytes;
    const std::string bytes = sound.file(damaged(sound.bytes, damage, seed * 1'000'003 + index, other));
    char number[16];
    std::snprintf(number, sizeof number, "%05d.", i);
    write(folder / (number + sound.name + "." + toString(damage) + sound.ending), bytes);
  }
}

}  // namespace doichieu::hostile
