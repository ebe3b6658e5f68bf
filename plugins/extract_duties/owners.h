// Who has the duties below a heading or a lead-in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/model/plan.h"
#include "knowledge.h"

namespace doichieu::duties {

struct Owner {
  std::string agency;
  bool requested = false;             // "Đề nghị ..."
  bool collective = false;            // "Các phòng, ban": an item may name which of them
  std::string role;                   // that a lead-in gives to its items; "" none
  std::vector<std::string> partners;  // that a lead-in gives to its items
  std::string rule;
  double confidence = 1;
  bool inTask = false;    // named by a heading that states a task: "Tuyên truyền (A chủ trì)"
  bool doubtful = false;  // the heading names no body that we know: what an item says goes first
};

/// The agency that a heading names. `assigns`: the heading stands under "Tổ chức thực hiện" or the like, where any name
/// may be meant as a body; elsewhere the whole heading has to be the name of one.
std::optional<Owner> ownerInHeading(const Knowledge& knowledge, std::string_view heading, bool assigns);

/// Who an item names before a colon: "- Trạm Y tế: Hướng dẫn ...", with the role of the words behind it.
std::optional<Owner> ownerBeforeColon(const Knowledge& knowledge, std::string_view text);

/// What a paragraph ending in a colon gives to its items; `above` is who has the duties around it.
std::optional<Owner> ownerInLeadIn(const Knowledge& knowledge, std::string_view text, const std::optional<Owner>& above,
                                   bool assigns);

}  // namespace doichieu::duties
