// The forms by which a record is corrected, and what a posted one means.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "serve/html.h"
#include "serve/url.h"
#include "serve/visit.h"

namespace doichieu::serve {

/// Fields for a record of the model's own kinds, filled with `record` (as in core/records.md); for a record to be
/// added, with an empty one. Empty for the kinds of plugins, which can be confirmed and rejected only.
Html recordFields(const Visit& visit, const std::string& kind, const nlohmann::ordered_json& record);

/// The keys that the form says otherwise than the record; {} where nothing was changed. Throws HttpError(400) naming a
/// field that is no number.
nlohmann::ordered_json changedFields(const Visit& visit, const std::string& kind, const nlohmann::ordered_json& record,
                                     const Parameters& form);

/// Kinds that have a form: targets, duties, deadlines, references, header.
const std::vector<std::string>& editableKinds();

}  // namespace doichieu::serve
