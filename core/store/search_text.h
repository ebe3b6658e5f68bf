// How text is put into the full-text index and how it is asked for.
#pragma once

#include <string>
#include <string_view>

namespace doichieu {

/// What the index holds of a text: with accents and without.
struct SearchText {
  std::string plain, folded;
};
SearchText searchText(std::string_view text);

/// The FTS5 expression for what a user typed. Words must stand near each other, in any order; words in double quotes
/// stand together as typed; a word typed with accents ("mại") finds only itself, one without ("mai") finds every
/// accent. "" where there is no word in it.
std::string matchExpression(std::string_view typed);

}  // namespace doichieu
