// Table rulings off the page, so that the engine does not take them for letters.
#pragma once

#include <vector>

#include "doichieu/model/page.h"
#include "pix.h"

namespace doichieu::ocr {

/// Makes the rulings (fractions of this image) paper. Strokes of letters that cross or touch a ruling stay.
void liftRulings(Pix& grey, const std::vector<Ruling>& rulings);

}  // namespace doichieu::ocr
