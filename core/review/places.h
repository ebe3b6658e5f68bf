// Where words stand in a plan's text.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "doichieu/model/record.h"

namespace doichieu::review {

/// Letter case, tone style, white space and line breaks aside. A plan without text is taken at its word.
bool stands(const PlanRecords& plan, const std::string& words);

/// Gives an added record the anchor and the section of its words, where it has none and they stand in the text.
void giveAnchor(const PlanRecords& plan, nlohmann::ordered_json& record);

}  // namespace doichieu::review
