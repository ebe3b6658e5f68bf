// Dates as documents print them, part by part, to ISO 8601; and what days ISO dates of any precision mean.
// Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doichieu {

/// ("15", "3", "2023") is "2023-03-15", ("", "3", "2023") is "2023-03", ("", "", "2023") is "2023". A month may be a
/// word ("tư", "mười hai"); blanks inside digits are dropped; a year of two digits is of this century up to 50, else of
/// the last. nullopt where there is no such day in the calendar, or a day without a month.
std::optional<std::string> isoDate(std::string_view day, std::string_view month, std::string_view year);

/// The full date of the first or last day that an ISO date of any precision means: "2026" -> "2026-12-31",
/// "2024-02" -> "2024-02-29"; "" and what is no date come back as they are.
std::string firstDayOf(const std::string& date);
std::string lastDayOf(const std::string& date);

}  // namespace doichieu
