// How far a reading is from the true text of a page.
#pragma once

#include <string>
#include <vector>

namespace doichieu::evaluate_ocr {

struct CharacterErrors {
  long wrong = 0, total = 0;  // code points

  double percent() const { return total > 0 ? 100.0 * static_cast<double>(wrong) / static_cast<double>(total) : 0; }
  CharacterErrors& operator+=(const CharacterErrors& other);
};

/// Each true line is looked for in the reading of its page (best approximate substring), so that the reading order of
/// columns and cells does not count. White space is collapsed, quotes and dashes are made plain; both sides UTF-8.
CharacterErrors characterErrors(const std::string& truth, const std::string& reading);

/// Text as it is compared: NFC, white space collapsed, quotes and dashes made plain.
std::u32string lettersOf(const std::string& text);

/// The pages of a text, apart by form feeds.
std::vector<std::string> pagesOf(const std::string& text);

}  // namespace doichieu::evaluate_ocr
