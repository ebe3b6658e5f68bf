// Times and dates as the store keeps them: text that sorts.
#pragma once

#include <chrono>
#include <string>

namespace doichieu {

/// "2026-03-01T08:15:30.250Z"; `ahead` is added to the present.
std::string utcNow(std::chrono::milliseconds ahead = {});

/// The full date of the first or last day that an ISO date of any precision means: "2026" -> "2026-12-31",
/// "2024-02" -> "2024-02-29"; "" and what is no date come back as they are.
std::string firstDayOf(const std::string& date);
std::string lastDayOf(const std::string& date);

}  // namespace doichieu
