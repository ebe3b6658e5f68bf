// A comparison as a report.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "page_writer.h"

namespace doichieu::html {

/// `comparison`: to the contract "doichieu.comparison/1".
void writeComparison(const nlohmann::ordered_json& comparison, const Labels& labels, PageWriter& page);

}  // namespace doichieu::html
