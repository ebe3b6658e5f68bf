// How far one member of a list reaches.
#pragma once

#include "agencies/list_parser.h"

namespace doichieu::agencies {

enum class Bounds {
  whole,   // the text is a list and nothing else: what is not understood belongs to the member
  running  // the list stands in a sentence: it ends where a verb or a circumstance begins
};

/// Index behind the member that begins at `first`.
std::size_t endOfMember(const Reading& reading, std::size_t first, Opening opening, Bounds bounds);

/// True where the word ends a list in running text.
bool stopsList(const Reading& reading, std::size_t index);
/// A unit of government that is not followed by its proper name: "xã" in "các xã, phường".
bool isBareTerritory(const Reading& reading, std::size_t index);

}  // namespace doichieu::agencies
