// The numbering tokens of Vietnamese administrative documents: "Phần I", "I.", "A.", "1.", "1.1.", "a)", "(1)", "-".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "doichieu/model/plan.h"

namespace doichieu {

struct ParsedMarker {
  Marker marker;
  std::size_t length = 0;  // bytes before the text that it marks, blanks included
  char punctuation = 0;    // '.', ')', '(', '/', '-', ':' or 0; with the kind it tells numbering styles apart
};

/// The marker at the beginning of a line or paragraph. Only the token is judged: whether a line that begins so opens a
/// paragraph is for the joiner to say.
std::optional<ParsedMarker> parseMarker(std::string_view text);

/// Place of a letter in the alphabet that lists use (a b c d đ e g h i k l m ...): "đ" is 5. 0 for other letters.
int listLetterNumber(std::string_view letter);

}  // namespace doichieu
