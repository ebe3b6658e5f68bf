// Seals and incoming stamps are red: told from the text by colour, and taken off it.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// The grey page. Where it bears red ink (`red` is set) that ink becomes paper and the black text under it stays.
PixPtr greyWithoutRedInk(Pix& colour, bool& red);

}  // namespace doichieu::ocr
