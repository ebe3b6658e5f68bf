// Is the text layer of a page to be believed? Real ones lie in three ways: they hold nothing but the stamp of a digital
// signature over a scanned page; they are a foreign OCR program's guesses without Vietnamese letters; their fonts map
// glyphs to the wrong characters. A fourth kind is right but written in a legacy font encoding.
#pragma once

#include <string_view>
#include <vector>

#include "doichieu/base/diagnostic.h"
#include "doichieu/model/page.h"

namespace doichieu {

enum class TextLayerQuality {
  good,
  missing,    // no words, or a few over an image that covers the page: recognise the image
  garbled,    // words that are not Vietnamese: recognise the page
  legacyFont  // readable once decoded: take `words`
};
std::string_view toString(TextLayerQuality quality);  // "good", "missing", "garbled", "legacy_font"

struct TextLayerVerdict {
  TextLayerQuality quality = TextLayerQuality::good;
  std::vector<Word> words;  // all words of the page, decoded; only where quality is legacyFont
  Diagnostic diagnostic;    // the reason: "text_layer.missing", ... with the figures as args
};

/// Judges the words of a page by the share of Vietnamese syllables among their letters; a page with too few letters to
/// judge (a table of numbers) is good unless an image covers it.
TextLayerVerdict judgeTextLayer(const Page& page);

}  // namespace doichieu
