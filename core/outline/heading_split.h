// Parts a marked block of lines into its heading and the text that follows without a marker of its own.
#pragma once

#include <vector>

#include "outline/draft.h"
#include "outline/heading_words.h"
#include "outline/seams.h"
#include "text/line_fit.h"

namespace doichieu {

/// True where `next` goes on with the paragraph of `line`. `opens`: `line` is the paragraph's first.
bool linesContinue(const LineFit& fit, const Seams& seams, const SourceLine& line, const SourceLine& next, bool opens);

/// A block as the joiner collected it -> heading and paragraphs. Blocks without a marker, and bullets, come back whole.
std::vector<Draft> splitHeading(const SourceText& text, const LineFit& fit, const Seams& seams,
                                const HeadingWords& words, Draft block);

}  // namespace doichieu
