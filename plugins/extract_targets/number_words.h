// Number words where they stand in a frame that makes them numbers: "ít nhất một hình thức", "tối thiểu hai lần".
#pragma once

#include "reading.h"

namespace doichieu::targets {

/// Adds to the reading's figures those in words: right behind a comparator and before a unit.
void addNumberWords(Reading& reading);

}  // namespace doichieu::targets
