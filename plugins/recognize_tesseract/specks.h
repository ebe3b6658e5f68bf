// Pepper: dirt and photocopier specks smaller than any mark of the script.
#pragma once

#include "pix.h"

namespace doichieu::ocr {

/// Fills dark spots that are less than three pixels wide in every direction and sharper than print: in the margins
/// and between and upon letters alike. Strokes, however thin, are long in one direction and stay. Works on the page as
/// scanned, before any scaling blurs the spots. `found` is the number of pixels of such spots.
PixPtr withoutSpecks(PixPtr grey, long& found);

}  // namespace doichieu::ocr
