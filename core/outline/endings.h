// How a line ends and begins: what punctuation says about whether a paragraph can run on.
#pragma once

#include <string_view>

namespace doichieu {

/// Ends with . ; : ! ? or an ellipsis, closing quotes and brackets after it aside.
bool endsStatement(std::string_view line);
/// Ends with a mark or word after which a sentence always goes on: a comma, a hyphen, "và", "của", "các" ...
bool endsOpen(std::string_view line);
/// "./." closes the text of a document; scans and typists also give ". /." and "././.".
bool endsDocument(std::string_view line);
bool endsWithColon(std::string_view line);
bool startsLower(std::string_view line);
/// "- 11": what stood before it is not over, though the line looks like an item of a list.
bool isDashedNumber(std::string_view line);
/// "-------", "* * *": neither letters nor digits.
bool isDrawn(std::string_view line);
int wordCount(std::string_view text);

}  // namespace doichieu
