// Times as the store keeps them: text that sorts.
#pragma once

#include <chrono>
#include <string>

namespace doichieu {

/// "2026-03-01T08:15:30.250Z"; `ahead` is added to the present.
std::string utcNow(std::chrono::milliseconds ahead = {});

}  // namespace doichieu
