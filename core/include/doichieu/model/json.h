// JSON of the model: the contract "doichieu.plan/1" and the page artifacts. Reading is strict about types and lenient
// about absent keys (hand-made gold files carry neither ids nor anchors); it throws UsageError naming the key.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "doichieu/model/page.h"
#include "doichieu/model/record.h"

namespace doichieu {

nlohmann::ordered_json toJson(const PlanRecords& records);
PlanRecords planRecordsFromJson(const nlohmann::ordered_json& json);

nlohmann::ordered_json toJson(const Header& header);
nlohmann::ordered_json toJson(const LegalReference& reference);
nlohmann::ordered_json toJson(const Target& target);
nlohmann::ordered_json toJson(const Duty& duty);
nlohmann::ordered_json toJson(const Deadline& deadline);
nlohmann::ordered_json toJson(const CustomRecord& record);
nlohmann::ordered_json toJson(const Anchor& anchor);
nlohmann::ordered_json toJson(const Diagnostic& diagnostic);
Diagnostic diagnosticFromJson(const nlohmann::ordered_json& json);

/// A page artifact: words, rulings, items and diagnostics, without pixels.
std::string pageToJsonText(const Page& page);
Page pageFromJsonText(const std::string& text);

}  // namespace doichieu
