#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/plan.h"

namespace doichieu::make_scans {

/// The column widths of "@table 8 40 26 26" as shares of 1. Throws PlanError.
std::vector<double> parseColumnWidths(std::string_view text, const std::string& file, std::size_t line);

/// Adds one source row ("| a | ^ |> rest", "|! header") to the table. Throws PlanError.
void parseRow(std::string_view text, const std::string& file, std::size_t line, Table& table);

}  // namespace doichieu::make_scans
