// Where records of a kind stand in a plan's JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace doichieu::review {

inline bool isBuiltIn(const std::string& kind) {
  return kind == "targets" || kind == "duties" || kind == "deadlines" || kind == "references";
}

/// The key of the list: records that plugins brought stand together.
inline std::string listOf(const std::string& kind) {
  return kind == "references" ? "legal_references" : isBuiltIn(kind) ? kind : "others";
}

inline bool isOfKind(const nlohmann::ordered_json& record, const std::string& kind) {
  return isBuiltIn(kind) || record.value("kind", "") == kind;
}

}  // namespace doichieu::review
