// Blanks that a web page or converter lost where its source had line ends: "tổchức thực hiện", "ngày22/5/2013".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/source_lines.h"

namespace doichieu {

/// Offsets at which a blank is missing: between two syllables that are one token, and between a figure and a syllable.
/// A token that may be parted in several ways ("thự|c|hiện") is parted into words that `document`, in lower case, has
/// side by side; left alone are those that it has not, and very short syllables ("Êđê").
std::vector<std::size_t> lostBlanks(std::string_view text, std::string_view document);

/// Puts them back where they are lost again and again: a single token may be a name.
void restoreBlanks(SourceText& text);

}  // namespace doichieu
