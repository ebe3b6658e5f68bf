#pragma once

#include <vector>

#include "page.h"
#include "plan/plan.h"
#include "rng.h"
#include "scan/image.h"
#include "typeset/text_setter.h"

namespace doichieu::make_scans {

/// Coloured ink on a part of a page, as the share of light that it lets through: 255 is no ink.
struct InkMark {
  int x = 0, y = 0;  ///< top left corner on the page, in pixels; may lie outside
  Image filter;      ///< three samples a pixel
};

/// What was put on the printed page by hand: the signer's pen and the round seal over it, the receiver's stamp on
/// page 1. Uses Pango and is therefore called on the thread of the pages.
std::vector<InkMark> inkOn(const Page& page, bool firstPage, const Plan& plan, const TextSetter& setter, double dpi,
                           Rng rng);

/// Lays the ink on a page in colour.
void press(const InkMark& mark, Image& page);

}  // namespace doichieu::make_scans
