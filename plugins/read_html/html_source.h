// The bytes of a web page as UTF-8, whatever their encoding, and as a tree.
#pragma once

#include <libxml/HTMLparser.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "doichieu/text/decode.h"

namespace doichieu {

struct HtmlTreeFreer {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using HtmlTree = std::unique_ptr<xmlDoc, HtmlTreeFreer>;

/// True where the file begins like a web page, in any encoding.
bool looksLikeHtml(std::string_view head);

/// Decoded by byte order mark, UTF-8, declared character set or what reads as Vietnamese, in that order; nullopt where
/// the bytes are no text.
std::optional<DecodedText> decodedHtml(std::string_view bytes);

/// Never null for a text with any element; broken markup is mended.
HtmlTree parsedHtml(const std::string& utf8);

}  // namespace doichieu
