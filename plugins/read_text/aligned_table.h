// A table whose columns stand below each other, parted by blanks only.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "typed_characters.h"
#include "typed_tables.h"

namespace doichieu {

/// The table whose first line is `at`. Between its columns every line leaves the same places blank; lines that run
/// across them (titles of groups) are taken where rows follow. Its ordinals may stand at the top or the middle of rows.
std::optional<TypedTable> alignedTable(const std::vector<CharacterLine>& lines, std::size_t at);

}  // namespace doichieu
