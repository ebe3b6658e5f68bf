// A number with everything glued to it: comparator, change, range, unit, period.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reading.h"

namespace doichieu::targets {

/// How a quantity stands in its clause, which decides what behind it is still the thing counted.
enum class Stance {
  subject,   // "100% hộ gia đình được ...": the noun phrase ends at its predicate
  object,    // "Triệt xóa 03 điểm ...": the noun phrase runs on
  trailing,  // "tỷ lệ ... đạt 90%", "... ít nhất 01 lần": what is measured stands before
};

struct Quantity {
  Span span;  // from the first modifier to the end of the unit
  Span digits;
  std::size_t unitBegin = 0,
              unitEnd = 0;    // of the counter in the text; both at the end of the number where there is none
  std::size_t nounBegin = 0;  // where the noun phrase behind it begins: at unitEnd, or behind "trở lên"
  double value = 0;
  std::optional<double> valueMax;
  std::string unit;  // "" where the number has none
  UnitKind kind = UnitKind::count;
  bool knownUnit = false;
  bool frequency = false;
  bool rate = false;       // "600/100.000 trẻ em"
  bool of = false;         // "16/16 xã": so many of so many
  bool repeated = false;   // "... và 900 vào năm 2030": of the same as the one before
  bool shortTime = false;  // hours, minutes
  bool dimension = false;  // a weight, a length, an area: of something that stands elsewhere
  std::string comparator = "eq";
  bool bounded = false;  // it has a comparator, change or aim in words: certainly a commitment
  std::optional<std::string> change;
  Stance stance = Stance::subject;
  Senses before;  // of the words glued before it
  std::size_t clause = 0;
};

/// All quantities of the reading, left to right; numbers that measure nothing are left out.
std::vector<Quantity> findQuantities(const Reading& reading);

}  // namespace doichieu::targets
