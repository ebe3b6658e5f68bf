// From the body on: where it ends, recipients and signature, annexes.
#pragma once

#include <cstddef>
#include <vector>

#include "outline/zones.h"

namespace doichieu {

void assignTail(const SourceText& text, std::size_t body, std::vector<ZonedItem>& items);

}  // namespace doichieu
