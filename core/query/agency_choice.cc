#include "query/agency_choice.h"

#include <algorithm>
#include <cctype>

#include "doichieu/text/fold.h"
#include "query/condition.h"

namespace doichieu {
namespace {

/// True where `text` holds `words` as whole words.
bool holdsWords(const std::string& text, const std::string& words) {
  return (" " + text + " ").find(" " + words + " ") != std::string::npos;
}

/// Punctuation as blanks, so that "Công an (phường)" holds "công an phường".
std::string bare(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, ' ');
  return squeezed(text);
}

}  // namespace

AgencyChoice chooseAgencies(Database& database, const AgencyDirectory* directory, const std::string& words) {
  const std::string folded = foldForSearch(words), plain = foldForCompare(words);
  const bool accented = folded != plain;
  AgencyChoice choice;
  if (directory != nullptr && std::any_of(directory->bodies().begin(), directory->bodies().end(),
                                          [&](const Body& body) { return body.id == words; })) {
    choice.ids.push_back(words);
    return choice;
  }
  if (directory != nullptr)
    for (const Body& body : directory->bodies()) {
      const auto same = [&](const std::string& name) {
        return accented ? foldForCompare(name) == plain : foldForSearch(name) == folded;
      };
      if (same(body.name) || std::any_of(body.aliases.begin(), body.aliases.end(), same)) choice.ids.push_back(body.id);
    }
  for (const Row& row :
       database.select("SELECT id, name, folded FROM names WHERE folded LIKE ? ESCAPE '\\'", {likeHolding(folded)}))
    if (accented ? holdsWords(bare(foldForCompare(row.text(1))), bare(plain))
                 : holdsWords(bare(row.text(2)), bare(folded)))
      choice.names.push_back(row.integer(0));
  return choice;
}

}  // namespace doichieu
