// Ways in which files get damaged on disks, in mails and by those who wish harm. Deterministic: the same bytes, kind
// and number give the same damage on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace doichieu::hostile {

enum class Damage {
  flip,      // some bits turned
  truncate,  // the end is missing
  cut,       // a piece in the middle is missing
  blank,     // a piece became zeros or ones, as bad sectors do
  repeat,    // a piece stands there many times
  splice,    // a piece of another file, perhaps of another format
  numbers    // decimal numbers in it became huge, negative or zero: lengths, sizes, counts
};
inline constexpr Damage kDamages[] = {Damage::flip,   Damage::truncate, Damage::cut,    Damage::blank,
                                      Damage::repeat, Damage::splice,   Damage::numbers};
const char* toString(Damage damage);

/// `other` is where a splice takes its piece from.
std::string damaged(const std::string& bytes, Damage damage, std::uint64_t number, const std::string& other);

}  // namespace doichieu::hostile
