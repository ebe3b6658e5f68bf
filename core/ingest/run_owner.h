// The name under which one run of ingestion claims documents: host, process and when that process began, so that a
// claim of a process that was killed is known for dead at once, even where its number is in use again.
#pragma once

#include <string>

namespace doichieu {

/// A new name with each call.
std::string newRunOwner();
/// False where the process surely runs no more. A process on another host is believed alive: its lease decides.
bool runOwnerIsAlive(const std::string& owner);

}  // namespace doichieu
