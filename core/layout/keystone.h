// How the rulings of a photographed table lean: a camera that looks at a page from the side sees parallel lines run
// together, and no turning of the page sets all of them upright.
#pragma once

#include <vector>

#include "doichieu/model/page.h"

namespace doichieu::layout {

class Keystone {
 public:
  /// Of the rulings of one table. None where they lean too little to matter.
  explicit Keystone(const std::vector<const Ruling*>& rulings);

  /// The ruling as it would lie if the page had been seen from straight above, its ends at one height.
  Ruling straight(const Ruling& ruling) const;
  /// Where a box of the straightened table stands on the page, told at the box's middle.
  Box onPage(const Box& box) const;

 private:
  /// A lean that grows evenly across the page.
  struct Lean {
    float at0 = 0, growth = 0;
    float at(float place) const { return at0 + growth * place; }
  };
  static Lean leanOf(const std::vector<const Ruling*>& rulings, bool horizontal, float extent);

  Lean down_, across_;     // of upright rulings by x, of level ones by y
  float cx_ = 0, cy_ = 0;  // of the table: it is straightened about its middle
};

}  // namespace doichieu::layout
