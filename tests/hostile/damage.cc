#include "damage.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "rng.h"

namespace doichieu::hostile {
namespace {

using make_scans::Rng;

constexpr std::size_t kMostFlips = 40, kMostRepeats = 60, kLongestPiece = 4000;
constexpr double kTouchedNumbers = 0.1;

struct Piece {
  std::size_t from = 0, length = 0;
};

/// Somewhere in the bytes; never empty unless they are.
Piece pieceOf(const std::string& bytes, Rng& rng) {
  if (bytes.empty()) return {};
  Piece piece;
  piece.from = rng.below(bytes.size());
  piece.length = 1 + rng.below(std::min(kLongestPiece, bytes.size() - piece.from));
  return piece;
}

void flip(std::string& bytes, Rng& rng) {
  if (bytes.empty()) return;
  // Headers are where parsers decide: half of the damages fall into the first hundred bytes.
  const std::size_t range = rng.chance(0.5) ? std::min<std::size_t>(bytes.size(), 100) : bytes.size();
  for (std::size_t left = 1 + rng.below(kMostFlips); left > 0; --left)
    bytes[rng.below(range)] ^= static_cast<char>(1U << rng.below(8));
}

void exaggerate(std::string& bytes, Rng& rng) {
  constexpr const char* kNumbers[] = {"0", "-1", "4294967295", "2147483648", "99999999999999999999", "65536"};
  std::string result;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && std::isdigit(static_cast<unsigned char>(bytes[end])) != 0) ++end;
    if (end == at) {
      result += bytes[at++];
      continue;
    }
    if (rng.chance(kTouchedNumbers))
      result += kNumbers[rng.below(std::size(kNumbers))];
    else
      result.append(bytes, at, end - at);
    at = end;
  }
  bytes = std::move(result);
}

}  // namespace

const char* toString(Damage damage) {
  constexpr const char* kNames[] = {"flip", "truncate", "cut", "blank", "repeat", "splice", "numbers"};
  return kNames[static_cast<std::size_t>(damage)];
}

std::string damaged(const std::string& bytes, Damage damage, std::uint64_t number, const std::string& other) {
  Rng rng(number, toString(damage));
  std::string result = bytes;
  const Piece piece = pieceOf(bytes, rng);
  switch (damage) {
    case Damage::flip:
      flip(result, rng);
      break;
    case Damage::truncate:
      result.resize(piece.from);
      break;
    case Damage::cut:
      result.erase(piece.from, piece.length);
      break;
    case Damage::blank:
      std::fill_n(result.begin() + static_cast<std::ptrdiff_t>(piece.from), piece.length,
                  rng.chance(0.5) ? '\0' : '\xFF');
      break;
    case Damage::repeat:
      for (std::size_t left = 1 + rng.below(kMostRepeats); left > 0; --left)
        result.insert(piece.from, bytes, piece.from, piece.length);
      break;
    case Damage::splice: {
      const Piece foreign = pieceOf(other, rng);
      result.replace(piece.from, rng.chance(0.5) ? piece.length : 0, other, foreign.from, foreign.length);
      break;
    }
    case Damage::numbers:
      exaggerate(result, rng);
      break;
  }
  return result;
}

}  // namespace doichieu::hostile
