// The words of which numbers are made (config/text/number_words.tsv).
#pragma once

#include <optional>
#include <string_view>

namespace doichieu {

enum class NumberWord { unit, scale, ordinal, month };

/// What a word, folded for comparison, stands for; nullopt where it is no word of that kind. Thread-safe.
std::optional<int> valueOfWord(NumberWord kind, std::string_view word);

}  // namespace doichieu
