// Tells headings from numbered sentences where the block alone did not.
#pragma once

#include <vector>

#include "outline/draft.h"
#include "outline/heading_words.h"

namespace doichieu {

/// Turns every HeadingState::open into yes or no, looking at the words and at what follows.
void decideHeadings(const SourceText& text, const HeadingWords& words, std::vector<Draft>& drafts);

}  // namespace doichieu
