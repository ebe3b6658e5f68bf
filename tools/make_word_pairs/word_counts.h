// Which syllables stand side by side in plans and in names, and how often.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "confusions.h"

namespace doichieu::make_word_pairs {

using Counts = std::map<std::pair<std::string, std::string>, int>;  // left and right syllable, folded for comparison

/// The lines of a list, its comments left out. Throws ConfigError where it cannot be read.
std::set<std::string> namesIn(const std::filesystem::path& file);
/// Of all NAME.plan of the folder but those whose NAME is set apart.
Counts countPlans(const std::filesystem::path& folder, const std::set<std::string>& apart);
/// Adds the names of a gazetteer. Its fields hold identifiers and English notes too: only syllables of Vietnamese
/// count.
void addNames(const std::filesystem::path& gazetteer, Counts& counts);
/// The pairs of which one can be misread as another, as config/ocr/word_pairs.tsv holds them.
std::string tableOf(const Counts& counts, const ocr::Confusions& confusions);

}  // namespace doichieu::make_word_pairs
