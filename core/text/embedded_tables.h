// The tables of config/ that are facts of writing rather than settings: compiled in, so that asking for a syllable
// or decoding a file needs no folder. CMakeLists.txt fills embedded_tables.cc.in with the files.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace doichieu::embedded {

extern const std::string_view kSyllables;    // rhyme, onsets
extern const std::string_view kEncodings;    // scheme, bytes, text
extern const std::string_view kLegacyFonts;  // font, ending, scheme, capitals
extern const std::string_view kOpenWords;    // word (config/outline)

using Cells = std::vector<std::string_view>;
/// Calls `visit` for each row below the head line; missing cells are empty. The cells live as long as the program.
void forEachRow(std::string_view table, const std::function<void(const Cells&)>& visit);

}  // namespace doichieu::embedded
