// Joins printed lines to paragraphs. An empty line never means a paragraph's end by
// itself; what decides is punctuation, numbering, whether a line was full, and indentation where boxes tell it.
#pragma once

#include <vector>

#include "outline/draft.h"
#include "outline/heading_words.h"
#include "outline/seams.h"
#include "outline/zones.h"
#include "text/line_fit.h"

namespace doichieu {

/// Thread-safe. Refers to the seams and words, which have to outlive it.
class Joiner {
 public:
  Joiner(const Seams& seams, const HeadingWords& words) : seams_(seams), words_(words) {}

  /// Paragraphs in reading order; tables are passed through. Lines of letterhead, title, recipients, signature and
  /// stray text stay single.
  std::vector<Draft> join(const SourceText& text, const LineFit& fit, const std::vector<ZonedItem>& items) const;

 private:
  const Seams& seams_;
  const HeadingWords& words_;
};

}  // namespace doichieu
