// A folder of damaged files of every format.
#pragma once

#include <cstdint>
#include <filesystem>

namespace doichieu::hostile {

/// The sound files that damage is done to, as SEED.ENDING.
void writeSeeds(const std::filesystem::path& plan, const std::filesystem::path& folder);

/// Writes `count` files NUMBER.SEED.DAMAGE.ENDING: formats and damages in turn, so that any number holds some of each.
void writeDamagedSet(const std::filesystem::path& plan, const std::filesystem::path& folder, int count,
                     std::uint64_t seed);

}  // namespace doichieu::hostile
