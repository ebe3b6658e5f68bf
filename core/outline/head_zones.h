// The top of a document: letterhead and title block.
#pragma once

#include <cstddef>
#include <vector>

#include "outline/zones.h"

namespace doichieu {

/// Gives letterhead and title lines their zones. Returns the index of the first item of the body.
std::size_t assignHead(const SourceText& text, const LineFit& fit, std::vector<ZonedItem>& items);

}  // namespace doichieu
