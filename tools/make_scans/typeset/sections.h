#pragma once

#include <span>

#include "plan/plan.h"
#include "typeset/composer.h"

namespace doichieu::make_scans {

// Each sets one part of a plan at the composer's place and leaves the place below it.

/// The two columns at the top of page 1, with the digital signature's small print above them.
void setLetterhead(const Plan& plan, Composer& composer);

/// Type and title of the document, centred, with the short rule below.
void setTitle(const Plan& plan, Composer& composer);

/// A paragraph, bullet or heading. `beforeHeadings` says that no heading has come yet: there a legal basis is italic.
/// When `keptBelow` is positive and the paragraph and so many more points do not fit on this page, it begins on the
/// next one.
void setParagraph(const Paragraph& paragraph, bool beforeHeadings, double keptBelow, Composer& composer);

/// The height that must stay on the page with a heading before these blocks: further headings and the first lines of
/// the text or table that they announce.
double heightKeptWithHeading(std::span<const Block> following, const Composer& composer);

/// Recipients left and signature right, side by side, never parted by a page break.
void setClosing(const Closing& closing, Composer& composer);

/// With the gap above it. The last paragraph goes over to the next page with it: a signature may not stand alone.
double closingHeight(const Closing& closing, const Composer& composer);

/// A new run of pages with label, title and pointer.
void setAnnexHead(const Annex& annex, Composer& composer);

void setTable(const Table& table, Composer& composer);

}  // namespace doichieu::make_scans
