// What stands behind a number: its unit, with what it shares the number, and "/năm".
#pragma once

#include "quantities.h"

namespace doichieu::targets {

/// Sets unit, kind, knownUnit, frequency and the span of the unit from what follows `quantity.digits`.
void readCounter(const Reading& reading, Quantity& quantity);

struct NounUnit {
  std::string name;  // "điểm, tụ điểm"
  Span span;
  UnitKind kind = UnitKind::count;
};
/// The counter with which a noun phrase begins ("các điểm, tụ điểm mới"); nullopt where it begins with none.
std::optional<NounUnit> nounUnitAt(const Reading& reading, std::size_t offset);

}  // namespace doichieu::targets
