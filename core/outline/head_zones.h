// The top of a document: letterhead and title block.
#pragma once

#include <cstddef>
#include <vector>

#include "outline/zones.h"

namespace doichieu {

/// Lines within which a document's title stands: letterheads with stamps and signature text reach about 30.
constexpr std::size_t kLongestHead = 45;

/// Gives letterhead and title lines their zones. Returns the index of the first item of the body.
std::size_t assignHead(const SourceText& text, const LineFit& fit, std::vector<ZonedItem>& items);

}  // namespace doichieu
