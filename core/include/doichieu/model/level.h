// The levels of authorities: those of the record model's "issuer_level" and of the gazetteers.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace doichieu {

/// From above. "district" is of the years before July 2025, when districts ended.
inline constexpr std::array<std::string_view, 4> kLevels = {"central", "province", "district", "commune"};

/// 0 for the highest; kLevels.size(), below all others, for what is no level.
constexpr std::size_t rankOfLevel(std::string_view level) {
  return static_cast<std::size_t>(std::find(kLevels.begin(), kLevels.end(), level) - kLevels.begin());
}

constexpr bool isLevel(std::string_view level) {
  return rankOfLevel(level) < kLevels.size();
}

}  // namespace doichieu
