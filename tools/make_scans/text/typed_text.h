#pragma once

#include <string>
#include <vector>

#include "page.h"
#include "rng.h"

namespace doichieu::make_scans {

/// How the text of such a PDF arrives when somebody pastes it. The shape is drawn from the random numbers:
///   A  an empty line after every visual line;
///   B  an empty line after the first line of a paragraph or at its end;
///   C  one paragraph a line, cut where a page ends.
/// In all of them page numbers are lost, a new page is a line with one leading space, table cells come one after the
/// other, and the two columns of the letterhead come one after the other or line by line.
std::string typedText(const std::vector<Page>& pages, Rng rng);

}  // namespace doichieu::make_scans
