// Assignments inside running text: "Giao Sở Y tế chủ trì, phối hợp với ...", "Công an xã chủ trì, các thôn phối hợp".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge.h"

namespace doichieu::duties {

struct Assignment {
  std::string agency;
  std::string role;
  std::vector<std::string> partners;
  std::string rule;
  double confidence = 1;
};

/// The first assignment of the text.
std::optional<Assignment> assignmentIn(const Knowledge& knowledge, std::string_view text);

/// A paragraph whose subject are bodies that do something: "Các ngành, các thôn báo cáo kết quả ...". Under headings
/// that assign or ask for reports this is a duty; elsewhere (`onlyReports`) only reporting is.
std::optional<Assignment> subjectIn(const Knowledge& knowledge, std::string_view text, bool onlyReports);

/// Whoever a paragraph says to be obliged, body or not: "Các đồng chí được phân công phụ trách thôn có trách nhiệm
/// ...".
std::optional<Assignment> obligedIn(const Knowledge& knowledge, std::string_view text);

/// The text from the body on that a leading circumstance hides ("Trên cơ sở Kế hoạch này, | Công an xã xây dựng ...").
std::string_view withoutCircumstance(const Knowledge& knowledge, std::string_view text);

/// The words that end a plan ("Trên đây là Kế hoạch ...").
bool isClosing(const Knowledge& knowledge, std::string_view text);
/// The order to everybody to carry the plan out, which gives nobody anything of his own.
bool isFormula(const Knowledge& knowledge, std::string_view text);

}  // namespace doichieu::duties
