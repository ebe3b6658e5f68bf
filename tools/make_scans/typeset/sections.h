#pragma once

#include "plan/plan.h"
#include "typeset/composer.h"

namespace doichieu::make_scans {

// Each sets one part of a plan at the composer's place and leaves the place below it.

/// The two columns at the top of page 1, with the digital signature's small print above them.
void setLetterhead(const Plan& plan, Composer& composer);

/// Type and title of the document, centred, with the short rule below.
void setTitle(const Plan& plan, Composer& composer);

/// A paragraph, bullet or heading. `before_headings` says that no heading has come yet: there a legal basis is italic.
void setParagraph(const Paragraph& paragraph, bool before_headings, Composer& composer);

/// Recipients left and signature right, side by side, never parted by a page break.
void setClosing(const Closing& closing, Composer& composer);

/// A new run of pages with label, title and pointer.
void setAnnexHead(const Annex& annex, Composer& composer);

void setTable(const Table& table, Composer& composer);

}  // namespace doichieu::make_scans
