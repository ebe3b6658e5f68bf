// Which fields a person may correct, and what they may hold.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace doichieu::review {

/// A record of the kind with every field empty.
nlohmann::ordered_json emptyRecord(const std::string& kind);

/// Throws UsageError naming the field that records of the kind do not have, or whose value makes no sense.
void checkFields(const std::string& kind, const nlohmann::ordered_json& fields);

/// What "due=2026-06-30" and "measures.0.value=30" mean for the record: {"due": ...}, {"measures": [...]}. A list of
/// text may be given as "lead=Công an xã; Trạm Y tế". Throws UsageError naming the word.
nlohmann::ordered_json fieldsFromWords(const nlohmann::ordered_json& record, const std::vector<std::string>& words);

}  // namespace doichieu::review
