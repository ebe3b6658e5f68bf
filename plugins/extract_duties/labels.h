// Who does a task by labels: "- Đơn vị chủ trì: ...", "(Chủ trì: A; phối hợp: B; thời gian: quý II)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge.h"

namespace doichieu::duties {

struct Labels {
  bool atStart = false;  // the text begins with a label: a line of its own
  std::string lead;      // "" where no label names one
  std::vector<std::string> partners;
  bool any() const { return atStart || !lead.empty() || !partners.empty(); }
};

Labels labelsIn(const Knowledge& knowledge, std::string_view text);

/// What the words of a label or of a cell say: "A chủ trì, phối hợp với B"; else all of them lead.
Labels leadIn(const Knowledge& knowledge, std::string_view words);

}  // namespace doichieu::duties
